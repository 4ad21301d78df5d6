import * as l10n from '@vscode/l10n';
import { setLabels, setNote } from '../../../core/annotate/remarks';
import type { Annotating, Handlers } from '../context';
import { ask } from '../prompts/choose';
import { askLabels } from '../prompts/labels';

/** Labels and the note of claims. */
export function remarkCommands({ parts, targets, edit }: Annotating): Handlers {
  return {
    'isnad.setLabels': async (row, rows) => {
      const { article, claims } = targets.claims(row, rows);
      const colors = parts.settings.get('labels', article.document);
      const used = article.annotation.claims.flatMap((claim) => claim.labels);
      const common =
        claims[0]?.labels.filter((label) => claims.every((claim) => claim.labels.includes(label))) ?? [];
      const known = [...new Set([...Object.keys(colors), ...used])];
      const labels = row?.value === undefined ? await askLabels(known, common, colors) : [row.value].flat();
      if (!labels) return;
      edit(article, (annotation) =>
        claims.reduce((all, claim) => {
          // Of several claims, labels that not all of them have are left as they are.
          const own = claim.labels.filter((label) => !common.includes(label) && !labels.includes(label));
          return setLabels(all, claim.id, [...own, ...labels]);
        }, annotation),
      );
    },
    'isnad.editNote': async (row, rows) => {
      const { article, claim } = targets.claim(row, rows);
      const note = row?.value === undefined ? await ask(l10n.t('Note'), claim.note) : String(row.value);
      if (note !== undefined) edit(article, (annotation) => setNote(annotation, claim.id, note));
    },
  };
}
