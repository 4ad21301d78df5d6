import { element } from '../base/dom';
import { fill } from '../base/host';
import { moveTo } from './floating';
import type { ArticleView } from './articleView';
import type { Current } from './current';
import type { Places } from './places';
import type { ReaderCommand, ReaderStrings } from './protocol';

type Edge = 'start' | 'end';

/** Where a handle belongs. */
interface Place {
  readonly edge: Edge;
  readonly words: HTMLElement;
  readonly row: DOMRect;
}

/** The two ends of the current claim, to be dragged, or moved by a word with the arrow keys. */
export class Handles {
  readonly elements: { readonly [K in Edge]: HTMLButtonElement };
  private dragged: number | undefined;

  constructor(
    private readonly view: ArticleView,
    private readonly places: Places,
    private readonly current: Current,
    private readonly strings: ReaderStrings,
    private readonly move: (command: ReaderCommand, claim: string, to?: number) => void,
  ) {
    this.elements = { start: this.handle('start'), end: this.handle('end') };
  }

  /** The ends of the current claim; none where there is no such claim. Only reads the page. */
  get ends(): readonly Place[] {
    const { ends } = this.current;
    if (!ends) return [];
    const [first] = ends[0].getClientRects();
    const rows = ends[1].getClientRects();
    const last = rows[rows.length - 1];
    if (!first || !last) return [];
    return [
      { edge: 'start', words: ends[0], row: first },
      { edge: 'end', words: ends[1], row: last },
    ];
  }

  /** Puts them there; out of the page where there is none. */
  put(ends: readonly Place[]): void {
    for (const handle of Object.values(this.elements)) handle.hidden = ends.length === 0;
    for (const place of ends) this.putOne(place);
  }

  private handle(edge: Edge): HTMLButtonElement {
    const made = element('button', { type: 'button', class: 'handle', role: 'slider', hidden: '' });
    made.addEventListener('pointerdown', (event) => {
      made.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    made.addEventListener('pointermove', (event) => {
      if (made.hasPointerCapture(event.pointerId)) this.drag(edge, event);
    });
    made.addEventListener('pointerup', () => this.drop(edge));
    made.addEventListener('lostpointercapture', () => document.body.classList.remove('dragging'));
    made.addEventListener('keydown', (event) => this.press(edge, event));
    return made;
  }

  private putOne({ edge, words, row }: Place): void {
    const handle = this.elements[edge];
    const at = this.edge(edge, words);
    const index = this.view.indexOf(words);
    const paragraph = this.view.paragraph(index);
    if (at === undefined || !paragraph) return;
    const first = (edge === 'start') === paragraph.model.rightToLeft;
    moveTo(handle, (first ? row.right : row.left) - 6, row.top);
    handle.style.height = `${row.height}px`;
    const { text } = paragraph.model;
    const inside = at - paragraph.start;
    const word =
      edge === 'start' ? text.slice(inside).split(/\s/u, 1)[0] : text.slice(0, inside).split(/\s/u).pop();
    handle.setAttribute(
      'aria-label',
      fill(edge === 'start' ? this.strings.startOf : this.strings.endOf, word ?? ''),
    );
    handle.setAttribute('aria-valuemin', String(paragraph.start));
    handle.setAttribute('aria-valuemax', String(paragraph.start + text.length));
    handle.setAttribute('aria-valuenow', String(at));
    handle.setAttribute('aria-valuetext', word ?? '');
  }

  private edge(edge: Edge, words: HTMLElement): number | undefined {
    return edge === 'start'
      ? this.places.offsetOf(words, 0)
      : this.places.offsetOf(words, words.childNodes.length);
  }

  private drag(edge: Edge, { clientX, clientY }: PointerEvent): void {
    // The handle itself lies over the text, and so does the claim's toolbar, until the handle is let go.
    const { classList } = document.body;
    classList.add('dragging');
    const handle = this.elements[edge];
    handle.style.pointerEvents = 'none';
    const to = this.places.offsetFrom(clientX, clientY);
    handle.style.pointerEvents = '';
    const { ends } = this.current;
    if (to === undefined || !ends) return;
    this.dragged = to;
    const other = edge === 'start' ? this.edge('end', ends[1]) : this.edge('start', ends[0]);
    if (other !== undefined) this.places.select({ start: Math.min(to, other), end: Math.max(to, other) });
  }

  private drop(edge: Edge): void {
    const to = this.dragged;
    this.dragged = undefined;
    const { ends, claim } = this.current;
    if (to === undefined || !ends) return;
    getSelection()?.removeAllRanges();
    const from = this.edge(edge, ends[edge === 'start' ? 0 : 1]) ?? to;
    const extend = edge === 'start' ? to < from : to > from;
    this.move(commandFor(edge, extend), claim, to);
  }

  private press(edge: Edge, event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const { ends, claim } = this.current;
    if (!ends) return;
    const rightToLeft = this.view.paragraph(this.view.indexOf(ends[0]))?.model.rightToLeft !== false;
    const forward = (event.key === 'ArrowLeft') === rightToLeft;
    this.move(commandFor(edge, forward === (edge === 'end')), claim);
  }
}

function commandFor(edge: Edge, extend: boolean): ReaderCommand {
  if (edge === 'start') return extend ? 'extendStart' : 'shrinkStart';
  return extend ? 'extendEnd' : 'shrinkEnd';
}
