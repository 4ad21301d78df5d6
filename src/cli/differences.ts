import { compare, type Comparison } from '../core/agreement/compare';
import { wordsAt, type Slot } from '../core/agreement/frames';
import type { Annotation, Claim } from '../core/model';

type Side = readonly [annotator: string, annotation: Annotation];

/** The differences of two annotators over one article, a line each; nothing where they agree. */
export function differenceText(article: string, text: string, left: Side, right: Side): string {
  const lines = compare(text, left[1], right[1]).flatMap((one) => lineOf(text, one, left, right));
  return lines.length === 0
    ? ''
    : `${article}: ${left[0]} – ${right[0]}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function lineOf(text: string, one: Comparison, [a, mine]: Side, [b, theirs]: Side): readonly string[] {
  const quote = (claim: Claim): string => `«${wordsAt(text, claim.content)}»`;
  if (one.sort === 'same') return [];
  if (one.sort === 'mine only') return [`only ${a}: ${quote(one.mine)}`];
  if (one.sort === 'theirs only') return [`only ${b}: ${quote(one.theirs)}`];
  const value = (slot: Slot, claim: Claim, { speakers }: Annotation): string => {
    if (slot === 'speaker') return speakers.find(({ id }) => id === claim.speaker)?.name ?? 'nobody';
    if (slot === 'kind') return claim.kind;
    if (slot === 'labels') return claim.labels.join(', ') || '–';
    return wordsAt(text, slot === 'cue' ? claim.cue : claim.content) || '–';
  };
  const slots = one.slots.map(
    (slot) => `${slot} ${value(slot, one.mine, mine)} | ${value(slot, one.theirs, theirs)}`,
  );
  return [`${quote(one.mine)}: ${slots.join('; ')}`];
}
