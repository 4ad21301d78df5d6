import type { StoredSidecar, StoredSpeaker } from '../lenient';
import { shorten } from '../problems';
import type { StoredClaim, StoredSpan } from '../stored';

/** What happened to a claim or a speaker between two versions of a sidecar. `before` and `after` are words for a person. */
export type Difference =
  | {
      readonly kind: 'added' | 'removed';
      readonly what: 'claim' | 'speaker';
      readonly id: string;
      readonly words: string;
    }
  | {
      readonly kind: 'changed';
      readonly what: 'claim' | 'speaker';
      readonly id: string;
      readonly field: string;
      readonly before: string;
      readonly after: string;
    };

const FIELDS = {
  speaker: ['name', 'role', 'kind', 'status', 'mentions'],
  claim: ['speaker', 'via', 'kind', 'status', 'stance', 'cue', 'mention', 'content', 'labels', 'note'],
} as const;

/** All differences, speakers first, in the order of the newer sidecar. Offsets that moved with the article are none. */
export function differences(before: StoredSidecar, after: StoredSidecar): Difference[] {
  return [
    ...compare('speaker', before.speakers, after.speakers, before, after),
    ...compare('claim', before.claims, after.claims, before, after),
  ];
}

function compare<T extends StoredSpeaker | StoredClaim>(
  what: 'claim' | 'speaker',
  before: readonly (T | undefined)[],
  after: readonly (T | undefined)[],
  was: StoredSidecar,
  is: StoredSidecar,
): Difference[] {
  const old = new Map(before.flatMap((record) => (record ? [[record.id, record]] : [])));
  const now = new Set(after.map((record) => record?.id));
  const changes = after.flatMap((record): Difference[] => {
    if (!record) return [];
    const earlier = old.get(record.id);
    if (!earlier) return [{ kind: 'added', what, id: record.id, words: summary(record, is) }];
    return FIELDS[what].flatMap((field): Difference[] => {
      const [a, b] = [wordsFor(earlier, field, was), wordsFor(record, field, is)];
      return a === b ? [] : [{ kind: 'changed', what, id: record.id, field, before: a, after: b }];
    });
  });
  const gone = [...old.values()].filter(({ id }) => !now.has(id));
  return [
    ...changes,
    ...gone.map((record): Difference => ({
      kind: 'removed',
      what,
      id: record.id,
      words: summary(record, was),
    })),
  ];
}

function summary(record: StoredSpeaker | StoredClaim, sidecar: StoredSidecar): string {
  if ('name' in record) return record.name;
  const who = record.speaker === null ? '—' : nameOf(record.speaker, sidecar);
  return `${who}: ${shorten(record.content.map(({ text }) => text).join(' … '))}`;
}

/** A field's value in words: speakers by their names, spans by their text. */
function wordsFor(record: StoredSpeaker | StoredClaim, field: string, sidecar: StoredSidecar): string {
  const value = (record as unknown as Readonly<Record<string, unknown>>)[field];
  const values = [value ?? []].flat().map((one: unknown) => {
    if (field === 'speaker' || field === 'via') return nameOf(String(one), sidecar);
    return typeof one === 'string' ? one : (one as StoredSpan).text;
  });
  return values.length > 0 ? values.join('، ') : '—';
}

function nameOf(id: string, { speakers }: StoredSidecar): string {
  return speakers.find((speaker) => speaker?.id === id)?.name ?? id;
}
