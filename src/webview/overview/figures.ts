import { CLAIM_KINDS, STANCES, STATUSES } from '../../core/model';
import type { Overview, Tally } from '../../core/overview/overview';
import type { Selection, Source } from '../../core/overview/selection';
import { element } from '../base/dom';
import { BarChart, type Bars } from './barChart';
import { name, number, percent, plain, section, table, type Actions, type Cell } from './numbers';
import type { OverviewStrings } from './protocol';

/** Speakers that are drawn; the table has all. */
const DRAWN = 12;

/** A drawing with the same numbers as text beside it. */
export interface Figure {
  readonly element: HTMLElement;
  readonly charts: readonly BarChart[];
}

function figure(id: string, bars: Bars, numbers: HTMLTableElement): Figure {
  const chart = new BarChart(bars);
  const behind = element('div', { class: 'numbers' }, numbers);
  return {
    element: section(id, bars.title, element('div', { class: 'figure' }, chart.element, behind)),
    charts: [chart],
  };
}

/** Claims and words of the speakers who say most, as parts of all. */
export function voiceFigure(overview: Overview, strings: OverviewStrings, actions: Actions): Figure {
  const speakers = overview.speakers.filter(({ claims }) => claims > 0).slice(0, DRAWN);
  const select = (i: number): Selection => ({ speaker: speakers[i]?.key ?? null });
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const bars: Bars = {
    title: strings.voice,
    labels: speakers.map((speaker) => speaker.name),
    series: [
      { label: strings.words, values: speakers.map(({ words }) => share(words, overview.words)), pattern: 0 },
      {
        label: strings.claims,
        values: speakers.map(({ claims }) => share(claims, overview.claims)),
        pattern: 1,
      },
    ],
    stacked: false,
    write: (value) => percent(value, 1),
    onPick: (i) => actions.claims(select(i)),
  };
  const rows = speakers.map((one, i) => [
    name(one.name),
    ...tallyCells(one, overview, one.name, select(i), strings, actions),
  ]);
  return figure('voice', bars, table(strings.voice, tallyHead(strings.speaker, strings), rows));
}

/** Named against unnamed sources and claims of nobody; the table parts the named ones by kind. */
export function sourcesFigure(overview: Overview, strings: OverviewStrings, actions: Actions): Figure {
  const { person, organisation, group, unnamed, nobody } = overview.sources;
  const named = {
    claims: person.claims + organisation.claims + group.claims,
    words: person.words + organisation.words + group.words,
  };
  const row = (source: Source, tally: Tally): TallyRow => ({
    label: strings.sourceNames[source],
    tally,
    selection: { source },
  });
  const rows = [row('named', named), row('unnamed', unnamed), row('nobody', nobody)];
  const kinds = (['person', 'organisation', 'group'] as const).map((kind) =>
    row(kind, overview.sources[kind]),
  );
  return tallyFigure('sources', strings.sources, rows, overview, strings, actions, kinds);
}

export function kindsFigure(overview: Overview, strings: OverviewStrings, actions: Actions): Figure {
  const rows = CLAIM_KINDS.map((kind) => ({
    label: strings.kindNames[kind],
    tally: overview.kinds[kind],
    selection: { kind },
  }));
  return tallyFigure('kinds', strings.kinds, rows, overview, strings, actions);
}

interface TallyRow {
  readonly label: string;
  readonly tally: Tally;
  readonly selection: Selection;
}

function tallyFigure(
  id: string,
  title: string,
  rows: readonly TallyRow[],
  overview: Overview,
  strings: OverviewStrings,
  actions: Actions,
  /** Rows of the table that are not drawn. */
  more: readonly TallyRow[] = [],
): Figure {
  const drawn = rows.filter(({ tally }) => tally.claims > 0);
  const bars: Bars = {
    title,
    labels: drawn.map(({ label }) => label),
    series: [
      { label: strings.words, values: drawn.map(({ tally }) => tally.words), pattern: 0 },
      { label: strings.claims, values: drawn.map(({ tally }) => tally.claims), pattern: 1 },
    ].map(({ values, ...series }, i) => ({
      ...series,
      values: values.map((value) => value / Math.max(1, i === 0 ? overview.words : overview.claims)),
    })),
    stacked: false,
    write: (value) => percent(value, 1),
    onPick: (i) => actions.claims(drawn[i]?.selection ?? {}),
  };
  const cells = [...rows, ...more].map(({ label, tally, selection }) => [
    label,
    ...tallyCells(tally, overview, label, selection, strings, actions),
  ]);
  return figure(id, bars, table(title, tallyHead(strings.kind, strings), cells));
}

const tallyHead = (first: string, { claims, words, share }: OverviewStrings): readonly Cell[] => [
  first,
  claims,
  share,
  words,
  share,
];

function tallyCells(
  { claims, words }: Tally,
  all: Tally,
  what: string,
  selection: Selection,
  strings: OverviewStrings,
  actions: Actions,
): readonly Cell[] {
  return [
    number(claims, `${what}, ${strings.claims}`, selection, actions),
    percent(claims, all.claims),
    number(words, `${what}, ${strings.words}`, selection, actions),
    percent(words, all.words),
  ];
}

/** What the cues say of the words of each speaker: parts of a bar, and a table with a column for each stance. */
export function stancesFigure(overview: Overview, strings: OverviewStrings, actions: Actions): Figure {
  const speakers = overview.speakers.filter(({ claims }) => claims > 0).slice(0, DRAWN);
  const used = STANCES.filter((stance) => overview.stances[stance] > 0);
  const bars: Bars = {
    title: strings.stances,
    labels: speakers.map((speaker) => speaker.name),
    series: used.map((stance) => ({
      label: strings.stanceNames[stance],
      values: speakers.map(({ stances }) => stances[stance]),
      pattern: STANCES.indexOf(stance),
    })),
    stacked: true,
    write: plain,
    onPick: (i, series) => {
      const [speaker, stance] = [speakers[i], used[series]];
      if (speaker && stance) actions.claims({ speaker: speaker.key, stance });
    },
  };
  const cells = (what: string, stances: Overview['stances'], selection: Selection) =>
    used.map((stance) =>
      number(stances[stance], `${what}, ${strings.stanceNames[stance]}`, { ...selection, stance }, actions),
    );
  const rows = [
    ...speakers.map((one) => [name(one.name), ...cells(one.name, one.stances, { speaker: one.key })]),
    [strings.all, ...cells(strings.all, overview.stances, {})],
  ];
  const head = [strings.speaker, ...used.map((stance) => strings.stanceNames[stance])];
  return figure('stances', bars, table(strings.stances, head, rows));
}

/** How far the review has come. */
export function reviewFigure({ statuses }: Overview, strings: OverviewStrings, actions: Actions): Figure {
  const all = STATUSES.reduce((sum, status) => sum + statuses[status], 0);
  const bars: Bars = {
    title: strings.review,
    labels: [strings.claims],
    series: STATUSES.map((status, i) => ({
      label: strings.statusNames[status],
      values: [statuses[status]],
      pattern: i,
    })),
    stacked: true,
    write: plain,
    onPick: (_bar, i) => actions.claims({ status: STATUSES[i] ?? 'suggested' }),
  };
  const rows = STATUSES.map((status) => [
    strings.statusNames[status],
    number(statuses[status], strings.statusNames[status], { status }, actions),
    percent(statuses[status], all),
  ]);
  return figure('review', bars, table(strings.review, [strings.review, strings.claims, strings.share], rows));
}
