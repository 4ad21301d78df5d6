import * as vscode from 'vscode';
import type { ArticleStore } from '../articles/articleStore';
import { Disposables } from '../base/disposables';
import type { Settings } from '../base/settings';
import { toRange } from '../base/spans';
import { marksOf, type Marks } from './marks';
import { MarkStyles } from './markStyles';

/** Draws the marks of articles in every editor that shows one. VS Code moves them with the text; only changed styles are told. */
export class MarkPainter implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly styles = this.owned.add(new MarkStyles());
  /** What each editor shows, by style key: the spans as text. */
  private readonly painted = new WeakMap<vscode.TextEditor, Map<string, { marks: Marks; spans: string }>>();

  constructor(
    private readonly store: ArticleStore,
    private readonly settings: Settings,
  ) {
    this.owned.add(vscode.window.onDidChangeVisibleTextEditors(() => this.paintAll()));
    this.owned.add(
      store.onDidChange((change) => {
        if (change.kind === 'saved') return;
        for (const editor of vscode.window.visibleTextEditors)
          if (editor.document === change.article.document) this.paint(editor, change.kind === 'moved');
      }),
    );
    this.owned.add(settings.onDidChange(MARK_SETTINGS, () => this.paintAll()));
    this.paintAll();
  }

  dispose(): void {
    this.owned.dispose();
  }

  private paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.paint(editor, false);
  }

  /** `moved`: VS Code has moved the decorations already, what stands there is only taken note of. */
  private paint(editor: vscode.TextEditor, moved: boolean): void {
    const before = this.painted.get(editor) ?? new Map<string, { marks: Marks; spans: string }>();
    const article = this.store.get(editor.document);
    const now = article
      ? marksOf(article.annotation, this.options(editor.document))
      : new Map<string, Marks>();
    const next = new Map<string, { marks: Marks; spans: string }>();
    for (const [key, marks] of now) {
      const spans = marks.spans.map(({ start, end }) => `${start}-${end}`).join();
      if (!moved && before.get(key)?.spans !== spans)
        editor.setDecorations(
          this.styles.get(marks.style),
          marks.spans.map((span) => toRange(editor.document, span)),
        );
      next.set(key, { marks, spans });
    }
    for (const [key, { marks }] of before)
      if (!now.has(key)) editor.setDecorations(this.styles.get(marks.style), []);
    this.painted.set(editor, next);
  }

  private options(scope: vscode.TextDocument) {
    return {
      cues: this.settings.get('marks.cues', scope),
      mentions: this.settings.get('marks.mentions', scope),
      claims: this.settings.get('marks.claims', scope),
      signs: this.settings.get('marks.signs', scope),
      rejected: this.settings.get('marks.rejected', scope),
    };
  }
}

const MARK_SETTINGS = [
  'marks.cues',
  'marks.mentions',
  'marks.claims',
  'marks.signs',
  'marks.rejected',
] as const;
