import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { matches } from '../../../core/annotate/nearness';
import { isolate } from '../../base/isolate';
import { labelIcon } from '../labels';

type Item = vscode.QuickPickItem & { readonly name: string };

/** Labels to tick: those of the setting and those the article has; a new one by typing it. Undefined: called off. */
export function askLabels(
  known: readonly string[],
  ticked: readonly string[],
  colors: Readonly<Record<string, string>>,
): Promise<readonly string[] | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  const chosen = new Set(ticked);
  const all = new Set([...known, ...ticked]);
  pick.canSelectMany = true;
  pick.title = l10n.t('Labels');
  pick.placeholder = l10n.t('Tick labels, or type a new one');
  const list = () => {
    const query = pick.value.trim();
    const names = [...all].filter((name) => matches(query, name));
    if (query !== '' && !all.has(query)) names.push(query);
    pick.items = names.map((name) => ({
      label: isolate(name),
      name,
      alwaysShow: true,
      iconPath: labelIcon(name, colors),
      ...(all.has(name) ? {} : { description: isolate(l10n.t('new label')) }),
    }));
    pick.selectedItems = pick.items.filter((item) => chosen.has(item.name));
  };
  list();
  pick.onDidChangeValue(list);
  pick.onDidChangeSelection((selected) => {
    const names = new Set(selected.map(({ name }) => name));
    for (const { name } of pick.items)
      if (names.has(name)) {
        chosen.add(name);
        all.add(name);
      } else chosen.delete(name);
  });
  return new Promise((resolve) => {
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.onDidAccept(() => {
      resolve([...all].filter((name) => chosen.has(name)));
      pick.hide();
    });
    pick.show();
  });
}
