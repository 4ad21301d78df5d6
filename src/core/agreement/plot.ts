import { escapeHtml } from '../text/html';
import {
  annotatorNames,
  GOOD_ALPHA,
  MEASURES,
  TENTATIVE_ALPHA,
  type AgreementRow,
  type Measure,
} from './agreement';

/** A plot of agreement as one SVG file: a line for each measure, a mark of its own for each pair of annotators. */

const WIDTH = 760;
const ROW = 30;
const LEFT = 160;
const RIGHT = 90;
const TOP = 46;
/** Where α is marked. */
const GUIDES = [TENTATIVE_ALPHA, GOOD_ALPHA] as const;

/** One hue and one shape a pair; after eight they come again. The hues of Okabe and Ito tell apart for all kinds of colour vision. */
const HUES = [
  '#0072B2',
  '#D55E00',
  '#009E73',
  '#CC79A7',
  '#56B4E9',
  '#E69F00',
  '#000000',
  '#999999',
] as const;
const SHAPES: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `<circle cx="${x}" cy="${y}" r="6"`,
  (x, y) => `<rect x="${x - 5.5}" y="${y - 5.5}" width="11" height="11"`,
  (x, y) => `<path d="M${x} ${y - 7}l7 12h-14z"`,
  (x, y) => `<path d="M${x} ${y - 7.5}l7.5 7.5-7.5 7.5-7.5-7.5z"`,
];

/** What the plot says; in English unless told. */
export interface PlotWords {
  readonly title: string;
  readonly measure: (measure: Measure) => string;
}
const ENGLISH: PlotWords = { title: 'Agreement between annotators', measure: (measure) => measure };

/** Values that are not defined have no mark. Below 0 (less than chance) the axis begins at the next tenth. */
export function agreementSvg(rows: readonly AgreementRow[], words: PlotWords = ENGLISH): string {
  const values = rows.map(({ value }) => value).filter(Number.isFinite);
  const least = Math.floor(Math.min(0, ...values) * 10) / 10;
  const x = (value: number): number => round(LEFT + ((value - least) / (1 - least)) * (WIDTH - LEFT - RIGHT));
  const pairs = [...new Set(rows.map(annotatorNames))];
  const axis = TOP + MEASURES.length * ROW;
  const height = axis + 40 + pairs.length * 20;
  const parts = [
    ...ticks(least).map(
      (tick) => line(x(tick), TOP - 6, axis, '#ddd') + text(x(tick), axis + 18, 'middle', tick.toFixed(1)),
    ),
    ...GUIDES.map(
      (guide) =>
        line(x(guide), TOP - 6, axis, '#666', '4 3') + text(x(guide), TOP - 12, 'middle', String(guide)),
    ),
    ...MEASURES.map((measure, i) =>
      text(LEFT - 16, TOP + (i + 0.5) * ROW + 4, 'end', words.measure(measure)),
    ),
    ...rows.flatMap((row) => {
      if (!Number.isFinite(row.value)) return [];
      const y = TOP + (MEASURES.indexOf(row.measure) + 0.5) * ROW;
      return [
        mark(
          x(row.value),
          y,
          pairs.indexOf(annotatorNames(row)),
          `${words.measure(row.measure)}, ${annotatorNames(row)}: ${row.value.toFixed(3)}`,
        ),
      ];
    }),
    ...pairs.map(
      (pair, i) =>
        mark(LEFT, axis + 38 + i * 20, i, pair) + text(LEFT + 16, axis + 42 + i * 20, 'start', pair),
    ),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13" direction="ltr" role="img">`,
    `<title>${escapeHtml(words.title)}</title>`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...parts,
    '</svg>\n',
  ].join('\n');
}

const round = (value: number): number => Math.round(value * 10) / 10;

function ticks(least: number): readonly number[] {
  const count = Math.round((1 - least) / 0.2);
  return Array.from({ length: count + 1 }, (_, i) => Math.round((1 - i * 0.2) * 10) / 10);
}

function line(x: number, from: number, to: number, color: string, dash = ''): string {
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<path d="M${x} ${from}V${to}" stroke="${color}"${dashes}/>`;
}

function text(x: number, y: number, anchor: 'start' | 'middle' | 'end', words: string): string {
  return `<text x="${x}" y="${round(y)}" text-anchor="${anchor}">${escapeHtml(words)}</text>`;
}

function mark(x: number, y: number, pair: number, title: string): string {
  const shape = (SHAPES[pair % SHAPES.length] as (typeof SHAPES)[number])(x, round(y));
  const hue = HUES[pair % HUES.length];
  return `${shape} fill="${hue}" fill-opacity="0.75" stroke="${hue}"><title>${escapeHtml(title)}</title></${/^<(\w+)/u.exec(shape)?.[1]}>`;
}
