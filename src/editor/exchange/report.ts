import * as l10n from '@vscode/l10n';
import type { Loss } from '../../core/formats/features';
import type { ReadProblem } from '../../core/formats/problems';

/** What a format could not hold, in the person's language. */
export function lossMessage({ feature, ids }: Loss): string {
  return LOSSES[feature](ids.join(', '));
}

const LOSSES: Readonly<Record<Loss['feature'], (ids: string) => string>> = {
  noCue: (ids) => l10n.t('Claims without a cue are left out: {0}', ids),
  cueParts: (ids) => l10n.t('Only the first part of a cue in two places is kept: {0}', ids),
  lineEnds: (ids) => l10n.t('Spans over a line end are cut in two: {0}', ids),
  wordBorders: (ids) => l10n.t('Spans that begin or end within a word take the whole word: {0}', ids),
  via: (ids) => l10n.t('Who relays is left out: {0}', ids),
  mentions: (ids) => l10n.t('Mentions outside claims are left out: {0}', ids),
  idle: (ids) => l10n.t('Speakers without a claim are left out: {0}', ids),
  unplaced: (ids) => l10n.t('Speakers whom no words in the text name are left out: {0}', ids),
  namesakes: (ids) => l10n.t('Speakers named by the same words become one: {0}', ids),
  names: (ids) => l10n.t('Names are left out; the longest mention stands for them: {0}', ids),
  roles: (ids) => l10n.t('Roles are left out: {0}', ids),
  speakerKinds: (ids) => l10n.t('Kinds of speakers are left out: {0}', ids),
  kinds: (ids) => l10n.t('Kinds of claims are left out: {0}', ids),
  stances: (ids) => l10n.t('Stances are left out: {0}', ids),
  statuses: (ids) => l10n.t('Decisions (accepted, edited …) are left out: {0}', ids),
  confidence: (ids) => l10n.t('Confidence is left out: {0}', ids),
  labels: (ids) => l10n.t('Labels are left out: {0}', ids),
  notes: (ids) => l10n.t('Notes are left out: {0}', ids),
  noteLines: (ids) => l10n.t('Line ends in names and notes become spaces: {0}', ids),
  labelBars: (ids) => l10n.t('The bar | in labels becomes /: {0}', ids),
  control: (ids) => l10n.t('Control characters that XML does not allow become U+FFFD: {0}', ids),
  ids: (ids) => l10n.t('Ids are given anew: {0}', ids),
  rejected: (ids) => l10n.t('Rejected suggestions are left out: {0}', ids),
  looseMention: (ids) =>
    l10n.t('The words naming a speaker are left out where nobody is set as the speaker: {0}', ids),
  noContent: (ids) => l10n.t('Claims without a content are left out: {0}', ids),
  dangling: (ids) => l10n.t('A speaker that is not in the list is left out: {0}', ids),
};

/** What was not taken in from a file, in the person's language. */
export function problemMessage({ file, code, values }: ReadProblem): string {
  return `${file}: ${PROBLEMS[code](...values)}`;
}

const PROBLEMS: Readonly<Record<ReadProblem['code'], (...values: readonly string[]) => string>> = {
  moved: (...v) => l10n.t('“{0}” stands at {2}, not at {1}: taken from there.', ...v),
  lost: (...v) => l10n.t('“{0}” is not in the article near {1}: left out.', ...v),
  outside: (...v) => l10n.t('Offsets {0}–{1} lie outside the text: left out.', ...v),
  ignored: (...v) => l10n.t('Label “{0}” has no meaning here: left out ({1}).', ...v),
  loose: (...v) => l10n.t('{0} “{1}” belongs to no claim: left out.', ...v),
  empty: (...v) => l10n.t('Claim {0} has no content: left out.', ...v),
  link: (...v) => l10n.t('Link “{0}” from {1} to {2} joins nothing that Isnad knows: left out.', ...v),
  value: (...v) => l10n.t('{0} “{1}” is none that Isnad knows: left out.', ...v),
  'no-text': () =>
    l10n.t('The article’s text is not in the file, and there is no such article here: left out.'),
};
