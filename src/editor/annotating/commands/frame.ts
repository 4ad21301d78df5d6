import * as l10n from '@vscode/l10n';
import { annotateFrame } from '../../../core/annotate/frame';
import { requireArticle } from '../../articles/feature';
import { UserError } from '../../base/commands';
import type { Annotating, Handlers } from '../context';
import { caretIn } from '../selection';

/** One key for the whole frame at the caret: cue, speaker and content, ready to be corrected. */
export function frameCommands({ parts, edit }: Annotating): Handlers {
  return {
    'isnad.annotateFrame': () => {
      const article = requireArticle(parts);
      const text = article.document.getText();
      const offset = caretIn(parts, article) ?? 0;
      let made: string | undefined;
      edit(article, (annotation) => {
        const result = annotateFrame(annotation, text, offset);
        made = result?.claim;
        return result?.annotation ?? annotation;
      });
      if (made === undefined)
        throw new UserError(
          l10n.t(
            'Nothing is reported here that is not marked yet. Put the caret on the verb or into the quotation, or select the words and add a claim.',
          ),
        );
      parts.caretClaim.choose(article, offset, made);
    },
  };
}
