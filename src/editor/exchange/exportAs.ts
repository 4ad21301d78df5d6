import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { version } from '../../../package.json';
import { toFormatDocument } from '../../core/formats/article';
import type {
  DocumentLosses,
  Format,
  FormatDocument,
  OutputFile,
  WriteOptions,
} from '../../core/formats/format';
import { exportDocuments } from '../../core/formats/prepare';
import { NotTextError } from '../../core/sidecar/article';
import { requireArticle } from '../articles/feature';
import { UserError } from '../base/commands';
import type { Parts } from '../base/feature';
import { isolate } from '../base/isolate';
import { throughAllShown } from '../base/throughAll';
import { annotatorOf } from '../sidecars/annotator';
import { annotationOfClosed } from '../sidecars/closedArticle';
import { isFiltering, type TreeFilter } from '../sidebar/treeModel';
import { articleOf, fileName, readIfThere, withoutLost } from '../sidecars/sidecarFiles';
import { pickFormat, pickPlace, pickSelection, selected, type Place, type Selection } from './pick';
import { articleFiles, isArticleFile } from '../sidecars/workspaceArticles';
import { lossMessage } from './report';
import { counted } from '../base/counted';
import { ask, tellOutcome, warn } from '../base/say';

/** “Export Article As…”: format, claims and place are asked for unless given. */
export async function exportArticleAs(
  parts: Parts,
  id?: string,
  target?: string,
  claims?: Selection,
): Promise<void> {
  const article = requireArticle(parts);
  const format = await pickFormat(id);
  const selection =
    format && (claims ?? (id === undefined ? await pickSelection(isFiltering(filterOf(parts))) : 'all'));
  if (!format || !selection) return;
  const place = await pickPlace(format, article.document.uri, false, target);
  if (!place) return;
  parts.store.detectNow(article);
  const stored = await articleOf(article.document.uri, article.document.getText());
  const document = toFormatDocument(
    stored,
    selected(withoutLost(article.annotation), stored.text, selection, filterOf(parts)),
    stored.file,
  );
  await write(parts, format, [document], place, selection, []);
}

/** “Export Workspace As…”: every article of the workspace, with progress; can be cancelled between two articles. */
export async function exportWorkspaceAs(
  parts: Parts,
  id?: string,
  target?: string,
  claims?: Selection,
): Promise<void> {
  const [root] = vscode.workspace.workspaceFolders ?? [];
  if (!root) throw new UserError(l10n.t('Open a folder first: its articles are exported.'));
  const format = await pickFormat(id);
  const selection =
    format && (claims ?? (id === undefined ? await pickSelection(isFiltering(filterOf(parts))) : 'all'));
  if (!format || !selection) return;
  const place = await pickPlace(format, root.uri, true, target);
  if (!place) return;
  const collected = await collect(parts, selection);
  if (collected) await write(parts, format, collected.documents, place, selection, collected.failed);
}

const filterOf = ({ treeState }: Parts): TreeFilter => treeState.options.filter;

interface Collected {
  readonly documents: FormatDocument[];
  readonly failed: string[];
}

/** The workspace's articles with their annotations; undefined: cancelled. */
async function collect(parts: Parts, selection: Selection): Promise<Collected | undefined> {
  const collected: Collected = { documents: [], failed: [] };
  const done = await throughAllShown({
    title: l10n.t('Reading articles'),
    items: articleFiles,
    nameOf: fileName,
    one: (file) => collectOne(parts, file, selection, collected),
  });
  return done ? collected : undefined;
}

async function collectOne(
  parts: Parts,
  file: vscode.Uri,
  selection: Selection,
  into: Collected,
): Promise<void> {
  const name = vscode.workspace.asRelativePath(file, false);
  try {
    const open = parts.store.find(file);
    if (open) parts.store.detectNow(open);
    const article = await articleOf(file, open?.document.getText());
    if (!open && !isArticleFile(file, article.text)) return;
    const annotation = open
      ? withoutLost(open.annotation)
      : (await annotationOfClosed(parts, file, article)).annotation;
    into.documents.push(
      toFormatDocument(article, selected(annotation, article.text, selection, filterOf(parts)), name),
    );
  } catch (error) {
    if (!(error instanceof NotTextError)) into.failed.push(`${name}: ${String(error)}`);
  }
}

async function write(
  parts: Parts,
  format: Format,
  documents: readonly FormatDocument[],
  place: Place,
  selection: Selection,
  failed: readonly string[],
): Promise<void> {
  const annotator = annotatorOf(place.folder);
  const options: WriteOptions = {
    generator: `isnad ${version}`,
    rejected: selection === 'rejected too',
    ...(annotator === '' ? {} : { annotator }),
    // Excel is what most people open a table with.
    bom: true,
    // What a person decided is finished; the rest is to be looked through.
    labelStudio: selection === 'decided' ? 'annotations' : 'predictions',
  };
  const { files, losses } = await exportDocuments(format, documents, options, place.name);
  const all = [...files, ...(format.common ?? [])];
  if (!(await mayReplace(place.folder, all))) return;
  let count = 0;
  const done = await throughAllShown({
    title: l10n.t('Writing files'),
    items: all,
    nameOf: ({ name }) => name,
    one: async ({ name, data }) => {
      const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(place.folder, ...name.split('/')), bytes);
      count++;
    },
  });
  if (done) report(parts, documents.length, losses, failed);
  else void warn(l10n.t('Cancelled: {0} of {1} files are written.', count, all.length));
}

/** Asks before files that differ are written over; an article is never written over. */
async function mayReplace(folder: vscode.Uri, files: readonly OutputFile[]): Promise<boolean> {
  const there: string[] = [];
  for (const { name, data } of files) {
    const bytes = await readIfThere(vscode.Uri.joinPath(folder, ...name.split('/')));
    const wanted = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    if (!bytes || same(bytes, wanted)) continue;
    // brat has the article's text beside its own file.
    if (name.endsWith('.txt'))
      throw new UserError(
        l10n.t('“{0}” in this folder has another text. Choose another folder.', isolate(name)),
      );
    there.push(name);
  }
  if (there.length === 0) return true;
  const replace = l10n.t('Replace');
  const question = `${counted('filesDiffer', there.length)}: ${isolate(there.slice(0, 3).join(', '))}`;
  return (await ask(question, replace)) === replace;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function report(
  parts: Parts,
  count: number,
  losses: readonly DocumentLosses[],
  failed: readonly string[],
): void {
  const details = [
    ...failed,
    ...losses.flatMap((own) => own.losses.map((loss) => `${own.file}: ${lossMessage(loss)}`)),
  ];
  const done = counted('articlesExported', count);
  tellOutcome(parts.log, done, details, l10n.t('Some of it the format cannot hold.'));
}
