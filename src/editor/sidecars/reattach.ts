import * as l10n from '@vscode/l10n';
import { attachAgain } from '../../core/annotate/attachAgain';
import { selectedWords } from '../annotating/selection';
import { UserError } from '../base/commands';
import type { Parts } from '../base/feature';
import type { OrphanTarget } from './contributions';

/** The selected words are what an orphan's content was. */
export function reattach(parts: Parts, target?: OrphanTarget): void {
  const { article, span } = selectedWords(parts);
  const orphan = article.orphans.find((one) => one.kind === 'claim' && one.claim.id === target?.orphan);
  if (orphan?.kind !== 'claim')
    throw new UserError(l10n.t('Choose a claim without a place in the side bar, and select its words.'));
  parts.store.change(article, (annotation) => attachAgain(annotation, orphan.claim, span));
}
