import type { ArticleView } from './articleView';

/** The current claim stands out: its words, its cue and its chip. */
export class Current {
  private id = '';
  /** What draws it. */
  private parts: readonly HTMLElement[] = [];

  constructor(private readonly view: ArticleView) {}

  get claim(): string {
    return this.id;
  }

  set(claim: string): void {
    this.clear();
    this.id = claim;
    this.mark();
  }

  /** Parts of the page are new. */
  mark(): void {
    this.parts = this.id === '' ? [] : this.view.elementsOf(this.id);
    for (const part of this.parts) {
      part.classList.add('current');
      if (part.matches('.chip')) part.setAttribute('aria-current', 'true');
    }
  }

  /** The first and the last element of the claim's content. */
  get ends(): readonly [HTMLElement, HTMLElement] | undefined {
    const parts = this.parts.filter((part) => part.matches('.content'));
    const [first, last] = [parts[0], parts[parts.length - 1]];
    return first && last && [first, last];
  }

  private clear(): void {
    for (const part of this.parts) {
      part.classList.remove('current');
      part.removeAttribute('aria-current');
    }
  }
}
