import * as vscode from 'vscode';

export interface Choice<T> {
  readonly label: string;
  readonly value: T;
  readonly description?: string;
  readonly detail?: string;
  readonly icon?: vscode.ThemeIcon;
  readonly picked?: boolean;
}

type Item<T> = vscode.QuickPickItem & { readonly value: T };

function toItem<T>({ icon, ...choice }: Choice<T>): Item<T> {
  return icon ? { ...choice, iconPath: icon } : choice;
}

/** One of several; undefined: called off. */
export async function choose<T>(title: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
  const item = await vscode.window.showQuickPick(choices.map(toItem), { title, matchOnDescription: true });
  return item?.value;
}

/** Some of several, ticked; undefined: called off. */
export async function tick<T>(
  title: string,
  choices: readonly Choice<T>[],
): Promise<readonly T[] | undefined> {
  const items = await vscode.window.showQuickPick(choices.map(toItem), {
    title,
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return items?.map(({ value }) => value);
}

/** A line of text; undefined: called off. */
export async function ask(title: string, value = '', prompt?: string): Promise<string | undefined> {
  return vscode.window.showInputBox({ title, value, ...(prompt === undefined ? {} : { prompt }) });
}
