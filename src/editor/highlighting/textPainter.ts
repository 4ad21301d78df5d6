import * as vscode from 'vscode';
import type { ArticleStore } from '../articles/articleStore';
import { Debouncer } from '../articles/schedule';
import { Disposables } from '../base/disposables';
import type { Settings } from '../base/settings';
import type { LineLayout } from './lineLayout';
import { ROW_END_CSS } from './rightToLeftCss';
import { RIGHT_TO_LEFT_MARK, textFeatures, type TextFeature } from './textFeatures';

type Kind = TextFeature['kind'];

/** Lines above and below what is on screen that are drawn too, so that scrolling shows nothing bare. */
const MARGIN = 60;
/** Milliseconds after typing or scrolling. */
const PAUSE = 60;

/** What else is drawn keeps right-to-left lines in order, and has no setting. */
const SETTINGS_OF: { readonly [K in Kind]?: 'text.quotations' | 'text.numbers' | 'text.invisible' } = {
  quotation: 'text.quotations',
  number: 'text.numbers',
  invisible: 'text.invisible',
};

/** Highlights quotations, figures and invisible characters of articles, around what is on screen. */
export class TextPainter implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly types = this.makeTypes();
  private readonly paints = this.owned.add(new Debouncer<vscode.TextEditor>(PAUSE));
  private readonly shown = new WeakMap<vscode.TextEditor, string>();

  constructor(
    private readonly store: ArticleStore,
    private readonly settings: Settings,
    private readonly layout: LineLayout,
  ) {
    const all = () => vscode.window.visibleTextEditors.forEach((editor) => this.later(editor));
    this.owned.add(vscode.window.onDidChangeVisibleTextEditors(all));
    this.owned.add(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.later(textEditor)),
    );
    this.owned.add(
      store.onDidChange(({ kind }) => (kind === 'moved' || kind === 'opened' || kind === 'closed') && all()),
    );
    this.owned.add(settings.onDidChange(Object.values(SETTINGS_OF), all));
    this.owned.add(layout.onDidSwitch(all));
    all();
  }

  dispose(): void {
    this.owned.dispose();
  }

  private isShown(kind: Kind, document: vscode.TextDocument, line: number): boolean {
    const setting = SETTINGS_OF[kind];
    if (setting === undefined) return this.layout.directionAt(document, line) === 'rtl';
    return this.settings.get(setting, document);
  }

  private later(editor: vscode.TextEditor): void {
    this.paints.schedule(editor, () => this.paint(editor));
  }

  private makeTypes(): { readonly [K in Kind]: vscode.TextEditorDecorationType } {
    const make = (options: vscode.DecorationRenderOptions) =>
      this.owned.add(vscode.window.createTextEditorDecorationType(options));
    return {
      quotation: make({ color: color('quotation.foreground') }),
      number: make({ color: color('number.foreground') }),
      invisible: make({}),
      // VS Code draws each row of a wrapped line by itself: a sign where it breaks off an address would go to the wrong end.
      address: make({
        textDecoration:
          'none; .view-lines .view-line > span > & { direction: ltr !important; unicode-bidi: bidi-override !important }',
      }),
      end: make({ textDecoration: ROW_END_CSS }),
      // VS Code draws the space as a no-break one, which joins «5 يناير 2021 12 قتيلاً» to one number from the left: a mark parts them.
      gap: make({ before: { contentText: RIGHT_TO_LEFT_MARK } }),
    };
  }

  private paint(editor: vscode.TextEditor): void {
    const article = this.store.get(editor.document) !== undefined;
    const found: Record<Kind, vscode.DecorationOptions[]> = {
      quotation: [],
      number: [],
      invisible: [],
      gap: [],
      address: [],
      end: [],
    };
    if (article) {
      const { lineCount } = editor.document;
      const first = Math.max(0, (editor.visibleRanges[0]?.start.line ?? 0) - MARGIN);
      const last = Math.min(lineCount - 1, (editor.visibleRanges.at(-1)?.end.line ?? 0) + MARGIN);
      for (let line = first; line <= last; line++)
        for (const feature of textFeatures(editor.document.lineAt(line).text))
          if (this.isShown(feature.kind, editor.document, line))
            found[feature.kind].push(optionsOf(feature, line));
    }
    const state = JSON.stringify(found);
    if (this.shown.get(editor) === state || (!article && !this.shown.has(editor))) return;
    this.shown.set(editor, state);
    for (const kind of Object.keys(found) as Kind[]) editor.setDecorations(this.types[kind], found[kind]);
  }
}

function optionsOf({ kind, start, end, name }: TextFeature, line: number): vscode.DecorationOptions {
  const range = new vscode.Range(line, start, line, end);
  if (kind !== 'invisible') return { range };
  return {
    range,
    renderOptions: {
      before: {
        contentText: name ?? '',
        color: color('invisible.foreground'),
        // Takes no room in the row, for VS Code does not count it when it wraps.
        textDecoration:
          'none; position: absolute; transform: translate(50%, -10%); font-size: 50%; line-height: 1; direction: ltr; pointer-events: none',
      },
    },
  };
}

function color(name: string): vscode.ThemeColor {
  return new vscode.ThemeColor(`isnad.${name}`);
}
