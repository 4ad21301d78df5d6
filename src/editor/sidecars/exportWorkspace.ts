import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { NotTextError } from '../../core/sidecar/article';
import { DamagedSidecarError } from '../../core/sidecar/write';
import { isMostlyArabic } from '../../core/text/direction';
import type { Parts } from '../base/feature';
import { isolate } from '../base/isolate';
import { annotationOfClosed } from './closedArticle';
import type { SidecarSaver } from './saving';
import { articleOf, fileName, saveSidecar } from './sidecarFiles';
import { counted } from '../base/counted';
import { inform, warn } from '../base/say';

/** Files of the article language are articles whatever they hold, the others when they are mostly Arabic. */
const FILES = '**/*.{maqal,article,txt,md}';
const OWN_ENDING = /\.(maqal|article)$/u;

interface Outcome {
  written: number;
  unchanged: number;
  readonly failed: string[];
}

/** “Export Sidecars for Workspace”: every article of the workspace, with progress; can be cancelled between two articles. */
export async function exportWorkspace(parts: Parts, saver: SidecarSaver): Promise<void> {
  const outcome: Outcome = { written: 0, unchanged: 0, failed: [] };
  await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: l10n.t('Exporting sidecars'),
      cancellable: true,
    },
    async (progress, token) => {
      const files = await vscode.workspace.findFiles(FILES, undefined, undefined, token);
      files.sort((a, b) => (a.path < b.path ? -1 : 1));
      for (const [i, file] of files.entries()) {
        if (token.isCancellationRequested) break;
        progress.report({
          increment: 100 / files.length,
          message: `${i + 1}/${files.length} ${isolate(fileName(file))}`,
        });
        await exportOne(parts, saver, file, outcome);
      }
    },
  );
  report(parts, outcome);
}

async function exportOne(
  parts: Parts,
  saver: SidecarSaver,
  file: vscode.Uri,
  outcome: Outcome,
): Promise<void> {
  try {
    const changed = await exportFile(parts, saver, file);
    if (changed !== undefined) outcome[changed ? 'written' : 'unchanged']++;
  } catch (error) {
    if (error instanceof NotTextError) return;
    const why = error instanceof DamagedSidecarError ? l10n.t('the sidecar is damaged') : String(error);
    outcome.failed.push(`${vscode.workspace.asRelativePath(file)}: ${why}`);
  }
}

/** Whether the sidecar changed; undefined: the file is no article. */
async function exportFile(parts: Parts, saver: SidecarSaver, file: vscode.Uri): Promise<boolean | undefined> {
  const open = parts.store.find(file);
  if (open && !open.document.isDirty) {
    parts.store.detectNow(open);
    return saver.save(open);
  }
  const article = await articleOf(file);
  if (!OWN_ENDING.test(file.path) && !isMostlyArabic(article.text)) return undefined;
  const { annotation, orphans } = await annotationOfClosed(parts, file, article);
  return (await saveSidecar({ uri: file, article, annotation, orphans })).changed;
}

function report(parts: Parts, { written, unchanged, failed }: Outcome): void {
  const done = `${counted('sidecarsWritten', written)} ${l10n.t('Unchanged: {0}.', unchanged)}`;
  if (failed.length === 0) {
    void inform(done);
    return;
  }
  for (const line of failed) parts.log.warn(line);
  const show = l10n.t('Show Log');
  void warn(`${done} ${counted('articlesNotExported', failed.length)}`, show).then((choice) =>
    choice === show ? parts.log.show() : undefined,
  );
}
