import * as vscode from 'vscode';
import type { Annotation, Span, Speaker } from '../../core/model';
import { LineStarts } from '../../core/text/lines';
import { searchKey } from '../../core/text/search';
import type { Parts } from '../base/feature';
import { toRange, textOf } from '../base/spans';
import { articleOf, readSidecarFile } from '../sidecars/sidecarFiles';
import { referencesIn } from './pointedAt';
import type { SidecarIndex } from './sidecarIndex';

/** Longest wait for sidecars that are still being read, in milliseconds: who asks gets what is known then. */
const PATIENCE = 1500;
/** Articles that are read for one question, at most and at the same time. */
const MOST_ARTICLES = 200;
const AT_ONCE = 8;

interface Sources extends Pick<Parts, 'store' | 'oldTexts' | 'log'> {
  readonly index: SidecarIndex;
}

/** What means a speaker of this name, and what he says, in the other articles of the workspace. An unnamed source is nobody elsewhere. */
export async function referencesElsewhere(
  { index, log, ...parts }: Sources,
  here: vscode.Uri,
  speaker: Speaker,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  if (speaker.kind === 'unnamed') return [];
  const name = searchKey(speaker.name);
  const known = await withPatience(token, (patience) => index.all(patience));
  const uris = known
    .filter(({ article }) => article.toString() !== here.toString())
    .filter(({ symbols }) => symbols.some(({ kind, key }) => kind === 'speaker' && key === name))
    .map(({ article }) => article)
    .slice(0, MOST_ARTICLES);
  const found = new Map<string, vscode.Location[]>();
  const waiting = uris.values();
  const reader = async () => {
    for (const uri of waiting) {
      if (token.isCancellationRequested) return;
      try {
        found.set(uri.toString(), await referencesOf(parts, uri, name));
      } catch (error) {
        log.warn(`${uri.toString()}: ${String(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  return uris.flatMap((uri) => found.get(uri.toString()) ?? []);
}

async function referencesOf(
  { store, oldTexts }: Pick<Parts, 'store' | 'oldTexts'>,
  uri: vscode.Uri,
  name: string,
): Promise<vscode.Location[]> {
  const open = store.find(uri);
  if (open) {
    const { annotation, document } = open;
    const spans = spansOf(annotation, name, (span) => textOf(document, span));
    return spans.map((span) => new vscode.Location(uri, toRange(document, span)));
  }
  const sidecar = await readSidecarFile(uri);
  if (!sidecar) return [];
  const article = await articleOf(uri);
  const { annotation } = await oldTexts.read(sidecar, article, uri);
  const spans = spansOf(annotation, name, ({ start, end }) => article.text.slice(start, end));
  const lines = new LineStarts(article.text);
  const positionOf = (offset: number) => {
    const { line, character } = lines.placeOf(offset);
    return new vscode.Position(line, character);
  };
  return spans.map(
    ({ start, end }) => new vscode.Location(uri, new vscode.Range(positionOf(start), positionOf(end))),
  );
}

function spansOf(annotation: Annotation, name: string, words: (span: Span) => string): Span[] {
  return annotation.speakers
    .filter((speaker) => speaker.status !== 'rejected' && searchKey(speaker.name) === name)
    .flatMap((speaker) => referencesIn(annotation, speaker, words, true));
}

/** Cancelled with `token`, or when patience is at an end. */
async function withPatience<T>(
  token: vscode.CancellationToken,
  ask: (token: vscode.CancellationToken) => Promise<T>,
): Promise<T> {
  const patience = new vscode.CancellationTokenSource();
  const timer = setTimeout(() => patience.cancel(), PATIENCE);
  const listening = token.onCancellationRequested(() => patience.cancel());
  try {
    return await ask(patience.token);
  } finally {
    clearTimeout(timer);
    listening.dispose();
    patience.dispose();
  }
}
