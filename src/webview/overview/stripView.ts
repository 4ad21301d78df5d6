import { button, element, roving } from '../base/dom';
import { name, section } from './numbers';
import type { OverviewModel, OverviewStrings, StripClaim } from './protocol';

/** Speakers with a lane of their own; the others share one. */
const LANES = 12;

/** Who speaks where: a lane a speaker, from the article's beginning on the right to its end on the left; each mark goes to its claim. */
export function stripSection(
  { strip, overview, colors }: OverviewModel,
  strings: OverviewStrings,
  go: (claim: string) => void,
): HTMLElement {
  const names = new Map(overview.speakers.map((speaker) => [speaker.key, speaker.name]));
  const nameOf = (key: string | null): string => (key === null ? strings.nobody : (names.get(key) ?? key));
  const lanes = new Map<string | null, StripClaim[]>();
  for (const claim of strip) lanes.set(claim.speaker, [...(lanes.get(claim.speaker) ?? []), claim]);
  const rows = [...lanes]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, LANES)
    .map(([speaker, claims]) => {
      const marks = claims.flatMap((claim) =>
        claim.spans.map((span, i) => mark(claim, span, i, nameOf(speaker), go)),
      );
      const color = speaker === null ? undefined : colors[speaker];
      const lane = element('div', { class: color ? `lane speaker${color}` : 'lane' }, ...marks);
      return element('div', { class: 'row' }, element('div', { class: 'who' }, name(nameOf(speaker))), lane);
    });
  const all = element('div', { class: 'strip', role: 'toolbar', 'aria-label': strings.strip }, ...rows);
  roving(all);
  return section(
    'strip',
    strings.strip,
    element('p', { class: 'hint', dir: 'auto' }, strings.stripHelp),
    all,
  );
}

function mark(
  { id, excerpt }: StripClaim,
  [start, end]: StripClaim['spans'][number],
  part: number,
  speaker: string,
  go: (claim: string) => void,
): HTMLElement {
  const made = button('', () => go(id));
  const label = `${speaker}: ${excerpt}`;
  made.className = 'mark';
  made.title = label;
  made.setAttribute('aria-label', label);
  made.dataset.key = `mark ${id} ${part}`;
  made.style.insetInlineStart = `${100 * start}%`;
  made.style.inlineSize = `${100 * (end - start)}%`;
  return made;
}
