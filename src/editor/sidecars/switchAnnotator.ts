import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { annotatorName, isSafeAnnotator } from '../../core/sidecar/names';
import type { OpenArticle } from '../articles/openArticle';
import type { Parts } from '../base/feature';
import { annotatorOf, unsafeMessage } from './annotator';
import { keepDraft } from './keepDrafts';
import { complain } from '../base/say';

/**
 * When the setting `isnad.annotator` changes, open articles show the decisions of who it names now. Decisions not saved yet stay under the
 * name they were made under and are there again when it comes back.
 */
export function switchAnnotator(parts: Parts): vscode.Disposable {
  const { store, settings, log } = parts;
  const leave = async (article: OpenArticle) => {
    await keepDraft(article, parts.drafts);
    store.openAnew(article);
  };
  warn(parts);
  return settings.onDidChange(['annotator'], () => {
    for (const article of store.all)
      if (article.annotator !== annotatorOf(article.document.uri))
        void leave(article).catch((error) => log.error(String(error)));
    warn(parts);
  });
}

/** Says so where the setting is no name that can stand in a file name. */
function warn({ settings }: Parts): void {
  const name = annotatorName(settings.get('annotator'));
  if (isSafeAnnotator(name)) return;
  const open = l10n.t('Open Settings');
  void complain(unsafeMessage(name), open).then((choice) =>
    choice === open
      ? vscode.commands.executeCommand('workbench.action.openSettings', 'isnad.annotator')
      : undefined,
  );
}
