import { layOutChain, type Chain } from '../../core/overview/chain';
import type { Overview } from '../../core/overview/overview';
import { element } from '../base/dom';
import { name, number, section, table, type Actions } from './numbers';
import type { OverviewStrings } from './protocol';

/** Steps that are drawn, the strongest; the table has all of the first hundred. */
const DRAWN = 24;
const LISTED = 100;
/** Pixels. */
const BOX = { width: 180, height: 32, across: 110, down: 14, margin: 8 } as const;
const LONGEST = 24;
/** In a narrow page it is drawn smaller, but not by more than this: the rest is scrolled to. */
const SMALLEST = 0.75;
const SVG = 'http://www.w3.org/2000/svg';

/** Who relays whom: boxes from right to left, lines with the number of claims; the same as a table. */
export function chainSection(overview: Overview, strings: OverviewStrings, actions: Actions): HTMLElement {
  const { relays, speakers } = overview;
  if (relays.length === 0)
    return section('chain', strings.chain, element('p', { class: 'hint', dir: 'auto' }, strings.noRelays));
  const names = new Map(speakers.map((speaker) => [speaker.key, speaker.name]));
  const nameOf = (key: string | null): string => (key === null ? strings.nobody : (names.get(key) ?? key));
  const rows = relays
    .slice(0, LISTED)
    .map(({ by, of, claims }) => [
      name(nameOf(by)),
      name(nameOf(of)),
      number(claims, `${nameOf(by)} ← ${nameOf(of)}`, { relay: { by, of } }, actions),
    ]);
  const drawing = draw(layOutChain(relays, DRAWN), nameOf, strings.chain, actions);
  drawing.style.minWidth = `${SMALLEST * Number(drawing.getAttribute('width'))}px`;
  return section(
    'chain',
    strings.chain,
    element('p', { class: 'hint', dir: 'auto' }, strings.chainHelp),
    element('div', { class: 'wide drawing' }, drawing),
    element(
      'div',
      { class: 'numbers' },
      table(strings.chain, [strings.relays, strings.of, strings.claims], rows),
    ),
  );
}

type Attributes = Readonly<Record<string, string | number>>;

function svg(tag: string, attributes: Attributes, ...children: readonly (Node | string)[]): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

function draw(
  chain: Chain,
  nameOf: (key: string | null) => string,
  title: string,
  actions: Actions,
): SVGElement {
  const width = chain.columns * (BOX.width + BOX.across) - BOX.across + 2 * BOX.margin;
  const height = chain.rows * (BOX.height + BOX.down) - BOX.down + 2 * BOX.margin;
  const left = (column: number): number => width - BOX.margin - BOX.width - column * (BOX.width + BOX.across);
  const middle = (row: number): number => BOX.margin + row * (BOX.height + BOX.down) + BOX.height / 2;
  const tip = svg(
    'marker',
    { id: 'tip', viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto' },
    svg('path', { d: 'M0 0L8 4L0 8z', class: 'tip' }),
  );
  const lines = chain.edges.map(({ of, by, claims }) => {
    const [from, to] = [chain.nodes[of], chain.nodes[by]];
    if (!from || !to) return svg('g', {});
    const [x1, y1, x2, y2] = [
      left(from.column),
      middle(from.row),
      left(to.column) + BOX.width,
      middle(to.row),
    ];
    const bend = (x1 - x2) / 2;
    const path = `M${x1} ${y1}C${x1 - bend} ${y1} ${x2 + bend} ${y2} ${x2} ${y2}`;
    const count = svg('text', { x: (x1 + x2) / 2, y: (y1 + y2) / 2 - 4, class: 'count' }, String(claims));
    const line = svg(
      'g',
      { class: 'step' },
      svg('path', { d: path, 'marker-end': 'url(#tip)', 'stroke-width': Math.min(6, 1 + Math.log2(claims)) }),
      count,
    );
    line.addEventListener('click', () => actions.claims({ relay: { by: to.key ?? '', of: from.key } }));
    return line;
  });
  const boxes = chain.nodes.map(({ key, column, row }) => {
    const full = nameOf(key);
    const short = full.length > LONGEST ? `${full.slice(0, LONGEST)}…` : full;
    const box = svg('rect', {
      x: left(column),
      y: middle(row) - BOX.height / 2,
      width: BOX.width,
      height: BOX.height,
      rx: 4,
    });
    const text = svg('text', { x: left(column) + BOX.width / 2, y: middle(row), direction: 'rtl' }, short);
    const made = svg('g', { class: 'who' }, svg('title', {}, full), box, text);
    made.addEventListener('click', () => actions.claims({ speaker: key }));
    return made;
  });
  return svg(
    'svg',
    { role: 'img', 'aria-label': title, width, height, viewBox: `0 0 ${width} ${height}` },
    svg('defs', {}, tip),
    ...lines,
    ...boxes,
  );
}
