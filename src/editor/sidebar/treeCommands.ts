import * as l10n from '@vscode/l10n';
import { choose } from '../annotating/prompts/choose';
import type { Disposables } from '../base/disposables';
import type { Parts } from '../base/feature';
import { askFilter } from './filterPrompt';
import { GROUPINGS, NO_FILTER, ORDERS, type Grouping, type Order } from './treeModel';
import type { TreeState } from './treeState';

/** Filter, group and sort the tree. */
export function treeCommands({ commands, store, settings }: Parts, state: TreeState): Disposables {
  return commands.registerAll({
    'isnad.filterTree': async (text) => {
      if (typeof text === 'string') return state.filter({ ...NO_FILTER, text });
      const used = store.active?.annotation.claims.flatMap((claim) => claim.labels) ?? [];
      const labels = [...Object.keys(settings.get('labels', store.active?.document)), ...used];
      await askFilter(state, [...new Set(labels)]);
    },
    'isnad.clearTreeFilter': () => state.filter(NO_FILTER),
    'isnad.groupTree': async (by) => {
      const choices = GROUPINGS.map((value) => ({
        label: groupingName(value),
        value,
        ...(value === state.options.grouping ? { description: l10n.t('now') } : {}),
      }));
      const grouping = GROUPINGS.find((known) => known === by) ?? (await choose(l10n.t('Group by'), choices));
      if (grouping) state.group(grouping);
    },
    'isnad.sortTree': async (by) => {
      const choices = ORDERS.map((value) => ({
        label: orderName(value),
        value,
        ...(value === state.options.order ? { description: l10n.t('now') } : {}),
      }));
      const order = ORDERS.find((known) => known === by) ?? (await choose(l10n.t('Sort by'), choices));
      if (order) state.sort(order);
    },
  });
}

function groupingName(grouping: Grouping): string {
  switch (grouping) {
    case 'speaker':
      return l10n.t('Speaker');
    case 'paragraph':
      return l10n.t('Paragraph');
    case 'status':
      return l10n.t('Status');
    case 'label':
      return l10n.t('Label');
  }
}

function orderName(order: Order): string {
  return order === 'place' ? l10n.t('Place in the article') : l10n.t('Number of claims');
}
