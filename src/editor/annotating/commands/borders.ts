import * as l10n from '@vscode/l10n';
import { addContent } from '../../../core/annotate/addContent';
import { mergeWithNext } from '../../../core/annotate/mergeNext';
import { setCue } from '../../../core/annotate/setCue';
import { splitClaim } from '../../../core/annotate/split';
import type { Claim, Span } from '../../../core/model';
import { placeOf } from '../../articles/lookup';
import { UserError } from '../../base/commands';
import type { Annotating, Handlers } from '../context';
import { caretIn, selectedWords } from '../selection';

/** Split, merge, cue and further content of the current claim. */
export function borderCommands({ parts, targets, edit }: Annotating): Handlers {
  return {
    'isnad.splitClaim': () => {
      const { article, claim } = targets.claim();
      const text = article.document.getText();
      const offset = caretIn(parts, article) ?? 0;
      if (!edit(article, (annotation) => splitClaim(annotation, text, claim.id, offset)))
        throw new UserError(l10n.t('Put the caret between two words of the claim to split it there.'));
    },
    'isnad.mergeWithNext': (row, rows) => {
      const { article, claim } = targets.claim(row, rows);
      const text = article.document.getText();
      if (!edit(article, (annotation) => mergeWithNext(annotation, text, claim.id)))
        throw new UserError(l10n.t('No claim follows this one.'));
    },
    'isnad.setCue': (row, rows) => {
      const { article, span } = selectedWords(parts, row);
      const claim = claimFor(
        parts.caretClaim.current?.claim,
        targets.rows(row, rows)[0]?.claim,
        article,
        span,
      );
      edit(article, (annotation) => setCue(annotation, claim.id, [span]));
    },
    'isnad.addContent': (row, rows) => {
      const { article, text, span } = selectedWords(parts, row);
      const claim = claimFor(
        parts.caretClaim.current?.claim,
        targets.rows(row, rows)[0]?.claim,
        article,
        span,
      );
      edit(article, (annotation) => addContent(annotation, text, claim.id, span));
    },
  };
}

/** The claim that selected words are for: the tree's, the one they lie in, else the nearest one that is not rejected. */
function claimFor(
  current: Claim | undefined,
  chosen: string | undefined,
  article: { readonly annotation: { readonly claims: readonly Claim[] } },
  span: Span,
): Claim {
  const { claims } = article.annotation;
  const picked = claims.find((claim) => claim.id === chosen) ?? current;
  if (picked) return picked;
  const distance = (claim: Claim) => {
    const place = placeOf(claim) ?? span;
    return Math.max(place.start - span.end, span.start - place.end, 0);
  };
  const near = claims
    .filter(({ status }) => status !== 'rejected')
    .reduce<Claim | undefined>(
      (best, claim) => (best && distance(best) <= distance(claim) ? best : claim),
      undefined,
    );
  if (near) return near;
  throw new UserError(l10n.t('Put the caret into a claim first.'));
}
