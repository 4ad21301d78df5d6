import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { messageOf } from '../../core/text/messageOf';
import { selects, type Selection } from '../../core/overview/selection';
import { takeSidecar } from '../../core/sidecar/lenient';
import { sidecarValue } from '../../core/sidecar/quick';
import { excerpt } from '../../core/text/excerpt';
import { annotationOf } from '../articles/annotationOf';
import type { ArticleStore } from '../articles/articleStore';
import { placeOf } from '../articles/lookup';
import { UserError } from '../base/commands';
import { Disposables } from '../base/disposables';
import { isolate } from '../base/isolate';
import { counted as countedText } from '../base/counted';
import { reveal } from '../base/spans';
import { fileName, readSidecarFile } from '../sidecars/sidecarFiles';
import type { Counted } from './articleModel';
import { complain } from '../base/say';

/** Claims that are listed at most. */
const MOST = 500;
/** Longest label, in characters: a row too narrow for it hides the beginning of Arabic text. */
const LABEL = 90;

interface Item extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
  readonly id: string;
}

/** What is listed of a claim. */
interface Said {
  readonly words: string;
  readonly speaker: string;
}

/** Lists the claims behind a number; choosing one goes to it. `title`: what they are. `go`: how, else in a text editor. */
export async function showClaims(
  store: ArticleStore,
  counted: Counted,
  selection: Selection,
  title: string,
  go = (uri: vscode.Uri, id: string): Promise<void> => goToClaim(store, uri, id),
): Promise<void> {
  const found = counted.flatMap(([uri, article]) =>
    article.claims.filter((claim) => selects(selection, article, claim)).map(({ id }) => ({ uri, id })),
  );
  const owned = new Disposables();
  const pick = owned.add(vscode.window.createQuickPick<Item>());
  pick.title = isolate(`${title}: ${countedText('claims', found.length)}`);
  pick.placeholder =
    found.length > MOST ? l10n.t('The first {0} are listed.', MOST) : l10n.t('Go to a claim');
  pick.matchOnDescription = pick.matchOnDetail = true;
  const ended = owned.add(new vscode.CancellationTokenSource());
  owned.add(
    pick.onDidAccept(async () => {
      const [item] = pick.activeItems;
      pick.hide();
      if (item) await go(item.uri, item.id).catch(showError);
    }),
  );
  owned.add(
    pick.onDidHide(() => {
      ended.cancel();
      owned.dispose();
    }),
  );
  pick.show();
  await list(store, pick, found.slice(0, MOST), counted.length > 1, ended.token);
}

/** Reads the claims' words, article by article, as long as somebody waits for them. */
async function list(
  store: ArticleStore,
  pick: vscode.QuickPick<Item>,
  found: readonly { readonly uri: string; readonly id: string }[],
  withArticle: boolean,
  token: vscode.CancellationToken,
): Promise<void> {
  pick.busy = true;
  const items: Item[] = [];
  let said: ReadonlyMap<string, Said> = new Map();
  let last = '';
  for (const { uri: key, id } of found) {
    const uri = vscode.Uri.parse(key, true);
    if (key !== last) {
      // What is read is shown at once, so that one need not wait for all of it.
      pick.items = [...items];
      said = await wordsOf(store, uri);
      last = key;
    }
    if (token.isCancellationRequested) return;
    const { words, speaker } = said.get(id) ?? { words: id, speaker: '' };
    items.push({
      label: isolate(excerpt(words, 0, LABEL)),
      description: isolate(speaker),
      ...(withArticle && { detail: isolate(fileName(uri)) }),
      uri,
      id,
    });
  }
  pick.items = items;
  pick.busy = false;
}

async function wordsOf(store: ArticleStore, uri: vscode.Uri): Promise<ReadonlyMap<string, Said>> {
  const open = store.find(uri);
  if (open?.upToDate === true) {
    const text = open.document.getText();
    const { claims, speakers } = open.annotation;
    const cut = ({ start, end }: { start: number; end: number }) => ({ text: text.slice(start, end) });
    return said(
      speakers,
      claims.map((claim) => ({ ...claim, content: claim.content.map(cut) })),
    );
  }
  const bytes = await readSidecarFile(uri);
  const { speakers, claims } = takeSidecar((bytes && sidecarValue(bytes)) ?? {});
  return said(
    speakers.flatMap((speaker) => speaker ?? []),
    claims.flatMap((claim) => claim ?? []),
  );
}

function said(
  speakers: readonly { readonly id: string; readonly name: string }[],
  claims: readonly {
    readonly id: string;
    readonly speaker: string | null;
    readonly content: readonly { readonly text: string }[];
  }[],
): ReadonlyMap<string, Said> {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  return new Map(
    claims.map(({ id, speaker, content }) => [
      id,
      { words: content.map(({ text }) => text).join(' … '), speaker: names.get(speaker ?? '') ?? '' },
    ]),
  );
}

/** Opens the article and selects the claim's first content. */
export async function goToClaim(store: ArticleStore, uri: vscode.Uri, id: string): Promise<void> {
  const document = await Promise.resolve(vscode.workspace.openTextDocument(uri)).catch(() => {
    throw new UserError(l10n.t('The article {0} cannot be opened.', isolate(fileName(uri))));
  });
  const annotation = await annotationOf(store, document);
  const claim = annotation?.claims.find((one) => one.id === id);
  const place = claim && placeOf(claim);
  if (!place) throw new UserError(l10n.t('The article no longer has this claim.'));
  await reveal(document, place);
}

export function showError(error: unknown): void {
  void complain(messageOf(error));
}
