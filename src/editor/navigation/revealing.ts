import * as l10n from '@vscode/l10n';
import type { Feature } from '../base/feature';
import { UserError } from '../base/commands';
import { reveal } from '../base/spans';
import { mentionsOf, placeOf } from '../articles/lookup';

/** Going to the words of claims and speakers. */
export const revealing: Feature = ({ commands, caretClaim, store }) =>
  commands.registerAll({
    'isnad.revealClaim': async (target) => {
      const { article, claim } = caretClaim.resolve(target);
      const place = placeOf(claim);
      if (place) await reveal(article.document, place);
    },
    'isnad.revealSpeaker': async (target) => {
      const article = store.find(target.article);
      const speaker = article?.annotation.speakers.find((s) => s.id === target.speaker);
      const mention = article && speaker && mentionsOf(article.annotation, speaker)[0];
      if (!mention) throw new UserError(l10n.t('The article does not name this speaker.'));
      await reveal(article.document, mention);
    },
  });
