import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { mergeChoosing } from '../../core/sidecar/three-way/texts';
import { DamagedSidecarError } from '../../core/sidecar/write';
import type { ArticleStore } from '../articles/articleStore';
import type { OpenArticle } from '../articles/openArticle';
import { UserError } from '../base/commands';
import { isolate } from '../base/isolate';
import { requireAnnotator, sidecarUri } from './annotator';
import { isReadOnly, offerElsewhere } from './elsewhere';
import type { Reconciler } from './reconcile';
import { sidecarText } from './sidecarText';
import {
  articleOf,
  canHaveSidecar,
  fileName,
  readIfThere,
  readSidecarFile,
  saveSidecar,
  withoutLost,
  isUnder,
} from './sidecarFiles';
import { writeWhole } from './writeWhole';
import { complain } from '../base/say';

/** Milliseconds; a renaming that fails is not told of. */
const LONGEST_HOLD = 5000;

/** Saves the sidecars of open articles and knows what it wrote. */
export class SidecarSaver {
  /** What was written last, by the article's key: a change of the file to this is our own. */
  private readonly written = new Map<string, string>();
  private readonly running = new Map<string, Promise<unknown>>();
  /** Articles whose files are about to have another name, by their keys, and until when that is waited for. */
  private readonly held = new Map<string, number>();

  constructor(
    private readonly store: ArticleStore,
    private readonly reconciler: Reconciler,
  ) {}

  /**
   * Writes the article's sidecar; one write of an article after the other. True: the file changed. `anew`: nobody is asked where there is
   * none any more.
   */
  async save(article: OpenArticle, anew = false): Promise<boolean> {
    const before = this.running.get(article.key) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => this.write(article, anew));
    this.running.set(article.key, mine);
    return mine;
  }

  /** Nothing of the article is written until it is released; resolves when no write is under way. */
  async hold(article: OpenArticle): Promise<void> {
    this.held.set(article.key, Date.now() + LONGEST_HOLD);
    await this.settled(article);
  }

  isHeld(article: OpenArticle): boolean {
    return Date.now() < (this.held.get(article.key) ?? 0);
  }

  /** Articles with this name, or in this folder, are written again. */
  release(uri: vscode.Uri): void {
    for (const held of this.held.keys()) if (isUnder(held, uri)) this.held.delete(held);
  }

  /** Whether the file is still the one that the decisions go back to. Else both are merged here, by id; a person is asked what is to hold
   * where they contradict each other. */
  private async mayWrite(article: OpenArticle, sidecar: vscode.Uri, anew: boolean): Promise<boolean> {
    const present = await presentText(sidecar);
    if (present === article.source || this.isOwn(article, present)) return true;
    if (present === '') {
      if (anew || !article.unsaved) return true;
      // An annotator's first sidecar begins with the one without a name.
      return (await readSidecarFile(article.document.uri)) !== undefined || this.mayWriteAnew(article);
    }
    if (!article.unsaved) {
      await this.store.reload(article);
      return true;
    }
    const ours = await sidecarText(article);
    const contradict = mergeChoosing(article.source, ours, present, 'mine')?.conflicts.length;
    const choice = contradict === 0 ? 'mine' : await this.reconciler.ask(article, ours, contradict);
    return choice !== undefined && (await this.settle(article, sidecar, choice));
  }

  /** The sidecar was deleted outside while decisions here were not saved: a person says whether all is written again, or forgotten. */
  private async mayWriteAnew(article: OpenArticle): Promise<boolean> {
    const choice = await this.reconciler.askDeleted(article, await sidecarText(article));
    if (choice === 'theirs') await this.store.reload(article, true);
    return choice === 'mine';
  }

  /**
   * Writes and reads the decisions of both, of the chosen side where they contradict each other. True: the file cannot be merged, and
   * those here are to take its place.
   */
  private async settle(
    article: OpenArticle,
    sidecar: vscode.Uri,
    choice: 'mine' | 'theirs',
  ): Promise<boolean> {
    const before = article.annotation;
    const ours = await sidecarText(article);
    const both = mergeChoosing(article.source, ours, await presentText(sidecar), choice);
    if (!both && choice === 'mine') return true;
    if (both) await writeWhole(sidecar, both.text);
    // Decided on meanwhile: the next save merges again.
    if (article.annotation === before) await this.store.reload(article, true);
    return false;
  }

  /** Resolves when no write of the article is under way. */
  async settled(article: OpenArticle): Promise<void> {
    await this.running.get(article.key)?.catch(() => undefined);
  }

  /** Whether the sidecar's text is what was written last. */
  isOwn(article: OpenArticle, text: string): boolean {
    return this.written.get(article.key) === text;
  }

  private async write(article: OpenArticle, anew: boolean): Promise<boolean> {
    const annotator = requireAnnotator(article.document.uri);
    if (this.isHeld(article)) return false;
    // The setting changed: what is decided under one name is not written under another.
    if (annotator !== article.annotator) return false;
    if (!(await this.mayWrite(article, sidecarUri(article.document.uri, annotator), anew))) return false;
    const { document, annotation, orphans } = article;
    const { text, changed } = await saveSidecar({
      uri: document.uri,
      article: await articleOf(document.uri, document.getText()),
      annotation: withoutLost(annotation),
      orphans,
      annotator,
    });
    this.written.set(article.key, text);
    if (this.store.get(document) === article) this.store.markSaved(article, annotation, text);
    return changed;
  }
}

/** The sidecar's text; '': there is none. */
async function presentText(sidecar: vscode.Uri): Promise<string> {
  const bytes = await readIfThere(sidecar);
  return bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : '';
}

/** What a person must do before the article can have a sidecar, is done or told. */
export async function prepare(article: OpenArticle): Promise<void> {
  const { document } = article;
  if (document.isUntitled)
    throw new UserError(l10n.t('Save the article first: its sidecar is written beside its file.'));
  if (!canHaveSidecar(document.uri))
    throw new UserError(l10n.t('This is a version of a file; sidecars are written beside the file itself.'));
  if (isReadOnly(document.uri)) {
    await offerElsewhere(article);
    throw new vscode.CancellationError();
  }
  // A sidecar is of the file's text.
  if (document.isDirty && !(await document.save()))
    throw new UserError(l10n.t('{0} could not be saved.', isolate(fileName(document.uri))));
}

/** A damaged sidecar is written over only when a person says so, and then kept as a backup. True: moved away, write again. */
export async function offerBackup(article: vscode.Uri, error: unknown): Promise<boolean> {
  if (!(error instanceof DamagedSidecarError)) throw error;
  const sidecar = sidecarUri(article);
  const problem = error.problems[0];
  const open = l10n.t('Open Sidecar');
  const replace = l10n.t('Keep a Backup and Write Anew');
  const choice = await complain(
    l10n.t(
      '{0} is damaged (line {1}) and was not written over.',
      isolate(fileName(sidecar)),
      problem?.line ?? 1,
    ),
    open,
    replace,
  );
  if (choice === open) {
    const line = Math.max(0, (problem?.line ?? 1) - 1);
    const selection = new vscode.Range(line, 0, line, 0);
    await vscode.window.showTextDocument(sidecar, { selection });
  }
  if (choice !== replace) return false;
  await vscode.workspace.fs.rename(sidecar, await freeBackupName(sidecar));
  return true;
}

async function freeBackupName(sidecar: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const backup = sidecar.with({ path: `${sidecar.path}.backup${number === 1 ? '' : number}` });
    if (!(await readIfThere(backup))) return backup;
  }
}
