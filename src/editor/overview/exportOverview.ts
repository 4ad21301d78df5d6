import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { csvText } from '../../core/formats/csv';
import { overviewOf } from '../../core/overview/overview';
import { speakerTable } from '../../core/overview/table';
import { requireArticle } from '../articles/feature';
import type { Parts } from '../base/feature';
import { fileName } from '../sidecars/sidecarFiles';
import { isolate } from '../base/isolate';
import type { Scope } from '../../webview/overview/protocol';
import { countedOf, type Counted } from './articleModel';
import type { OverviewSource } from './source';

/** “Export Overview as CSV…”: the table of speakers, with a byte order mark, for Excel reads Arabic with it only. */
export async function exportOverview(
  parts: Parts,
  source: OverviewSource,
  scope?: Scope,
  target?: string,
): Promise<void> {
  const counted = await countedIn(parts, source, scope ?? (parts.store.active ? 'article' : 'workspace'));
  const uri = target === undefined ? await askWhere() : vscode.Uri.parse(target, true);
  if (!counted || !uri) return;
  const text = csvText(speakerTable(overviewOf(counted)), true);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  vscode.window.setStatusBarMessage(l10n.t('Isnad: {0} written', isolate(fileName(uri))), 4000);
}

/** Undefined: reading the workspace's sidecars was cancelled. */
async function countedIn(parts: Parts, source: OverviewSource, scope: Scope): Promise<Counted | undefined> {
  if (scope === 'article') return countedOf(requireArticle(parts));
  const title = l10n.t('Reading sidecars');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const counted = await source.workspace(token, (read, of) => {
      progress.report({ increment: 100 / of, message: `${read}/${of}` });
    });
    return token.isCancellationRequested ? undefined : counted;
  });
}

async function askWhere(): Promise<vscode.Uri | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const name = 'isnad-speakers.csv';
  return vscode.window.showSaveDialog({
    filters: { CSV: ['csv'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, name) }),
  });
}
