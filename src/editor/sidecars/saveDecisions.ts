import * as l10n from '@vscode/l10n';
import { requireArticle } from '../articles/feature';
import type { Parts } from '../base/feature';
import { offerBackup, prepare, type SidecarSaver } from './saving';
import { tell } from '../base/say';

/** Saves the article, where it has changes, and its decisions. */
export async function saveDecisions(parts: Parts, saver: SidecarSaver): Promise<void> {
  const article = requireArticle(parts);
  await prepare(article);
  if (!article.unsaved) return;
  try {
    await saver.save(article);
  } catch (error) {
    if (!(await offerBackup(article.document.uri, error))) return;
    await saver.save(article, true);
  }
  tell(l10n.t('Isnad: decisions saved'), 3);
}
