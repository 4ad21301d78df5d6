import type { Selection } from '../../core/overview/selection';
import { button, element } from '../base/dom';

/** What every part of the page is given. */
export interface Actions {
  /** Lists the claims that a number counts. */
  readonly claims: (selection: Selection) => void;
}

const NUMBER = new Intl.NumberFormat('en');
const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

export const plain = (value: number): string => NUMBER.format(value);
export const percent = (part: number, whole: number): string =>
  PERCENT.format(whole === 0 ? 0 : part / whole);

/** A number that leads to the claims it counts; nought leads nowhere. `what` names it for screen readers. */
export function number(value: number, what: string, selection: Selection, actions: Actions): HTMLElement {
  const shown = plain(value);
  if (value === 0) return element('span', { class: 'none' }, shown);
  const made = button(shown, () => actions.claims(selection));
  made.className = 'number';
  made.setAttribute('aria-label', `${what}: ${shown}`);
  made.dataset.key = JSON.stringify(selection) + what;
  return made;
}

/** A section with its heading. */
export function section(id: string, title: string, ...children: readonly (Node | string)[]): HTMLElement {
  const heading = element('h2', { id: `${id}-title` }, title);
  return element('section', { id, 'aria-labelledby': heading.id }, heading, ...children);
}

export type Cell = Node | string;

/** A table with a head; the first cell of a row is its head. */
export function table(
  caption: string,
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): HTMLTableElement {
  const heads = head.map((cell) => element('th', { scope: 'col' }, cell));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      ...row.map((cell, i) => (i === 0 ? element('th', { scope: 'row' }, cell) : element('td', {}, cell))),
    ),
  );
  return element(
    'table',
    {},
    element('caption', { class: 'unseen' }, caption),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...body),
  );
}

/** Text of either direction, kept apart from what stands around it. */
export function name(text: string): HTMLElement {
  return element('bdi', {}, text);
}
