import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import type { Feature } from '../base/feature';
import { said } from '../base/language';
import { toRange } from '../base/spans';
import type { ArticleStore } from '../articles/articleStore';
import { targetAt, type PointedAtInArticle } from './target';

/**
 * “Rename Symbol” on words that name a speaker or on a cue: the speaker's name, wherever it is shown, and in the sidecar. The article's own
 * words are never changed. “Isnad: Undo Decision” takes it back.
 */
export const rename: Feature = ({ store }) =>
  vscode.languages.registerRenameProvider(
    { language: ARTICLE_LANGUAGE },
    {
      prepareRename(document, position) {
        const { span, speaker } = renamable(store, document, position);
        return { range: toRange(document, span), placeholder: speaker.name };
      },
      provideRenameEdits(document, position, newName): vscode.WorkspaceEdit {
        const { article, speaker } = renamable(store, document, position);
        const name = newName.replace(/\s+/gu, ' ').trim();
        if (name === '') throw new Error(said(l10n.t('A speaker needs a name.')));
        if (name !== speaker.name)
          store.decide(article, { kind: 'editSpeaker', speaker: speaker.id, change: { name } });
        return new vscode.WorkspaceEdit();
      },
    },
  );

type Renamable = PointedAtInArticle & { readonly speaker: NonNullable<PointedAtInArticle['speaker']> };

/** VS Code shows the error's text beside the caret. */
function renamable(store: ArticleStore, document: vscode.TextDocument, position: vscode.Position): Renamable {
  const target = targetAt(store, document, position);
  const { speaker } = target ?? {};
  if (target && speaker && target.part !== 'content') return { ...target, speaker };
  if (target?.part === 'cue') throw new Error(said(l10n.t('Nobody was found who says this.')));
  throw new Error(said(l10n.t('Put the caret on words that name a speaker, or on a cue.')));
}
