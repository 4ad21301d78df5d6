import * as l10n from '@vscode/l10n';
import { attachAgain, attachSpanAgain } from '../../core/annotate/attachAgain';
import { orphanKey } from '../../core/sidecar/stored';
import { selectedWords } from '../annotating/selection';
import { UserError } from '../base/commands';
import type { Parts } from '../base/feature';
import type { OrphanTarget } from './contributions';

/** The selected words are what an orphaned claim's content, or an orphaned span, was. */
export function reattach(parts: Parts, target?: OrphanTarget): void {
  const { article, span } = selectedWords(parts);
  const orphan = article.orphans.find((one) => orphanKey(one) === target?.orphan);
  if (!orphan) throw new UserError(l10n.t('Choose what has no place in the side bar, and select its words.'));
  parts.store.change(
    article,
    (annotation) =>
      orphan.kind === 'claim'
        ? attachAgain(annotation, orphan.claim, span)
        : attachSpanAgain(annotation, orphan, span),
    orphan,
  );
}
