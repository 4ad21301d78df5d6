import * as l10n from '@vscode/l10n';
import type { ReaderTerms } from '../../core/reader/html';
import { CLAIM_KINDS, SPEAKER_KINDS, STATUSES } from '../../core/model';
import type { ReaderStrings } from '../../webview/reader/protocol';
import { kindName, speakerKindName, statusName } from '../base/names';
import { overviewStrings } from '../overview/strings';

/** The words of the annotation's terms, for the view and the saved page. */
export function readerTerms(): ReaderTerms {
  return {
    kinds: named(CLAIM_KINDS, kindName),
    statuses: named(STATUSES, statusName),
    speakerKinds: named(SPEAKER_KINDS, speakerKindName),
    nobody: l10n.t('Nobody found'),
  };
}

export function readerStrings(): ReaderStrings {
  return {
    ...readerTerms(),
    article: l10n.t('Article'),
    keys: l10n.t(
      'Up and down: paragraphs. Left and right: words, with Shift several. Enter: what can be done with them. Tab: claims.',
    ),
    empty: l10n.t('No claims found in this article.'),
    commands: commandNames(),
    overview: { ...overviewStrings(), title: l10n.t('Overview') },
    toolbar: {
      page: l10n.t('Page'),
      selection: l10n.t('Selected words'),
      claim: l10n.t('Claim'),
    },
    goToSpeaker: l10n.t('Go to Speaker'),
    confidence: l10n.t('confidence {0}%'),
    via: l10n.t('via {0}'),
    startOf: l10n.t('Start of the claim: {0}'),
    endOf: l10n.t('End of the claim: {0}'),
  };
}

function commandNames(): ReaderStrings['commands'] {
  return {
    addClaim: l10n.t('Claim…'),
    addSpeaker: l10n.t('Speaker'),
    setCue: l10n.t('Cue'),
    addMention: l10n.t('Mention…'),
    addContent: l10n.t('To the Claim’s Content'),
    acceptClaim: l10n.t('Accept'),
    rejectClaim: l10n.t('Reject'),
    resetClaim: l10n.t('Make a Suggestion Again'),
    changeSpeaker: l10n.t('Change Speaker…'),
    changeKind: l10n.t('Change Kind…'),
    setLabels: l10n.t('Labels…'),
    editNote: l10n.t('Note…'),
    extendStart: l10n.t('Extend Start by a Word'),
    shrinkStart: l10n.t('Shrink Start by a Word'),
    extendEnd: l10n.t('Extend End by a Word'),
    shrinkEnd: l10n.t('Shrink End by a Word'),
    nextClaim: l10n.t('Next Claim'),
    previousClaim: l10n.t('Previous Claim'),
    startReview: l10n.t('Review Claims'),
    printArticle: l10n.t('Print…'),
    saveAsHtml: l10n.t('Save as HTML…'),
  };
}

function named<K extends string>(all: readonly K[], name: (of: K) => string): { readonly [P in K]: string } {
  return Object.fromEntries(all.map((of) => [of, name(of)])) as { readonly [P in K]: string };
}
