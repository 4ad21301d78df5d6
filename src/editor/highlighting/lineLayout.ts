import * as vscode from 'vscode';
import type { Direction } from '../../core/text/caretStops';
import type { ArticleStore } from '../articles/articleStore';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import { Disposables } from '../base/disposables';
import type { Settings } from '../base/settings';
import { LineDirections, type LineRun, type RunKind } from './lineDirections';
import { rightToLeftCss, WORD_ORDER_CSS } from './rightToLeftCss';

interface Styles {
  readonly rightToLeft: vscode.TextEditorDecorationType;
  readonly wordOrder: vscode.TextEditorDecorationType;
  readonly emptyLine: vscode.TextEditorDecorationType;
}

/** A zero-width space, injected into empty lines: a hook for the CSS that moves their caret to the right edge. */
const EMPTY_LINE = '\u200b';

/** Lays the mostly Arabic lines of articles out right to left, in every editor that shows one (both sides of a diff too). */
export class LineLayout implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly directions = new Map<vscode.TextDocument, LineDirections>();
  private readonly painted = new WeakMap<vscode.TextEditor, string>();
  private readonly changed = this.owned.add(new vscode.EventEmitter<undefined>());
  private styles: Styles;

  /** The layout was switched on or off. */
  readonly onDidSwitch = this.changed.event;

  constructor(
    private readonly store: ArticleStore,
    private readonly settings: Settings,
  ) {
    this.styles = makeStyles(settings);
    this.owned.add(vscode.window.onDidChangeVisibleTextEditors(() => this.paintAll()));
    this.owned.add(
      store.onDidChange((change) => {
        if (change.kind === 'closed') this.directions.delete(change.article.document);
        if (change.kind === 'moved') this.edit(change.article.document, change.edits);
        if (change.kind === 'moved' || change.kind === 'opened') this.paintDocument(change.article.document);
      }),
    );
    this.owned.add(settings.onDidChange(['rightToLeft', 'page.columns'], () => this.restyle()));
    this.owned.add(
      vscode.workspace.onDidChangeConfiguration((event) => {
        const scope = { languageId: ARTICLE_LANGUAGE };
        if (['wordWrap', 'wordWrapColumn'].some((key) => event.affectsConfiguration(`editor.${key}`, scope)))
          this.restyle();
      }),
    );
    this.paintAll();
  }

  /** Whether the layout is on for the document's right-to-left lines. */
  isOn(document: vscode.TextDocument): boolean {
    return this.store.get(document) !== undefined && this.settings.get('rightToLeft', document) !== 'off';
  }

  /** How a line of the document is laid out. */
  directionAt(document: vscode.TextDocument, line: number): Direction {
    if (!this.isOn(document)) return 'ltr';
    const direction = this.directionsOf(document).of(line);
    const every = this.settings.get('rightToLeft', document) === 'on';
    return direction === 'rtl' || (every && direction === 'mixed') ? 'rtl' : 'ltr';
  }

  dispose(): void {
    this.owned.dispose();
    disposeStyles(this.styles);
  }

  private edit(document: vscode.TextDocument, edits: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const directions = this.directions.get(document);
    if (!directions) return;
    if (edits.length > 1) {
      // The lines' present text is known only after all edits.
      this.directions.delete(document);
      return;
    }
    for (const { range, text } of edits) {
      const added = text.split(/\r\n?|\n/u).length;
      const lines = Array.from({ length: added }, (_, i) => document.lineAt(range.start.line + i).text);
      directions.edit({ first: range.start.line, removed: range.end.line - range.start.line + 1, lines });
    }
  }

  private restyle(): void {
    disposeStyles(this.styles);
    this.styles = makeStyles(this.settings);
    for (const editor of vscode.window.visibleTextEditors) this.painted.delete(editor);
    this.paintAll();
    this.changed.fire(undefined);
  }

  private paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.paint(editor);
  }

  private paintDocument(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document) this.paint(editor);
  }

  private paint(editor: vscode.TextEditor): void {
    const { document } = editor;
    const article = this.store.get(document) !== undefined;
    const on = this.isOn(document);
    const every = this.settings.get('rightToLeft', document) === 'on';
    const rtl = article ? this.runsOf(document, every ? 'arabic' : 'rtl') : [];
    const mixed = article && !every ? this.runsOf(document, 'mixed') : [];
    // VS Code moves decorations with the text: only other runs are told.
    const empty = on ? rtl.flatMap((run) => this.directionsOf(document).emptyLines(run)) : [];
    const state = JSON.stringify([on, rtl, mixed, empty]);
    if (this.painted.get(editor) === state || (!article && !this.painted.has(editor))) return;
    this.painted.set(editor, state);
    const ranges = (runs: readonly LineRun[]) => runs.map((run) => rangeOf(document, run));
    editor.setDecorations(this.styles.rightToLeft, on ? ranges(rtl) : []);
    editor.setDecorations(
      this.styles.emptyLine,
      empty.map((line) => new vscode.Range(line, 0, line, 0)),
    );
    editor.setDecorations(this.styles.wordOrder, ranges(on ? mixed : [...rtl, ...mixed]));
  }

  private runsOf(document: vscode.TextDocument, of: RunKind): LineRun[] {
    return this.directionsOf(document).runs(of);
  }

  private directionsOf(document: vscode.TextDocument): LineDirections {
    let directions = this.directions.get(document);
    if (!directions) {
      directions = new LineDirections(linesOf(document));
      this.directions.set(document, directions);
    }
    return directions;
  }
}

function makeStyles(settings: Settings): Styles {
  const rangeBehavior = vscode.DecorationRangeBehavior.OpenOpen;
  return {
    rightToLeft: vscode.window.createTextEditorDecorationType({
      rangeBehavior,
      textDecoration: rightToLeftCss(pageColumns(settings)),
    }),
    emptyLine: vscode.window.createTextEditorDecorationType({ before: { contentText: EMPTY_LINE } }),
    wordOrder: vscode.window.createTextEditorDecorationType({
      rangeBehavior,
      textDecoration: WORD_ORDER_CSS,
    }),
  };
}

/** Columns of the page; 0 where rows are not wrapped at its width (yet), for they would run out of it. */
function pageColumns(settings: Settings): number {
  const columns = settings.get('page.columns');
  const editor = vscode.workspace.getConfiguration('editor', { languageId: ARTICLE_LANGUAGE });
  return editor.get('wordWrap') === 'bounded' && editor.get('wordWrapColumn', Infinity) <= columns
    ? columns
    : 0;
}

function disposeStyles(styles: Styles): void {
  styles.rightToLeft.dispose();
  styles.emptyLine.dispose();
  styles.wordOrder.dispose();
}

function rangeOf(document: vscode.TextDocument, { first, last }: LineRun): vscode.Range {
  return new vscode.Range(first, 0, last, document.lineAt(last).text.length);
}

function* linesOf(document: vscode.TextDocument): Iterable<string> {
  for (let line = 0; line < document.lineCount; line++) yield document.lineAt(line).text;
}
