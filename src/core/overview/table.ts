import type { Row } from '../formats/table';
import { STANCES } from '../model';
import type { Overview } from './overview';

/** The columns of the table of speakers; the last ones are claims by stance. */
const SPEAKER_COLUMNS = [
  'speaker',
  'role',
  'kind',
  'articles',
  'first',
  'last',
  'claims',
  'claims_share',
  'words',
  'words_share',
  'relays',
  'to_review',
  ...STANCES,
] as const;

/** A part of a whole, 0 to 1; of nothing, 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The speakers with a head, for CSV; shares 0 to 1 with four digits. */
export function speakerTable({ speakers, claims, words }: Overview): readonly Row[] {
  const digits = (part: number, whole: number) => Number(share(part, whole).toFixed(4));
  const rows = speakers.map((row): Row => [
    row.name,
    row.role || null,
    row.kind,
    row.articles,
    row.first || null,
    row.last || null,
    row.claims,
    digits(row.claims, claims),
    row.words,
    digits(row.words, words),
    row.relays,
    row.toReview,
    ...STANCES.map((stance) => row.stances[stance]),
  ]);
  return [SPEAKER_COLUMNS, ...rows];
}
