import * as vscode from 'vscode';
import { isolateIfArabic } from '../../base/isolate';

export interface Choice<T> {
  readonly label: string;
  readonly value: T;
  readonly description?: string;
  readonly detail?: string;
  readonly icon?: vscode.ThemeIcon;
  readonly picked?: boolean;
}

type Item<T> = vscode.QuickPickItem & { readonly value: T };

/** Label and description stand in one row: side by side, two Arabic ones would change places. */
function toItem<T>({ icon, label, description, detail, ...choice }: Choice<T>): Item<T> {
  return {
    ...choice,
    label: isolateIfArabic(label),
    ...(description === undefined ? {} : { description: isolateIfArabic(description) }),
    ...(detail === undefined ? {} : { detail: isolateIfArabic(detail) }),
    ...(icon ? { iconPath: icon } : {}),
  };
}

/** One of several; undefined: called off. */
export async function choose<T>(title: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
  const item = await vscode.window.showQuickPick(choices.map(toItem), { title, matchOnDescription: true });
  return item?.value;
}

/** Some of several, ticked; undefined: called off. */
export function tick<T>(title: string, choices: readonly Choice<T>[]): Promise<readonly T[] | undefined> {
  const pick = vscode.window.createQuickPick<Item<T>>();
  pick.title = title;
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = choices.map(toItem);
  pick.selectedItems = pick.items.filter(({ picked }) => picked);
  return new Promise((resolve) => {
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems.map(({ value }) => value));
      pick.hide();
    });
    // All at once with its ticks: an early Enter takes what is ticked, not nothing.
    pick.show();
  });
}

/** A line of text; undefined: called off. */
export async function ask(title: string, value = '', prompt?: string): Promise<string | undefined> {
  return vscode.window.showInputBox({ title, value, ...(prompt === undefined ? {} : { prompt }) });
}
