/** Space between two chips, in pixels. */
const GAP = 2;

/**
 * Puts the chips of claims at the height of their claims' first words, below each other where there is no room. Only of paragraphs in
 * sight: where the others are is not known, for the browser does not lay them out.
 */
export class Margin {
  private readonly visible = new Set<HTMLElement>();
  private readonly sight = new IntersectionObserver((entries) => this.seen(entries), {
    rootMargin: '300px 0px',
  });

  constructor(private readonly root: HTMLElement) {
    // A wider view, a larger font: rows break elsewhere.
    new ResizeObserver(() => this.place([...this.visible])).observe(root);
  }

  /** All paragraphs are new. */
  begin(): void {
    this.sight.disconnect();
    this.visible.clear();
    this.watch([...this.root.children] as HTMLElement[]);
  }

  /** Some are. */
  renew(added: readonly HTMLElement[]): void {
    for (const old of this.visible) if (!old.isConnected) this.visible.delete(old);
    this.watch(added);
  }

  private watch(paragraphs: readonly HTMLElement[]): void {
    for (const paragraph of paragraphs)
      if (paragraph.lastElementChild?.childElementCount) this.sight.observe(paragraph);
  }

  private seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.visible.add(target as HTMLElement);
      else this.visible.delete(target as HTMLElement);
    }
    this.place(entries.filter((entry) => entry.isIntersecting).map(({ target }) => target as HTMLElement));
  }

  /** Reads all places before it writes any: the browser lays out once. */
  private place(paragraphs: readonly HTMLElement[]): void {
    const placed = paragraphs.map((paragraph) => {
      const top = paragraph.getBoundingClientRect().top;
      const chips = [...paragraph.querySelectorAll<HTMLElement>('.chip')].map((chip) => {
        const words = paragraph.querySelector(`.content[data-sign][data-claim="${chip.dataset.claim}"]`);
        const [row] = words?.getClientRects() ?? [];
        return { chip, height: chip.offsetHeight, middle: row ? row.top + row.height / 2 - top : 0 };
      });
      return { margin: paragraph.lastElementChild as HTMLElement, chips };
    });
    for (const { margin, chips } of placed) {
      let next = 0;
      for (const { chip, height, middle } of chips) {
        const top = Math.max(next, middle - height / 2);
        chip.style.top = `${top}px`;
        next = top + height + GAP;
      }
      margin.style.minHeight = `${next}px`;
      margin.classList.add('placed');
    }
  }
}
