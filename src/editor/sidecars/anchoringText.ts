import * as l10n from '@vscode/l10n';
import type { Reason } from '../../core/sidecar/anchor/anchoring';
import type { SpanReport } from '../../core/sidecar/reporter';

/** How a span was found after the article was edited, and why it is said to be there, in words. */
export function anchoringText({ how, why }: SpanReport): string {
  return `${howText(how)}: ${whyText(why)}`;
}

function howText(how: SpanReport['how']): string {
  switch (how) {
    case 'same':
      return l10n.t('same place');
    case 'moved':
      return l10n.t('moved');
    case 'approximate':
      return l10n.t('approximate');
    case 'lost':
      return l10n.t('lost');
  }
}

function whyText(why: Reason): string {
  switch (why) {
    case 'offsets':
      return l10n.t('the article did not change');
    case 'difference':
      return l10n.t('by the difference of the texts');
    case 'context':
      return l10n.t('the words around it agree');
    case 'place':
      return l10n.t('it stands as before next to others');
    case 'unique text':
      return l10n.t('the article has these words once');
    case 'nearest':
      return l10n.t('of several it is the nearest');
    case 'similar':
      return l10n.t('the words changed a little');
    case 'no match':
      return l10n.t('the article has no such words');
    case 'ambiguous':
      return l10n.t('several places are alike');
  }
}
