import type { Overview, SpeakerRow } from '../../core/overview/overview';
import { searchKey } from '../../core/text/search';
import { button, element } from '../base/dom';
import { fill } from '../base/host';
import { name, number, percent, section, type Actions, type Cell } from './numbers';
import type { OverviewStrings } from './protocol';

/** How the person left the table. */
export interface TableState {
  readonly filter: string;
  readonly column: string;
  readonly descending: boolean;
}

/** Rows shown at first, and how many more with each step. */
const SHOWN = 20;
const MORE = 100;
/** The bar of the speaker with most words, times the font size. */
const LONGEST_BAR = 8;

interface Column {
  readonly id: string;
  readonly title: string;
  /** What rows are sorted by. */
  readonly value: (row: SpeakerRow) => string | number;
  readonly cell: (row: SpeakerRow) => Cell;
}

/** All speakers: filtered by name, role or kind as one types, sorted by a click on a column's head. */
export class SpeakersTable {
  readonly element: HTMLElement;
  private readonly head = element('tr');
  private readonly body = element('tbody');
  private readonly count = element('p', { role: 'status', class: 'hint' });
  private readonly more: HTMLButtonElement;
  private readonly columns: readonly Column[];
  /** A row with the text that the filter is sought in. */
  private readonly rows: readonly (readonly [row: SpeakerRow, key: string])[];
  private shown = SHOWN;

  constructor(
    overview: Overview,
    private readonly strings: OverviewStrings,
    actions: Actions,
    private state: TableState,
    private readonly onChange: (state: TableState) => void,
  ) {
    this.columns = columnsOf(overview, strings, actions);
    this.rows = overview.speakers.map((row) => [
      row,
      searchKey(`${row.name} ${row.role} ${strings.sourceNames[row.kind]}`),
    ]);
    const filter = element('input', {
      type: 'search',
      placeholder: strings.filter,
      'aria-label': strings.filter,
      dir: 'auto',
    });
    filter.dataset.key = 'filter';
    filter.value = state.filter;
    filter.addEventListener('input', () => this.change({ filter: filter.value }));
    this.more = button(strings.more, () => {
      this.shown += MORE;
      this.fill();
    });
    const caption = element('caption', { class: 'unseen' }, strings.speakers);
    const table = element(
      'table',
      { class: 'speakers' },
      caption,
      element('thead', {}, this.head),
      this.body,
    );
    this.element = section(
      'speakers',
      strings.speakers,
      filter,
      this.count,
      element('div', { class: 'wide' }, table),
      this.more,
    );
    this.fill();
  }

  private change(changed: Partial<TableState>): void {
    this.state = { ...this.state, ...changed };
    this.shown = SHOWN;
    this.onChange(this.state);
    this.fill();
  }

  private fill(): void {
    const { column, descending, filter } = this.state;
    this.head.replaceChildren(...this.columns.map((one) => this.headOf(one)));
    const words = searchKey(filter).split(' ');
    const found = this.rows
      .filter(([, key]) => words.every((word) => key.includes(word)))
      .map(([row]) => row);
    const by = this.columns.find(({ id }) => id === column);
    if (by) found.sort((a, b) => (descending ? -1 : 1) * compare(by.value(a), by.value(b)));
    this.body.replaceChildren(...found.slice(0, this.shown).map((row) => this.rowOf(row)));
    this.count.textContent = fill(
      this.strings.filtered,
      Math.min(this.shown, found.length),
      this.rows.length,
    );
    this.more.hidden = found.length <= this.shown;
  }

  private headOf({ id, title }: Column): HTMLElement {
    const { column, descending } = this.state;
    const sorted = id === column;
    const sort = button(title, () => {
      // Names begin with the first letter, numbers with the largest.
      this.change({ column: id, descending: sorted ? !descending : id !== 'name' });
      this.head.querySelector<HTMLElement>(`[data-key="sort ${id}"]`)?.focus();
    });
    sort.dataset.key = `sort ${id}`;
    sort.append(
      element('span', { 'aria-hidden': 'true', class: 'arrow' }, sorted ? (descending ? ' ▼' : ' ▲') : ''),
    );
    return element(
      'th',
      { scope: 'col', 'aria-sort': sorted ? (descending ? 'descending' : 'ascending') : 'none' },
      sort,
    );
  }

  private rowOf(row: SpeakerRow): HTMLElement {
    const cells = this.columns.map(({ cell }, i) =>
      i === 0 ? element('th', { scope: 'row' }, cell(row)) : element('td', {}, cell(row)),
    );
    return element('tr', {}, ...cells);
  }
}

const letters = new Intl.Collator('ar', { numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : letters.compare(String(a), String(b));
}

function columnsOf(overview: Overview, strings: OverviewStrings, actions: Actions): readonly Column[] {
  const claimsOf = (of: 'claims' | 'words' | 'articles', title: string): Column => ({
    id: of,
    title,
    value: (row) => row[of],
    cell: (row) => number(row[of], `${row.name}, ${title}`, { speaker: row.key }, actions),
  });
  const text = (id: 'first' | 'last', title: string): Column => ({
    id,
    title,
    value: (row) => row[id],
    cell: (row) => row[id],
  });
  const many = overview.articles > 1;
  const most = overview.speakers[0]?.words ?? 0;
  return [
    { id: 'name', title: strings.speaker, value: (row) => row.name, cell: nameCell },
    ...(many ? [claimsOf('articles', strings.articles)] : []),
    claimsOf('claims', strings.claims),
    claimsOf('words', strings.words),
    {
      id: 'share',
      title: strings.voice,
      value: (row) => row.words,
      cell: (row) => shareCell(row.words, overview.words, most),
    },
    {
      id: 'relays',
      title: strings.relayed,
      value: (row) => row.relays,
      cell: (row) => number(row.relays, `${row.name}, ${strings.relayed}`, { relayedBy: row.key }, actions),
    },
    {
      id: 'toReview',
      title: strings.toReview,
      value: (row) => row.toReview,
      cell: (row) =>
        number(
          row.toReview,
          `${row.name}, ${strings.toReview}`,
          { speaker: row.key, status: 'suggested' },
          actions,
        ),
    },
    // Where there is no room for all, the numbers are seen and these are scrolled to.
    {
      id: 'kind',
      title: strings.kind,
      value: (row) => strings.sourceNames[row.kind],
      cell: (row) => strings.sourceNames[row.kind],
    },
    ...(many && overview.first !== '' ? [text('first', strings.first), text('last', strings.last)] : []),
  ];
}

function nameCell(row: SpeakerRow): HTMLElement {
  const cell = element('div', {}, name(row.name));
  if (row.role !== '') cell.append(element('div', { class: 'role' }, name(row.role)));
  return cell;
}

/** The share in figures, with a bar of its length behind. */
function shareCell(part: number, whole: number, most: number): HTMLElement {
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' });
  bar.style.inlineSize = `${most === 0 ? 0 : (LONGEST_BAR * part) / most}em`;
  bar.hidden = part === 0;
  return element('div', { class: 'share' }, bar, element('span', {}, percent(part, whole)));
}
