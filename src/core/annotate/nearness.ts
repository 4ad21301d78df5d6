import type { Annotation, Speaker } from '../model';
import { fold } from '../text/fold';

/** The speakers that are not rejected, the one named nearest before the offset first; those named only after it follow by distance. */
export function byNearness(annotation: Annotation, offset: number): readonly Speaker[] {
  const distance = new Map<string, number>();
  const near = (id: string, at: number) => {
    // A name that follows is farther than any in the same sentence before: who speaks is mostly named first.
    const value = at <= offset ? offset - at : 3 * (at - offset);
    distance.set(id, Math.min(distance.get(id) ?? Infinity, value));
  };
  for (const speaker of annotation.speakers)
    for (const { start } of speaker.mentions) near(speaker.id, start);
  for (const { speaker, mention, cue, content } of annotation.claims) {
    const at = mention ?? cue[0] ?? content[0];
    if (speaker !== null && at) near(speaker, at.start);
  }
  const of = ({ id }: Speaker) => distance.get(id) ?? Infinity;
  return annotation.speakers
    .filter(({ status }) => status !== 'rejected')
    .sort((a, b) => (of(a) === of(b) ? 0 : of(a) - of(b)));
}

/** Whether every word of the query stands in the text, hamza, tashkeel and tatweel aside. */
export function matches(query: string, text: string): boolean {
  const folded = fold(text).toLowerCase();
  return fold(query)
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}
