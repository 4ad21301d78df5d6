import type { Annotation, Span } from '../../src/core/model';

/**
 * An annotation as lines a person reads: «c1 s1 direct edited: [قال] (لافروف) العالم فشل | وتفرق #label via s2». The cue in
 * brackets, the mention in parentheses, content spans parted by bars.
 */
export function shown(text: string, annotation: Annotation): string {
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' | ');
  return annotation.claims
    .map((claim) => {
      const parts = [
        claim.cue.length > 0 ? `[${words(claim.cue)}]` : '',
        claim.mention ? `(${words([claim.mention])})` : '',
        words(claim.content),
        ...claim.labels.map((label) => `#${label}`),
        claim.via.length > 0 ? `via ${claim.via.join(' ')}` : '',
        claim.note === undefined ? '' : `“${claim.note}”`,
      ];
      const head = `${claim.id} ${claim.speaker ?? '-'} ${claim.kind} ${claim.status}`;
      return `${head}: ${parts.filter(Boolean).join(' ')}`;
    })
    .join('\n');
}

/** «s1 person accepted: لافروف = الوزير | لافروف»: the speakers, with the words that name them. */
export function shownSpeakers(text: string, annotation: Annotation): string {
  return annotation.speakers
    .map(({ id, kind, status, name, mentions }) => {
      const words = mentions.map(({ start, end }) => text.slice(start, end)).join(' | ');
      return `${id} ${kind} ${status}: ${name} = ${words}`;
    })
    .join('\n');
}
