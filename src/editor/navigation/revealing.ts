import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Span } from '../../core/model';
import type { Feature } from '../base/feature';
import { UserError } from '../base/commands';
import { reveal } from '../base/spans';
import { mentionsOf, placeOf } from '../articles/lookup';

/** Going to the words of claims and speakers. */
export const revealing: Feature = ({ commands, caret, caretClaim, store }) => {
  const show = async (document: vscode.TextDocument, place: Span) => {
    if (!caret.goInView(document, place)) await reveal(document, place);
  };
  return commands.registerAll({
    'isnad.revealClaim': async (target) => {
      const { article, claim } = caretClaim.resolve(target);
      const place = placeOf(claim);
      if (!place) return;
      await show(article.document, place);
      // Others may end where it ends: what is done next is about this one.
      const offset = caret.offsetIn(article.document);
      if (offset !== undefined) caretClaim.choose(article, offset, claim.id);
    },
    'isnad.revealSpeaker': async (target) => {
      const article = store.find(target.article);
      const speaker = article?.annotation.speakers.find((s) => s.id === target.speaker);
      const mention = article && speaker && mentionsOf(article.annotation, speaker)[0];
      if (!mention) throw new UserError(l10n.t('The article does not name this speaker.'));
      await show(article.document, mention);
    },
  });
};
