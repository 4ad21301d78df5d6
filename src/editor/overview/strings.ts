import * as l10n from '@vscode/l10n';
import { CLAIM_KINDS, SPEAKER_KINDS, STANCES, STATUSES } from '../../core/model';
import type { OverviewStrings } from '../../webview/overview/protocol';
import { kindName, stanceName, statusName } from '../base/names';
import { sourceName } from './describe';

/** What the overview's page says. */
export function overviewStrings(): OverviewStrings {
  return { ...pageStrings(), ...chartStrings(), ...names() };
}

function pageStrings() {
  return {
    article: l10n.t('This Article'),
    workspace: l10n.t('Workspace'),
    scope: l10n.t('What is counted'),
    exportCsv: l10n.t('Export CSV…'),
    reading: l10n.t('Reading sidecars: {0} of {1}'),
    stop: l10n.t('Stop'),
    goOn: l10n.t('Go On'),
    stopped: l10n.t('Stopped: {0} of {1} sidecars are counted.'),
    noArticle: l10n.t('No article is open.'),
    noSidecars: l10n.t('The workspace has no sidecars yet: they hold what is counted.'),
    makeSidecars: l10n.t('Export Sidecars for Workspace'),
    articles: l10n.t('Articles'),
    claims: l10n.t('Claims'),
    words: l10n.t('Words'),
    speakers: l10n.t('Speakers'),
    speaker: l10n.t('Speaker'),
    role: l10n.t('Role'),
    kind: l10n.t('Kind'),
    first: l10n.t('First'),
    last: l10n.t('Last'),
    dates: l10n.t('Days'),
    relayed: l10n.t('Relayed'),
    toReview: l10n.t('To review'),
    filter: l10n.t('Filter by name or role'),
    filtered: l10n.t('Speakers shown: {0} of {1}'),
    more: l10n.t('Show more'),
    nobody: l10n.t('no speaker'),
    all: l10n.t('All'),
    share: l10n.t('Share'),
  };
}

function chartStrings() {
  return {
    review: l10n.t('Review'),
    voice: l10n.t('Share of voice'),
    sources: l10n.t('Named and unnamed sources'),
    stances: l10n.t('Stance of the cues'),
    kinds: l10n.t('Kinds of claim'),
    chain: l10n.t('Who relays whom'),
    chainHelp: l10n.t(
      'From the right, who speaks; further left, who passes it on; the number of claims on the line.',
    ),
    noRelays: l10n.t('Nobody passes on what another says.'),
    relays: l10n.t('Passed on by'),
    of: l10n.t('Said by'),
    strip: l10n.t('Who speaks where'),
    stripHelp: l10n.t(
      'The article from its beginning on the right to its end on the left; a mark goes to its claim.',
    ),
    labels: l10n.t('Labels'),
    label: l10n.t('Label'),
    top: l10n.t('Longest claims'),
    noLabels: l10n.t('No claim has a label.'),
  };
}

function names() {
  const table = <K extends string>(keys: readonly K[], name: (key: K) => string) =>
    Object.fromEntries(keys.map((key) => [key, name(key)])) as Record<K, string>;
  return {
    sourceNames: table([...SPEAKER_KINDS, 'named' as const, 'nobody' as const], sourceName),
    kindNames: table(CLAIM_KINDS, kindName),
    stanceNames: table(STANCES, stanceName),
    statusNames: table(STATUSES, statusName),
  };
}
