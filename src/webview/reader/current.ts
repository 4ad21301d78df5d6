import type { ArticleView } from './articleView';

/** The current claim stands out: its words, its cue and its chip. */
export class Current {
  private id = '';

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
    if (this.id === '') return;
    for (const part of this.view.elementsOf(this.id)) {
      part.classList.add('current');
      if (part.matches('.chip')) part.setAttribute('aria-current', 'true');
    }
  }

  /** The first and the last element of the claim's content. */
  get ends(): readonly [HTMLElement, HTMLElement] | undefined {
    const parts =
      this.id === '' ? [] : this.view.elementsOf(this.id).filter((part) => part.matches('.content'));
    const [first, last] = [parts[0], parts[parts.length - 1]];
    return first && last && [first, last];
  }

  private clear(): void {
    for (const part of this.view.root.querySelectorAll('.current')) {
      part.classList.remove('current');
      part.removeAttribute('aria-current');
    }
  }
}
