import { applyChange, type ReaderChange } from '../../core/reader/changes';
import { paragraphHtml, type ReaderTerms } from '../../core/reader/html';
import type { ReaderClaim, ReaderModel, ReaderParagraph, ReaderSpeaker } from '../../core/reader/model';
import { countLeading } from '../../core/text/sorted';

const EMPTY: ReaderModel = { paragraphs: [], starts: [], claims: [], speakers: [] };

/** The article on the page: draws the model once, then only the paragraphs that changed. */
export class ArticleView {
  private model = EMPTY;
  private indices = new Map<string, number>();
  private claims = new Map<string, ReaderClaim>();
  private speakers = new Map<string, ReaderSpeaker>();

  constructor(
    readonly root: HTMLElement,
    private readonly terms: ReaderTerms,
  ) {}

  show(model: ReaderModel): void {
    this.take(model);
    this.root.innerHTML = model.paragraphs.map((paragraph) => paragraphHtml(paragraph, this.terms)).join('');
  }

  /** Whether an article was shown yet. */
  get drawn(): boolean {
    return this.model !== EMPTY;
  }

  /** Returns the elements that are new. */
  change(change: ReaderChange): HTMLElement[] {
    const added: HTMLElement[] = [];
    for (const { at, removed, inserted } of change.paragraphs) {
      for (let i = 0; i < removed; i++) this.root.children[at]?.remove();
      added.push(...this.insert(at, inserted));
    }
    this.take(applyChange(this.model, change));
    return added;
  }

  get length(): number {
    return this.model.paragraphs.length;
  }

  paragraph(at: number): { readonly model: ReaderParagraph; readonly start: number } | undefined {
    const model = this.model.paragraphs[at];
    return model && { model, start: this.model.starts[at] ?? 0 };
  }

  /** The element of the paragraph's text. */
  textAt(at: number): HTMLElement | undefined {
    return this.root.children[at]?.firstElementChild as HTMLElement | undefined;
  }

  /** Which paragraph a node is in; -1: none. */
  indexOf(node: Node | null): number {
    const start = node instanceof Element ? node : node?.parentElement;
    const id = start?.closest('.paragraph')?.id;
    return (id === undefined ? undefined : this.indices.get(id)) ?? -1;
  }

  /** The paragraph that an offset stands in, or the one after it. */
  indexAt(offset: number): number {
    return Math.max(0, countLeading(this.model.starts, (start) => start <= offset) - 1);
  }

  claim(id: string): ReaderClaim | undefined {
    return this.claims.get(id);
  }

  speaker(id: string | undefined): ReaderSpeaker | undefined {
    return id === undefined ? undefined : this.speakers.get(id);
  }

  /** The elements that draw a claim: its contents, cues and chip. */
  elementsOf(claim: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(`[data-claim="${CSS.escape(claim)}"]`)];
  }

  private insert(at: number, paragraphs: readonly ReaderParagraph[]): HTMLElement[] {
    if (paragraphs.length === 0) return [];
    const template = document.createElement('template');
    template.innerHTML = paragraphs.map((paragraph) => paragraphHtml(paragraph, this.terms)).join('');
    const added = [...template.content.children] as HTMLElement[];
    this.root.insertBefore(template.content, this.root.children[at] ?? null);
    return added;
  }

  private take(model: ReaderModel): void {
    this.indices = new Map(model.paragraphs.map(({ id }, i) => [id, i]));
    this.claims = new Map(model.claims.map((claim) => [claim.id, claim]));
    this.speakers = new Map(model.speakers.map((speaker) => [speaker.id, speaker]));
    this.model = model;
  }
}
