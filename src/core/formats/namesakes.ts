import type { Annotation, Speaker } from '../model';
import { fold } from '../text/fold';
import { byMention, distinct } from './spans';

/** The same for mentions that a reader takes for one speaker where the file groups none: «محمّد» and «محمد». */
export const namesakeKey = (words: string): string => fold(words).replace(/\s+/gu, ' ');

/**
 * Joins speakers as a reader of the format would: by their words, where no speaker has two mentions, whose link would
 * say that the file groups them. Speakers have mentions; the first of those joined, in text order, stays.
 */
export function joinNamesakes(
  text: string,
  annotation: Annotation,
): { readonly changed: readonly string[]; readonly result: Annotation } {
  if (annotation.speakers.some(({ mentions }) => mentions.length > 1))
    return { changed: [], result: annotation };
  const heads = new Map<string, Speaker>();
  const headOf = new Map<string, string>();
  for (const speaker of [...annotation.speakers].sort(byMention)) {
    const [span] = speaker.mentions;
    const key = span ? namesakeKey(text.slice(span.start, span.end)) : `\n${speaker.id}`;
    const head = heads.get(key);
    heads.set(key, head ? { ...head, mentions: distinct([...head.mentions, ...speaker.mentions]) } : speaker);
    if (head) headOf.set(speaker.id, head.id);
  }
  const name = (id: string): string => headOf.get(id) ?? id;
  return {
    changed: [...new Set([...headOf].flat())],
    result: {
      speakers: [...heads.values()],
      claims: annotation.claims.map((claim) => ({
        ...claim,
        speaker: claim.speaker === null ? null : name(claim.speaker),
        via: [...new Set(claim.via.map(name))],
      })),
    },
  };
}
