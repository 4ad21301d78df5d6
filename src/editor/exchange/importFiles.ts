import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { FORMATS } from '../../core/formats/all';
import { formatText, fromFormatDocument } from '../../core/formats/article';
import {
  FormatError,
  type Format,
  type FormatDocument,
  type InputFile,
  type ReadResult,
} from '../../core/formats/format';
import { mergeDetection } from '../../core/sidecar/merge';
import { NotTextError } from '../../core/sidecar/article';
import { UserError } from '../base/commands';
import type { Parts } from '../base/feature';
import { isolate } from '../base/isolate';
import { throughAllShown } from '../base/throughAll';
import { articleOf, fileName, readIfThere, readSidecarFile, saveSidecar } from '../sidecars/sidecarFiles';
import { articleFiles, mayBeArticle } from '../sidecars/workspaceArticles';
import { askLabels, keptLabels, toConfirm } from './labels';
import { pickFormat } from './pick';
import { problemMessage } from './report';
import { tellOutcome } from '../base/say';
import { counted } from '../base/counted';

const READABLE = FORMATS.filter(({ read }) => read);

/**
 * “Import Annotations…”: what another tool wrote becomes suggestions (or decisions, where the file says who decided), in the
 * articles that are open as one step of undo, in the sidecars of the others. What the labels of
 * another tool mean, a person is asked once.
 */
export async function importAnnotations(parts: Parts, given?: readonly string[]): Promise<void> {
  const files = given?.map((uri) => vscode.Uri.parse(uri, true)) ?? (await pickFiles());
  if (!files || files.length === 0) return;
  const format = await formatOf(files);
  if (!format) return;
  const inputs = await Promise.all(files.map(inputOf));
  const withTexts = format.id === 'brat' ? [...inputs, ...(await textsBeside(files))] : inputs;
  const articles = await articleTexts(files);
  if (!articles) return;
  const read = (labels = keptLabels(parts)): ReadResult =>
    parse(format, withTexts, { articles: articles.texts, labels });
  let result = read();
  const unsure = toConfirm(result.labels, keptLabels(parts));
  if (unsure.length > 0) {
    const table = await askLabels(parts, unsure);
    if (!table) return;
    result = read(table);
  }
  const details = result.problems.map(problemMessage);
  let count = 0;
  const done = await throughAllShown({
    title: l10n.t('Importing annotations'),
    items: result.documents,
    nameOf: ({ file }) => file,
    one: async (document) => {
      const uri = articles.uris.get(document.file) ?? beside(files[0] as vscode.Uri, document.file);
      const failure = await take(parts, document, uri);
      if (failure === undefined) count++;
      else details.push(`${document.file}: ${failure}`);
    },
  });
  const left = done ? l10n.t('Some of it was left out.') : l10n.t('Cancelled: the others are as they were.');
  tellOutcome(parts.log, counted('articlesImported', count), details, left, !done);
}

async function pickFiles(): Promise<readonly vscode.Uri[] | undefined> {
  const endings = [...new Set(READABLE.map(({ ending }) => ending.slice(ending.lastIndexOf('.') + 1)))];
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: l10n.t('Import'),
    filters: { [l10n.t('Annotations')]: endings },
  });
}

/** By the ending, where only one format has it, else asked for. */
async function formatOf(files: readonly vscode.Uri[]): Promise<Format | undefined> {
  const name = fileName(files[0] as vscode.Uri);
  const own = READABLE.find(({ ending }) => name.endsWith(ending));
  return own ?? pickFormat(undefined, READABLE);
}

async function inputOf(uri: vscode.Uri): Promise<InputFile> {
  return { name: fileName(uri), data: await vscode.workspace.fs.readFile(uri) };
}

async function textsBeside(files: readonly vscode.Uri[]): Promise<readonly InputFile[]> {
  const texts = await Promise.all(
    files.map(async (uri): Promise<InputFile | undefined> => {
      const text = uri.with({ path: uri.path.replace(/\.ann$/u, '.txt') });
      const data = await readIfThere(text);
      return data && { name: fileName(text), data };
    }),
  );
  return texts.filter((text) => text !== undefined);
}

/** The workspace's articles and those beside the files, by name and by path in the workspace; undefined: cancelled. */
async function articleTexts(
  files: readonly vscode.Uri[],
): Promise<{ readonly texts: Map<string, string>; readonly uris: Map<string, vscode.Uri> } | undefined> {
  const texts = new Map<string, string>();
  const uris = new Map<string, vscode.Uri>();
  const folder = vscode.Uri.joinPath(files[0] as vscode.Uri, '..');
  const near = await vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries.map(([name]) => vscode.Uri.joinPath(folder, name)),
    () => [],
  );
  const found = await articleFiles();
  const done = await throughAllShown({
    title: l10n.t('Reading articles'),
    items: [...found, ...near.filter(mayBeArticle)],
    nameOf: fileName,
    one: async (uri) => {
      try {
        const text = formatText(await articleOf(uri));
        for (const name of [vscode.workspace.asRelativePath(uri, false), fileName(uri)]) {
          texts.set(name, text);
          uris.set(name, uri);
        }
      } catch (error) {
        if (!(error instanceof NotTextError)) throw error;
      }
    },
  });
  return done ? { texts, uris } : undefined;
}

const beside = (file: vscode.Uri, name: string): vscode.Uri =>
  vscode.Uri.joinPath(file, '..', ...name.split('/').filter((part) => part !== '..'));

function parse(
  format: Format,
  files: readonly InputFile[],
  options: Parameters<NonNullable<Format['read']>>[1],
): ReadResult {
  try {
    return format.read?.(files, options) ?? { documents: [], problems: [], labels: [] };
  } catch (error) {
    if (error instanceof FormatError)
      throw new UserError(l10n.t('This is no file of {0}: {1}', format.title, error.message));
    throw error;
  }
}

/** Into the open article as one step of undo, else into its sidecar; why not, where it cannot be. */
async function take(parts: Parts, document: FormatDocument, uri: vscode.Uri): Promise<string | undefined> {
  if (!(await readIfThere(uri)))
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(document.text));
  const open = parts.store.find(uri);
  const article = await articleOf(uri, open?.document.getText());
  if (formatText(article) !== document.text)
    return l10n.t('the article {0} differs from the text that was annotated', isolate(fileName(uri)));
  const imported = fromFormatDocument(article, document);
  if (open) {
    parts.store.change(open, (annotation) => mergeDetection(annotation, imported, { orphans: open.orphans }));
    return undefined;
  }
  const sidecar = await readSidecarFile(uri);
  const kept = sidecar && (await parts.oldTexts.read(sidecar, article, uri));
  if (kept && !kept.intact) return l10n.t('the sidecar is damaged');
  const annotation = kept ? mergeDetection(kept.annotation, imported, { orphans: kept.orphans }) : imported;
  await saveSidecar({ uri, article, annotation, orphans: kept?.orphans ?? [] });
  return undefined;
}
