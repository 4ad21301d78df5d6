import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { messageOf } from '../../core/text/messageOf';
import type { CommandTypes } from './contributions';
import { Disposables } from './disposables';
import { complain } from './say';

/** An error whose message is written for the person who reads it: it is shown as it stands. */
export class UserError extends Error {}

/** Registers the extension's commands; every handler's error is shown once, in one way. */
export class CommandRegistrar {
  constructor(private readonly log: vscode.LogOutputChannel) {}

  register<K extends keyof CommandTypes>(id: K, handler: CommandTypes[K]): vscode.Disposable {
    return vscode.commands.registerCommand(id, async (...args: Parameters<CommandTypes[K]>) => {
      try {
        return await (handler as (...args: unknown[]) => unknown)(...args);
      } catch (error) {
        if (!(error instanceof vscode.CancellationError)) this.show(id, error);
        return undefined;
      }
    });
  }

  /** Registers several at once; one disposable owns them. */
  registerAll(handlers: { readonly [K in keyof CommandTypes]?: CommandTypes[K] }): Disposables {
    const owned = new Disposables();
    for (const [id, handler] of Object.entries(handlers))
      owned.add(this.register(id as keyof CommandTypes, handler as CommandTypes[keyof CommandTypes]));
    return owned;
  }

  private show(id: string, error: unknown): void {
    const message = messageOf(error);
    this.log.error(`${id}: ${error instanceof Error ? (error.stack ?? message) : message}`);
    if (error instanceof UserError) {
      void complain(message);
      return;
    }
    const open = l10n.t('Show Log');
    void complain(l10n.t('Isnad: {0}', message), open).then((choice) =>
      choice === open ? this.log.show() : undefined,
    );
  }
}

/** Runs one of the extension's own commands with checked arguments. */
export async function runCommand<K extends keyof CommandTypes>(
  id: K,
  ...args: Parameters<CommandTypes[K]>
): Promise<Awaited<ReturnType<CommandTypes[K]>> | undefined> {
  return vscode.commands.executeCommand<Awaited<ReturnType<CommandTypes[K]>>>(id, ...args);
}

/** A command with checked arguments, for tree items, code lenses and status-bar items. */
export function commandFor<K extends keyof CommandTypes>(
  id: K,
  title: string,
  ...args: Parameters<CommandTypes[K]>
): vscode.Command {
  return { command: id, title, arguments: args };
}
