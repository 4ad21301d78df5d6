import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { agreementSvg } from '../../core/agreement/plot';
import { agreementTable, csvRow } from '../../core/agreement/table';
import { csvText } from '../../core/formats/csv';
import { SIDECAR_ENDING } from '../../core/sidecar/names';
import { Debouncer } from '../articles/schedule';
import { UserError } from '../base/commands';
import { Disposables } from '../base/disposables';
import type { Parts } from '../base/feature';
import { askForFile, saveText } from '../base/saveText';
import { watchFiles } from '../base/watch';
import { pageHtml, webviewFolder } from '../base/webview';
import { whileReading } from '../sidecars/readingSidecars';
import { fileName } from '../sidecars/sidecarFiles';
import { agreementIn, type FolderAgreement } from './agreement';
import { agreementPage } from './agreementPage';
import { annotatedIn } from './people';
import { annotatedFolder, type AnnotatedFolder } from './start';

export const AGREEMENT_PANEL = 'isnad.agreement';

type Place = { toString(): string };

/** After a change of a sidecar the page is counted anew, once changes have paused for so many milliseconds. */
const PAUSE = 500;

/** “Show Agreement between Annotators”: a tab with how far they agree over a folder's articles; counted anew as sidecars change. */
export class AgreementPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private shown: FolderAgreement | undefined;
  private source: AnnotatedFolder | undefined;
  private isStale = false;
  private readonly owned = new Disposables();
  private readonly pauses = this.owned.add(new Debouncer<this>(PAUSE));
  private readonly ended = this.owned.add(new vscode.CancellationTokenSource());

  constructor(private readonly parts: Parts) {}

  /** What is shown now. */
  get agreement(): FolderAgreement | undefined {
    return this.shown;
  }

  async open(place?: Place, people?: unknown): Promise<void> {
    const found = await annotatedFolder(place, people);
    if (!found) return;
    const agreement = await whileReading((token, onRead) => agreementIn(found, this.parts, token, onRead));
    if (!agreement) return;
    this.source = found;
    const panel = (this.panel ??= this.create());
    this.show(panel, agreement);
    panel.reveal();
  }

  /** The table as CSV, or the plot as SVG: the file's ending says which. */
  async export(target?: string): Promise<void> {
    const { shown } = this;
    if (!shown) throw new UserError(l10n.t('Show the agreement between annotators first.'));
    const uri = await askForFile('isnad-agreement.csv', { CSV: ['csv'], SVG: ['svg'] }, target);
    if (!uri) return;
    const text = /\.svg$/iu.test(uri.path)
      ? agreementSvg(shown.rows)
      : csvText(agreementTable(shown.rows).map(csvRow), true);
    await saveText(uri, text);
  }

  dispose(): void {
    this.ended.cancel();
    this.panel?.dispose();
    this.owned.dispose();
  }

  private create(): vscode.WebviewPanel {
    const title = l10n.t('Agreement');
    const panel = vscode.window.createWebviewPanel(AGREEMENT_PANEL, title, vscode.ViewColumn.Active, {
      enableCommandUris: ['isnad.compareFolder', 'isnad.exportAgreement'],
      localResourceRoots: [webviewFolder(this.parts.extension)],
    });
    panel.iconPath = vscode.Uri.joinPath(this.parts.extension.extensionUri, 'media', 'isnad.svg');
    const later = () => {
      this.isStale = true;
      if (panel.visible) this.pauses.schedule(this, () => void this.again());
    };
    const watcher = watchFiles(`**/*${SIDECAR_ENDING}`, later);
    panel.onDidChangeViewState(() => this.isStale && later());
    panel.onDidDispose(() => {
      watcher.dispose();
      this.pauses.cancel(this);
      this.panel = undefined;
      this.shown = undefined;
    });
    return panel;
  }

  private async again(): Promise<void> {
    const { source, ended } = this;
    if (!source) return;
    this.isStale = false;
    try {
      const articles = await annotatedIn(source.folder, ended.token);
      const agreement = await agreementIn({ ...source, articles }, this.parts, ended.token, () => undefined);
      if (this.panel && !ended.token.isCancellationRequested) this.show(this.panel, agreement);
    } catch (error) {
      this.parts.log.error(String(error));
    }
  }

  private show(panel: vscode.WebviewPanel, agreement: FolderAgreement): void {
    this.shown = agreement;
    const folder = webviewFolder(this.parts.extension);
    panel.webview.html = pageHtml(panel.webview, folder, {
      title: panel.title,
      styles: ['agreement.css'],
      body: agreementPage(this.source ? fileName(this.source.folder) : '', agreement),
    });
  }
}
