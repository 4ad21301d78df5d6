import { acceptAll, rejectAll } from '../../../core/annotate/bulk';
import { resetClaim } from '../../../core/decisions/claims';
import type { Annotating, Handlers } from '../context';

/** Accept, reject, make a suggestion again: the claim at the caret, or all of the tree's rows in one step. */
export function decideCommands({ targets, edit }: Annotating): Handlers {
  return {
    'isnad.acceptClaim': (row, rows) => {
      const { article, claims } = targets.claims(row, rows);
      // Of several, what was rejected stays so.
      const some = claims.length > 1 ? claims.filter(({ status }) => status !== 'rejected') : claims;
      edit(article, (annotation) =>
        acceptAll(
          annotation,
          some.map(({ id }) => id),
        ),
      );
    },
    'isnad.rejectClaim': (row, rows) => {
      const { article, claims } = targets.claims(row, rows);
      edit(article, (annotation) =>
        rejectAll(
          annotation,
          claims.map(({ id }) => id),
        ),
      );
    },
    'isnad.resetClaim': (row, rows) => {
      const { article, claims } = targets.claims(row, rows);
      edit(article, (annotation) => claims.reduce((all, { id }) => resetClaim(all, id), annotation));
    },
  };
}
