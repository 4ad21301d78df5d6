import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { LineStarts } from '../../core/text/lines';
import { SearchableText } from '../../core/text/search';
import { Debouncer } from '../articles/schedule';
import { Disposables } from '../base/disposables';
import type { Feature } from '../base/feature';
import { isolate } from '../base/isolate';
import type { Span } from '../../core/model';
import { hitDetail } from './hitDetail';
import { WorkspaceTexts } from './workspaceTexts';

/** Hits listed at most, in all and of one article. */
const MOST = 200;
const MOST_OF_ONE = 20;
/** A pause in typing after which the search begins, in milliseconds. */
const PAUSE = 150;

interface Hit extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
  readonly range?: vscode.Range;
}

/** “Find in Workspace”: as “Find in Article”, in all articles. */
export const findInWorkspace: Feature = ({ commands, log }) =>
  commands.register('isnad.findInWorkspace', () => new WorkspaceFinder(log).show());

class WorkspaceFinder {
  private readonly owned = new Disposables();
  private readonly pick = this.owned.add(vscode.window.createQuickPick<Hit>());
  private readonly pauses = this.owned.add(new Debouncer<this>(PAUSE));
  private readonly texts: WorkspaceTexts;
  /** Counts the searches: the results of an older one are of no interest. */
  private asked = 0;

  constructor(log: vscode.LogOutputChannel) {
    this.texts = this.owned.add(new WorkspaceTexts(log));
    this.pick.placeholder = l10n.t('Words to find; tashkeel, hamza and tatweel do not matter');
    this.pick.title = l10n.t('Find in Workspace');
    this.owned.add(this.pick.onDidChangeValue(() => this.pauses.schedule(this, () => void this.search())));
    this.owned.add(this.pick.onDidAccept(() => void this.accept()));
    this.owned.add(this.pick.onDidHide(() => this.owned.dispose()));
  }

  async show(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const selected = editor?.document.getText(editor.selection) ?? '';
    if (!/[\r\n]/u.test(selected)) this.pick.value = selected;
    this.pick.show();
    this.pick.busy = true;
    await this.texts.load(() => void this.search());
    this.pick.busy = false;
    await this.search();
  }

  private async search(): Promise<void> {
    const mine = ++this.asked;
    const query = this.pick.value;
    const items: Hit[] = [];
    let hits = 0;
    for (const uri of this.texts.having(query)) {
      if (hits >= MOST) break;
      const text = await this.texts.read(uri);
      if (mine !== this.asked) return;
      const spans = new SearchableText(text).find(query, Math.min(MOST_OF_ONE, MOST - hits));
      if (spans.length === 0) continue;
      items.push({
        label: isolate(vscode.workspace.asRelativePath(uri)),
        kind: vscode.QuickPickItemKind.Separator,
      });
      const lines = new LineStarts(text);
      items.push(...spans.map((span) => item(uri, text, lines, span)));
      hits += spans.length;
    }
    this.pick.items = items;
    this.pick.title =
      query.trim() === ''
        ? l10n.t('Find in Workspace')
        : l10n.t('Find in Workspace: {0}', hits < MOST ? hits : `${MOST}+`);
  }

  private async accept(): Promise<void> {
    const [hit] = this.pick.activeItems;
    if (!hit?.uri || !hit.range) return;
    this.pick.hide();
    await vscode.window.showTextDocument(hit.uri, { selection: hit.range });
  }
}

function item(uri: vscode.Uri, text: string, lines: LineStarts, span: Span): Hit {
  // By line and column, for a document may have other line ends than its text here.
  const range = new vscode.Range(positionAt(lines, span.start), positionAt(lines, span.end));
  return {
    label: l10n.t('line {0}', range.start.line + 1),
    description: isolate(uri.path.slice(uri.path.lastIndexOf('/') + 1)),
    detail: hitDetail(text, span),
    alwaysShow: true,
    uri,
    range,
  };
}

function positionAt(lines: LineStarts, offset: number): vscode.Position {
  const { line, character } = lines.placeOf(offset);
  return new vscode.Position(line, character);
}
