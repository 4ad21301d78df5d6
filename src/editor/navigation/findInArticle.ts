import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Span } from '../../core/model';
import { SearchableText } from '../../core/text/search';
import { UserError } from '../base/commands';
import { Disposables } from '../base/disposables';
import type { Feature } from '../base/feature';
import { showInText, toRange } from '../base/spans';
import { hitDetail } from './hitDetail';

/** More hits than these are not listed. */
const MOST = 500;

interface Hit extends vscode.QuickPickItem {
  readonly range: vscode.Range;
}

/** “Find in Article”: a find that ignores tashkeel, hamza and tatweel, with a list of the hits; from the reading view in the text beside it. */
export const findInArticle: Feature = ({ commands, caret }) =>
  commands.register('isnad.findInArticle', async () => {
    const editor =
      vscode.window.activeTextEditor ?? (caret.viewed ? await showInText(caret.viewed) : undefined);
    if (!editor) throw new UserError(l10n.t('Open the article first.'));
    new ArticleFinder(editor).show();
  });

/** One search in one editor: hits are marked while the list is open; Escape goes back to where the search began. */
class ArticleFinder {
  private readonly owned = new Disposables();
  private readonly text: SearchableText;
  private readonly pick = this.owned.add(vscode.window.createQuickPick<Hit>());
  // Backgrounds only: they do not part the words of a line.
  private readonly all = this.owned.add(
    vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
      overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
    }),
  );
  private readonly current = this.owned.add(
    vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor('editor.findMatchBackground'),
      outline: '1px solid',
      outlineColor: new vscode.ThemeColor('contrastActiveBorder'),
    }),
  );
  private readonly begun: { readonly selections: readonly vscode.Selection[]; readonly top: vscode.Range };
  private accepted = false;

  private get from(): vscode.Position {
    return this.begun.selections[0]?.start ?? this.editor.selection.start;
  }

  constructor(private readonly editor: vscode.TextEditor) {
    this.text = new SearchableText(editor.document.getText());
    const [top] = editor.visibleRanges;
    this.begun = { selections: editor.selections, top: top ?? editor.selection };
    this.pick.placeholder = l10n.t('Words to find; tashkeel, hamza and tatweel do not matter');
    this.pick.title = l10n.t('Find in Article');
    this.owned.add(this.pick.onDidChangeValue((query) => this.search(query)));
    this.owned.add(this.pick.onDidChangeActive(([hit]) => this.preview(hit)));
    this.owned.add(this.pick.onDidAccept(() => this.accept()));
    this.owned.add(this.pick.onDidHide(() => this.end()));
  }

  show(): void {
    const selected = this.editor.document.getText(this.editor.selection);
    if (selected !== '' && !/[\r\n]/u.test(selected)) {
      this.pick.value = selected;
      this.search(selected);
    }
    this.pick.show();
  }

  private search(query: string): void {
    const { document } = this.editor;
    const spans = this.text.find(query, MOST);
    const text = document.getText();
    this.pick.items = spans.map((span: Span) => {
      const range = toRange(document, span);
      return {
        label: l10n.t('line {0}', range.start.line + 1),
        detail: hitDetail(text, span),
        alwaysShow: true,
        range,
      };
    });
    this.pick.title =
      query.trim() === ''
        ? l10n.t('Find in Article')
        : l10n.t('Find in Article: {0}', spans.length < MOST ? spans.length : `${MOST}+`);
    // As a find does: on from where the person is, not from the top.
    const next = this.pick.items.find(({ range }) => range.end.isAfter(this.from)) ?? this.pick.items[0];
    if (next) this.pick.activeItems = [next];
    this.editor.setDecorations(
      this.all,
      this.pick.items.map(({ range }) => range),
    );
    if (spans.length === 0) this.preview(undefined);
  }

  private preview(hit: Hit | undefined): void {
    this.editor.setDecorations(this.current, hit ? [hit.range] : []);
    if (hit) this.editor.revealRange(hit.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private accept(): void {
    const [hit] = this.pick.activeItems;
    if (!hit) return;
    this.accepted = true;
    this.editor.selection = new vscode.Selection(hit.range.start, hit.range.end);
    this.editor.revealRange(hit.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    this.pick.hide();
  }

  private end(): void {
    if (!this.accepted) {
      this.editor.selections = this.begun.selections;
      this.editor.revealRange(this.begun.top, vscode.TextEditorRevealType.AtTop);
    }
    this.owned.dispose();
  }
}
