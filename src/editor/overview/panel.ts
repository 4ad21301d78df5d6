import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { SpeakerRow } from '../../core/overview/overview';
import type { FromOverview, Scope, ToOverview } from '../../webview/overview/protocol';
import { Debouncer } from '../articles/schedule';
import { runCommand } from '../base/commands';
import { Disposables } from '../base/disposables';
import type { Parts } from '../base/feature';
import { pageHtml, webviewFolder } from '../base/webview';
import { goToClaim, showClaims, showError } from './claims';
import { describe } from './describe';
import { countedOf, modelOf, type Counted } from './articleModel';
import type { OverviewSource } from './source';
import { overviewStrings } from './strings';

export const PANEL = 'isnad.overview';

/** Pauses after which the page is drawn anew, in milliseconds: after a change, and while sidecars are read. */
const PAUSE = 300;
const PROGRESS = 100;

/** The tab: what it shows is sent whole whenever it changes; while the tab is hidden nothing is counted. */
export class OverviewPanel implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly pauses = this.owned.add(new Debouncer<this>(PAUSE));
  private reading = new vscode.CancellationTokenSource();
  /** The person stopped the reading: it goes on only when asked for. */
  private stopped = false;
  private progress = { read: 0, of: 0 };
  /** Counts the drawings: an older one that ends late is of no interest. */
  private asked = 0;
  private counted: Counted = [];
  private speakers: readonly SpeakerRow[] = [];
  private isReady = false;

  readonly onDidDispose: vscode.Event<void>;

  constructor(
    private readonly parts: Parts,
    private readonly source: OverviewSource,
    private readonly panel: vscode.WebviewPanel,
    private scope: Scope,
  ) {
    const folder = webviewFolder(parts.extension);
    this.onDidDispose = panel.onDidDispose;
    this.owned.add(panel.onDidDispose(() => this.dispose()));
    this.owned.add(panel.onDidChangeViewState(() => this.refreshSoon()));
    this.owned.add(parts.store.onDidChange(() => this.refreshSoon()));
    this.owned.add(parts.store.onDidChangeActive(() => this.scope === 'article' && this.refreshSoon()));
    this.owned.add(source.onDidChangeSidecars(() => this.scope === 'workspace' && this.refreshSoon()));
    this.owned.add(
      panel.webview.onDidReceiveMessage((message: FromOverview) => {
        this.take(message).catch(showError);
      }),
    );
    panel.title = l10n.t('Overview');
    panel.iconPath = vscode.Uri.joinPath(parts.extension.extensionUri, 'media', 'isnad.svg');
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.webview.html = pageHtml(panel.webview, folder, {
      title: panel.title,
      script: 'overview',
      styles: ['overview.css'],
      strings: overviewStrings(),
    });
  }

  show(scope: Scope): void {
    this.scope = scope;
    this.panel.reveal();
    this.refreshSoon();
  }

  dispose(): void {
    this.reading.cancel();
    this.reading.dispose();
    this.owned.dispose();
    this.panel.dispose();
  }

  private refreshSoon(): void {
    if (this.panel.visible && this.isReady) this.pauses.schedule(this, () => void this.refresh());
  }

  private async take(message: FromOverview): Promise<void> {
    const { store } = this.parts;
    switch (message.kind) {
      case 'ready':
        this.isReady = true;
        return this.refresh();
      case 'scope':
        this.scope = message.scope;
        return this.refresh();
      case 'claims': {
        const title = describe(message.selection, this.speakers);
        return showClaims(store, this.counted, message.selection, title);
      }
      case 'claim': {
        const article = message.article || this.counted[0]?.[0];
        return article === undefined
          ? undefined
          : goToClaim(store, vscode.Uri.parse(article, true), message.id);
      }
      case 'csv':
        return runCommand('isnad.exportOverview', this.scope);
      case 'stop':
        this.stopped = true;
        return this.reading.cancel();
      case 'goOn':
        this.stopped = false;
        return this.refresh();
      case 'makeSidecars':
        return runCommand('isnad.exportWorkspace');
    }
  }

  private async refresh(): Promise<void> {
    const mine = ++this.asked;
    const { scope } = this;
    const article = scope === 'article' ? this.parts.store.active : undefined;
    const counted = article ? countedOf(article) : scope === 'article' ? [] : await this.read();
    if (mine !== this.asked) return;
    this.counted = counted;
    if (counted.length === 0 && !this.stopped) return this.post({ kind: 'nothing', scope });
    const model = modelOf(counted, article);
    this.speakers = model.overview.speakers;
    const stopped = scope === 'workspace' && this.stopped;
    this.post({ kind: 'show', model: stopped ? { ...model, stopped: this.progress } : model });
  }

  private async read(): Promise<Counted> {
    if (this.reading.token.isCancellationRequested && !this.stopped) {
      this.reading.dispose();
      this.reading = new vscode.CancellationTokenSource();
    }
    let shown = 0;
    return this.source.workspace(this.reading.token, (read, of) => {
      this.progress = { read, of };
      if (Date.now() - shown < PROGRESS) return;
      shown = Date.now();
      this.post({ kind: 'progress', scope: 'workspace', read, of });
    });
  }

  private post(message: ToOverview): void {
    void this.panel.webview.postMessage(message);
  }
}
