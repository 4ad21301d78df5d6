import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { CLAIM_KINDS, STATUSES } from '../../core/model';
import { isolate } from '../base/isolate';
import { kindName, statusName } from '../base/names';
import { BANDS, NO_FILTER, type TreeFilter } from './treeModel';
import type { TreeState } from './treeState';

type Facet = Exclude<keyof TreeFilter, 'text'>;
type Item = vscode.QuickPickItem & { readonly facet?: Facet; readonly value?: string | number };

/**
 * The tree's filter, live: what is typed filters by words, what is ticked by status, kind, label and confidence. Enter keeps it,
 * Escape brings the old one back.
 */
export function askFilter(state: TreeState, labels: readonly string[]): Promise<void> {
  const pick = vscode.window.createQuickPick<Item>();
  const old = state.options.filter;
  let kept = false;
  pick.title = l10n.t('Filter claims');
  pick.placeholder = l10n.t('Type words of the claim or its speaker, tick what to show');
  pick.canSelectMany = true;
  pick.items = facetItems(labels);
  pick.selectedItems = pick.items.filter(
    ({ facet, value }) => facet && (old[facet] as readonly unknown[]).includes(value),
  );
  pick.value = old.text;
  const apply = () => state.filter(toFilter(pick.value, pick.selectedItems));
  pick.onDidChangeValue(apply);
  pick.onDidChangeSelection(apply);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      kept = true;
      pick.hide();
    });
    pick.onDidHide(() => {
      if (!kept) state.filter(old);
      pick.dispose();
      resolve();
    });
    pick.show();
  });
}

function toFilter(text: string, items: readonly Item[]): TreeFilter {
  const of = <T>(facet: Facet) => items.filter((item) => item.facet === facet).map((item) => item.value as T);
  return {
    ...NO_FILTER,
    text,
    statuses: of('statuses'),
    kinds: of('kinds'),
    labels: of('labels'),
    bands: of('bands'),
  };
}

function facetItems(labels: readonly string[]): Item[] {
  const separator = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const item = (facet: Facet, value: string | number, label: string): Item => ({
    label: isolate(label),
    facet,
    value,
    alwaysShow: true,
  });
  const percent = (share: number) => Math.min(100, Math.round(share * 100));
  return [
    separator(l10n.t('Status')),
    ...STATUSES.map((status) => item('statuses', status, statusName(status))),
    separator(l10n.t('Kind')),
    ...CLAIM_KINDS.map((kind) => item('kinds', kind, kindName(kind))),
    ...(labels.length > 0 ? [separator(l10n.t('Labels'))] : []),
    ...labels.map((label) => item('labels', label, label)),
    separator(l10n.t('Confidence')),
    ...BANDS.map(({ from, to }, i) => item('bands', i, `${percent(from)}–${percent(to)}%`)),
  ];
}
