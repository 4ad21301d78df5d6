import * as l10n from '@vscode/l10n';
import { attachAgain, attachSpanAgain } from '../../core/annotate/attachAgain';
import { orphanKey, type Orphan } from '../../core/sidecar/stored';
import { choose, type Choice } from '../annotating/prompts/choose';
import { selectedWords } from '../annotating/selection';
import { UserError } from '../base/commands';
import type { Parts } from '../base/feature';
import { isolate } from '../base/isolate';
import { orphanItem, orphanRows } from '../sidebar/orphanItems';
import type { OrphanRow } from '../sidebar/rows';
import type { OrphanTarget } from './contributions';

/** The selected words are what an orphaned claim's content, or an orphaned span, was: that of the side bar's row, else of a list. */
export async function reattach(parts: Parts, target?: OrphanTarget): Promise<void> {
  const { article, span } = selectedWords(parts);
  const rows = orphanRows(article);
  if (rows.length === 0) throw new UserError(l10n.t('Everything in the sidecar has its place in the text.'));
  const orphan =
    target?.orphan === undefined
      ? await choose(l10n.t('What is it that these words are?'), rows.map(choiceOf))
      : article.orphans.find((one) => orphanKey(one) === target.orphan);
  if (!orphan) return;
  parts.store.change(
    article,
    (annotation) =>
      orphan.kind === 'claim'
        ? attachAgain(annotation, orphan.claim, span)
        : attachSpanAgain(annotation, orphan, span),
    orphan,
  );
}

/** Its old words with what stood around them. */
function choiceOf(row: OrphanRow): Choice<Orphan> {
  const { record } = row;
  const spans = record.kind === 'claim' ? record.claim.content : [record.span];
  const old = spans.map(({ before, text, after }) => `${before ?? ''}${text}${after ?? ''}`).join(' … ');
  const { label, description } = orphanItem(row);
  return {
    label: String(label),
    description: typeof description === 'string' ? description : '',
    detail: isolate(old.replace(/\s+/gu, ' ').trim()),
    value: record,
  };
}
