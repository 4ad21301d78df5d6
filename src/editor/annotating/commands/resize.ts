import { resizeClaim, type Part, type Resize } from '../../../core/annotate/resize';
import { moveEdge } from '../../../core/annotate/moveEdge';
import type { Claim } from '../../../core/model';
import { holds } from '../../articles/lookup';
import type { AnnotatingCommand } from '../contributions';
import type { Annotating, Handlers } from '../context';
import { caretIn } from '../selection';

/**
 * Moves the ends of the current claim: by words of its cue or mention while the caret stands in one, else of its content. To the sentence
 * only a content goes: going from claim to claim leaves the caret on the cue, which is no sentence.
 */
export function resizeCommands({ parts, targets, edit }: Annotating): Handlers {
  const command =
    (edge: Resize['edge'], change: Resize['change'], by: Resize['by']): AnnotatingCommand =>
    (row, rows) => {
      const { article, claim } = targets.claim(row, rows);
      const ofContent = by === 'sentence' || targets.rows(row, rows).length > 0;
      const part = ofContent ? 'content' : partAt(claim, caretIn(parts, article));
      const text = article.document.getText();
      const to = row?.to;
      if (to !== undefined) {
        const letters = !parts.settings.get('annotating.wholeWords', article.document);
        edit(article, (annotation) => moveEdge(annotation, text, claim.id, { part, edge, to, letters }));
      } else
        edit(article, (annotation) => resizeClaim(annotation, text, claim.id, { part, edge, change, by }));
    };
  return {
    'isnad.extendEnd': command('end', 'extend', 'word'),
    'isnad.shrinkEnd': command('end', 'shrink', 'word'),
    'isnad.extendStart': command('start', 'extend', 'word'),
    'isnad.shrinkStart': command('start', 'shrink', 'word'),
    'isnad.extendEndToSentence': command('end', 'extend', 'sentence'),
    'isnad.shrinkEndToSentence': command('end', 'shrink', 'sentence'),
    'isnad.extendStartToSentence': command('start', 'extend', 'sentence'),
    'isnad.shrinkStartToSentence': command('start', 'shrink', 'sentence'),
  };
}

function partAt(claim: Claim, offset: number | undefined): Part {
  if (offset === undefined || claim.content.some((span) => holds(span, offset))) return 'content';
  if (claim.cue.some((span) => holds(span, offset))) return 'cue';
  return claim.mention && holds(claim.mention, offset) ? 'mention' : 'content';
}
