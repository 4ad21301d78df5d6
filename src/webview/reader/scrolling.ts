import type { Places } from './places';

/** After the page itself scrolled, what scrolls in this time is still its doing: rows that were never laid out find their heights. */
const SETTLING = 250;

/** Keeps page and text editor at one place: tells when the person scrolls, and scrolls where the editor is. */
export class Scrolling {
  private settledAt = 0;
  /** The person turned the wheel, touched, pressed a key or a button since the page last scrolled itself. */
  private byPerson = false;
  private frame = 0;

  constructor(
    private readonly places: Places,
    private readonly header: HTMLElement,
    /** The offset of the first words in sight. */
    private readonly scrolled: (to: number) => void,
  ) {
    for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
      addEventListener(kind, () => (this.byPerson = true), { passive: true });
    addEventListener('scroll', () => {
      if ((!this.byPerson && performance.now() < this.settledAt) || this.frame !== 0) return;
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        const top = this.top;
        if (top !== undefined) this.scrolled(top);
      });
    });
  }

  /** The offset of the first words in sight. */
  get top(): number | undefined {
    const y = this.header.getBoundingClientRect().bottom + 4;
    const middle = document.documentElement.clientWidth / 2;
    // The first row may stand below a gap between paragraphs.
    for (let at = y; at < y + 80; at += 16) {
      const offset = this.places.offsetFrom(middle, at);
      if (offset !== undefined) return offset;
    }
    return undefined;
  }

  /** The words at the offset come to the top. */
  to(offset: number): void {
    this.settle(() => {
      const place = this.rect(offset);
      return place && place.top - this.header.getBoundingClientRect().bottom - 4;
    });
  }

  /** Scrolls only where the words are out of sight, and then to the middle. */
  reveal(offset: number): void {
    const inSight = ({ top, bottom }: DOMRect) =>
      top >= this.header.getBoundingClientRect().bottom && bottom <= document.documentElement.clientHeight;
    const place = this.rect(offset);
    if (!place || inSight(place)) return;
    this.settle(() => {
      const now = this.rect(offset);
      return now && now.top - document.documentElement.clientHeight / 2;
    });
  }

  private rect(offset: number): DOMRect | undefined {
    const range =
      this.places.rangeOf({ start: offset, end: offset + 1 }) ??
      this.places.rangeOf({ start: offset, end: offset });
    return range?.getClientRects()[0] ?? range?.getBoundingClientRect();
  }

  /** Scrolls by a distance, and in the next frame again: rows that come into sight find their heights only then. */
  private settle(distance: () => number | undefined): void {
    this.settledAt = performance.now() + SETTLING;
    this.byPerson = false;
    scrollBy(0, distance() ?? 0);
    requestAnimationFrame(() => this.byPerson || scrollBy(0, distance() ?? 0));
  }
}
