import * as vscode from 'vscode';
import type { Decision } from '../../core/decisions/decision';
import { EMPTY_ANNOTATION, type Annotation } from '../../core/model';
import type { Orphan } from '../../core/sidecar/stored';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import { Disposables } from '../base/disposables';
import type { LexiconSource } from '../lexicon/projectLexicons';
import type { Caret } from './caret';
import { ArticleState, type Kept, type OpenArticle } from './openArticle';
import { Debouncer } from './schedule';

/** What happened to an article; its annotation is new in every case but `saved` and `closed`. */
export type ArticleChange =
  | { readonly kind: 'opened' | 'closed' | 'detected' | 'loaded' | 'saved'; readonly article: OpenArticle }
  /** The text was edited and the spans moved; detection follows. */
  | {
      readonly kind: 'moved';
      readonly article: OpenArticle;
      readonly edits: readonly vscode.TextDocumentContentChangeEvent[];
    }
  /** Decided, undone or redone by a person. */
  | { readonly kind: 'decided'; readonly article: OpenArticle };

/** A pause in typing after which the article is analysed again. */
const PAUSE = 250;

/** Reads what is kept of an article: its sidecar, with the decisions that were not saved unless they are given up; undefined: nothing is. */
export type LoadDecisions = (document: vscode.TextDocument, giveUp: boolean) => Promise<Kept | undefined>;

/**
 * The open articles: text + detection + a person's decisions. The only place where an annotation changes;
 * views read `annotation` and redraw on `onDidChange`.
 *
 * A document is an article when its language is `arabic-article` (`articleLanguage.ts` gives mostly Arabic text that language).
 */
export class ArticleStore implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly articles = new Map<vscode.TextDocument, ArticleState>();
  private readonly changed = this.owned.add(new vscode.EventEmitter<ArticleChange>());
  private readonly activeChanged = this.owned.add(new vscode.EventEmitter<OpenArticle | undefined>());
  private readonly detections = this.owned.add(new Debouncer<ArticleState>(PAUSE));
  private activeArticle: OpenArticle | undefined;

  readonly onDidChange = this.changed.event;
  /** The article in the active editor became another one, or there is none. */
  readonly onDidChangeActive = this.activeChanged.event;

  constructor(
    private readonly load: LoadDecisions,
    private readonly annotatorOf: (article: vscode.Uri) => string,
    private readonly lexicons: LexiconSource,
    private readonly caret: Caret,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.owned.add(vscode.workspace.onDidOpenTextDocument((document) => this.open(document)));
    this.owned.add(vscode.workspace.onDidCloseTextDocument((document) => this.close(document)));
    this.owned.add(vscode.workspace.onDidChangeTextDocument((event) => this.edit(event)));
    this.owned.add(caret.onDidChange(() => this.updateActive()));
    this.owned.add(lexicons.onDidChange(() => void this.readAgain()));
    for (const document of vscode.workspace.textDocuments) this.open(document);
    this.updateActive();
  }

  /** The article in the active editor (text or reading view); while a tree or a panel has the focus, the one last shown. */
  get active(): OpenArticle | undefined {
    return this.activeArticle;
  }

  get all(): readonly OpenArticle[] {
    return [...this.articles.values()];
  }

  get(document: vscode.TextDocument): OpenArticle | undefined {
    return this.articles.get(document);
  }

  find(uri: vscode.Uri | string): OpenArticle | undefined {
    const key = uri.toString();
    return this.all.find((article) => article.key === key);
  }

  /** Records a decision; false where it changes nothing. Throws where the article is no longer open. */
  decide(article: OpenArticle, decision: Decision): boolean {
    const state = this.stateOf(article);
    return this.told(state, state.decide(decision));
  }

  /** Records a person's edit of the annotation, one step of undo; false where it gives the very same annotation. `attaches`: the orphaned span that has a place by it. */
  change(article: OpenArticle, edit: (annotation: Annotation) => Annotation, attaches?: Orphan): boolean {
    const state = this.stateOf(article);
    return this.told(state, state.change(edit, attaches));
  }

  undo(article: OpenArticle): boolean {
    const state = this.stateOf(article);
    return this.told(state, state.undo());
  }

  redo(article: OpenArticle): boolean {
    const state = this.stateOf(article);
    return this.told(state, state.redo());
  }

  /** Analyses the article's present text now, if that is not done yet. */
  detectNow(article: OpenArticle): void {
    const state = this.stateOf(article);
    this.detections.cancel(state);
    this.detect(state);
  }

  /** The decisions are in the sidecar now. `annotation`: what was written; later decisions stay unsaved. */
  markSaved(article: OpenArticle, annotation: Annotation, source: string): void {
    const state = this.stateOf(article);
    state.source = source;
    state.saves++;
    if (state.annotation !== annotation) return;
    state.unsaved = false;
    this.changed.fire({ kind: 'saved', article: state });
  }

  /** Reads the sidecar again: somebody else wrote it. Decisions that are not saved yet are kept and the file is not read, unless they are given up. */
  async reload(article: OpenArticle, giveUp = false): Promise<void> {
    const state = this.stateOf(article);
    if (giveUp) state.unsaved = false;
    if (state.unsaved) return;
    await this.loadInto(state, giveUp);
  }

  /** Forgets what was decided and its steps of undo, and reads the article as if it had just been opened: other decisions count now. */
  openAnew(article: OpenArticle): void {
    const { document } = this.stateOf(article);
    this.close(document);
    this.open(document);
  }

  dispose(): void {
    this.owned.dispose();
    this.articles.clear();
  }

  private open(document: vscode.TextDocument): void {
    if (document.languageId !== ARTICLE_LANGUAGE || this.articles.has(document)) return;
    const state = new ArticleState(document, this.annotatorOf(document.uri));
    this.articles.set(document, state);
    this.changed.fire({ kind: 'opened', article: state });
    void this.loadInto(state);
    this.updateActive();
  }

  private async loadInto(state: ArticleState, giveUp = false): Promise<void> {
    const { saves } = state;
    const version = state.document.version;
    try {
      state.useLexicon(await this.lexicons.for(state.document.uri));
      const kept = await this.load(state.document, giveUp);
      if (this.articles.get(state.document) !== state || state.unsaved) return;
      // Edited while the file was read: the spans are of an older text; the next try reads them against the new one.
      // Saved meanwhile: what was read of the draft and the file is what they held before.
      if (kept && (state.document.version !== version || state.saves !== saves))
        return await this.loadInto(state, giveUp);
      // The sidecar is gone: so are the decisions that stood in it.
      if (kept || state.source !== '') {
        state.load(kept ?? { annotation: EMPTY_ANNOTATION, orphans: [] });
        this.changed.fire({ kind: 'loaded', article: state });
      }
    } catch (error) {
      this.log.error(`${state.key}: ${String(error)}`);
    }
    this.detect(state);
  }

  /** The project's words changed: every article is read with the new ones. */
  private async readAgain(): Promise<void> {
    for (const state of [...this.articles.values()]) {
      if (state.useLexicon(await this.lexicons.for(state.document.uri))) this.detect(state);
    }
  }

  private close(document: vscode.TextDocument): void {
    const state = this.articles.get(document);
    if (!state) return;
    this.articles.delete(document);
    this.detections.cancel(state);
    this.changed.fire({ kind: 'closed', article: state });
    this.updateActive();
  }

  private edit(event: vscode.TextDocumentChangeEvent): void {
    const state = this.articles.get(event.document);
    if (!state || event.contentChanges.length === 0) return;
    state.edit(
      event.contentChanges.map((change) => ({
        start: change.rangeOffset,
        removed: change.rangeLength,
        inserted: change.text.length,
      })),
      event.reason === vscode.TextDocumentChangeReason.Undo,
    );
    this.changed.fire({ kind: 'moved', article: state, edits: event.contentChanges });
    this.detections.schedule(state, () => this.detect(state));
  }

  private detect(state: ArticleState): void {
    if (this.articles.get(state.document) !== state) return;
    const started = Date.now();
    state.detect();
    this.log.debug(`${state.key}: detected in ${Date.now() - started} ms`);
    this.changed.fire({ kind: 'detected', article: state });
  }

  private told(state: ArticleState, changed: boolean): boolean {
    if (changed) this.changed.fire({ kind: 'decided', article: state });
    return changed;
  }

  private stateOf(article: OpenArticle): ArticleState {
    const state = this.articles.get(article.document);
    if (!state || state !== article) throw new Error(`${article.key} is no longer open.`);
    return state;
  }

  private updateActive(): void {
    const editor = vscode.window.activeTextEditor;
    const { viewed } = this.caret;
    const document = editor?.document ?? viewed;
    const current = document ? this.articles.get(document) : this.stillOpen(this.activeArticle);
    if (current === this.activeArticle) return;
    this.activeArticle = current;
    this.activeChanged.fire(current);
  }

  private stillOpen(article: OpenArticle | undefined): OpenArticle | undefined {
    return article && this.articles.get(article.document);
  }
}
