import * as vscode from 'vscode';
import type { OpenArticle } from '../articles/openArticle';
import { Debouncer } from '../articles/schedule';
import { Disposables } from '../base/disposables';
import { watchFiles } from '../base/watch';
import type { SettingTypes } from '../base/contributions';
import type { Parts } from '../base/feature';
import { SIDECAR_ENDING } from '../../core/sidecar/names';
import { isThere, sidecarsToRead } from './annotator';
import { isReadOnly, isRefused, offerElsewhere } from './elsewhere';
import { offerBackup, type SidecarSaver } from './saving';
import { canHaveSidecar, readIfThere } from './sidecarFiles';

/** A person decides several things in a row: the sidecar is written when they pause. */
const PAUSE = 500;

/**
 * Keeps sidecars and open articles in step: decisions are written a moment after they are made (setting `isnad.sidecar.autoSave`), for an
 * article with unsaved changes when it is saved; a sidecar that somebody else changed is read again.
 */
export function keepInStep(parts: Parts, saver: SidecarSaver): vscode.Disposable {
  const owned = new Disposables();
  const saves = owned.add(new Debouncer<OpenArticle>(PAUSE));
  const { store } = parts;
  const told = new WeakSet<OpenArticle>();
  const tell = async (article: OpenArticle) => {
    if (told.has(article)) return;
    told.add(article);
    await offerElsewhere(article);
  };
  const save = async (article: OpenArticle) => {
    if (store.get(article.document) !== article || article.document.isDirty) return;
    if (isReadOnly(article.document.uri)) return tell(article);
    try {
      await saver.save(article);
    } catch (error) {
      if (isRefused(error)) return tell(article);
      if (await offerBackup(article.document.uri, error)) await saver.save(article, true);
    }
  };
  const later = (article: OpenArticle, modes: readonly SettingTypes['sidecar.autoSave'][]) => {
    const wanted = modes.includes(parts.settings.get('sidecar.autoSave', article.document));
    if (wanted && canHaveSidecar(article.document.uri) && !article.document.isUntitled)
      saves.schedule(article, () => void save(article).catch((error) => parts.log.error(String(error))));
  };
  owned.add(
    store.onDidChange(({ kind, article }) => {
      if (kind === 'decided' || (kind === 'loaded' && article.unsaved)) later(article, ['decisions']);
    }),
  );
  owned.add(
    vscode.workspace.onDidSaveTextDocument((document) => {
      const article = store.get(document);
      if (article?.unsaved) later(article, ['decisions', 'article']);
    }),
  );
  owned.add(watch(parts, saver));
  return owned;
}

function watch(parts: Parts, saver: SidecarSaver): vscode.Disposable {
  const look = async (uri: vscode.Uri) => {
    const article = parts.store.all.find((open) =>
      sidecarsToRead(open.document.uri).some((one) => one.toString() === uri.toString()),
    );
    // The sidecar without a name counts until a person has one of their own.
    const [own] = article ? sidecarsToRead(article.document.uri) : [];
    if (!article || !own || (own.toString() !== uri.toString() && (await isThere(own)))) return;
    // What a save under way wrote is known as its own when it is done.
    await saver.settled(article);
    const bytes = await readIfThere(uri);
    // Gone, and another program may be about to write it anew: what is not saved waits for the next save, which asks.
    if (!bytes && article.source !== '' && !article.unsaved && !saver.isHeld(article))
      return parts.store.reload(article);
    const text = bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    // Nothing in it: somebody is writing it, and its text is told of next.
    if (!text) return;
    // The editor tells late: the article may have been read from this very text, and be decided on since.
    if (text === article.source || saver.isOwn(article, text)) return;
    // Unsaved decisions: the save asks.
    if (article.unsaved && !article.document.isDirty) await saver.save(article);
    else await parts.store.reload(article);
  };
  const looked = (uri: vscode.Uri) => void look(uri).catch((error) => parts.log.error(String(error)));
  return watchFiles(`**/*${SIDECAR_ENDING}`, looked);
}
