import * as vscode from 'vscode';
import { version } from '../../../package.json';
import { countSidecar, type CountedArticle } from '../../core/overview/counted';
import type { ArticleStore } from '../articles/articleStore';
import type { Settings } from '../base/settings';
import { KeptValues } from '../sidecars/keptValues';
import { SidecarTable, type OnProgress } from '../sidecars/sidecarTable';
import { countArticle, type Counted } from './articleModel';

/** Of what is kept of an article: another number where it is counted in another way. */
const VERSION = `${version}-2`;

/** What the overview counts: the article that is open, or all sidecars of the workspace, open articles as they are now. */
export class OverviewSource implements vscode.Disposable {
  private readonly table: SidecarTable<CountedArticle>;

  constructor(
    private readonly store: ArticleStore,
    settings: Settings,
    log: vscode.LogOutputChannel,
    /** Of the workspace, in the extension's storage; undefined: no folder is open. */
    storage: vscode.Uri | undefined,
  ) {
    // Through JSON: strings cut out of the sidecar's text would keep all of it in memory.
    const count = (sidecar: Uint8Array, article: vscode.Uri) => {
      const counted = countSidecar(sidecar, article.path);
      return counted && (JSON.parse(JSON.stringify(counted)) as CountedArticle);
    };
    const kept = storage && new KeptValues<CountedArticle>(vscode.Uri.joinPath(storage, 'overview'), VERSION);
    this.table = new SidecarTable(count, settings, log, kept);
  }

  get onDidChangeSidecars(): vscode.Event<void> {
    return this.table.onDidChange;
  }

  /** The articles of the workspace that have a sidecar; those read so far, as soon as the token is cancelled. */
  async workspace(token: vscode.CancellationToken, progress?: OnProgress): Promise<Counted> {
    const rows = await this.table.all(token, progress);
    const open = new Map(this.store.all.map((article) => [article.key, article]));
    return [...rows]
      .map(([uri, { value }]): Counted[number] => {
        const article = open.get(uri);
        return [uri, article?.upToDate === true ? countArticle(article) : value];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }

  dispose(): void {
    this.table.dispose();
  }
}
