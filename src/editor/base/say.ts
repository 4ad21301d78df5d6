import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { said } from './language';

/**
 * Messages of the extension, in the direction of its language: VS Code lays notifications, questions and the status bar out left to right,
 * where an Arabic sentence, or one that begins with an Arabic name, would fall apart. A rule of eslint keeps all others from VS Code's own.
 */

export function inform<T extends string>(message: string, ...buttons: T[]): Thenable<T | undefined> {
  return vscode.window.showInformationMessage(said(message), ...buttons);
}

export function warn<T extends string>(message: string, ...buttons: T[]): Thenable<T | undefined> {
  return vscode.window.showWarningMessage(said(message), ...buttons);
}

export function complain<T extends string>(message: string, ...buttons: T[]): Thenable<T | undefined> {
  return vscode.window.showErrorMessage(said(message), ...buttons);
}

/** A question that must be answered before anything else; undefined: cancelled. */
export function ask<T extends string>(question: string, ...buttons: T[]): Thenable<T | undefined> {
  return vscode.window.showWarningMessage(said(question), { modal: true }, ...buttons);
}

/** In the status bar for some seconds. */
export function tell(message: string, seconds = 4): void {
  vscode.window.setStatusBarMessage(said(message), seconds * 1000);
}

/** One message at the end; details, if there are any, go to the log, one key away. `partly`: the hint is given without details too. */
export function tellOutcome(
  log: vscode.LogOutputChannel,
  done: string,
  details: readonly string[],
  hint: string,
  partly = false,
): void {
  if (details.length === 0) {
    void inform(partly ? `${done} ${hint}` : done);
    return;
  }
  for (const line of details) log.warn(line);
  const show = l10n.t('Show Log');
  void warn(`${done} ${hint}`, show).then((choice) => (choice === show ? log.show() : undefined));
}
