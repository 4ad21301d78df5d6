import * as vscode from 'vscode';
import type { ContextKeys } from './contributions';

/** Sets the context keys that `when` clauses read; tells VS Code only of changes. */
export class ContextKeySetter {
  private readonly values = new Map<keyof ContextKeys, unknown>();

  set<K extends keyof ContextKeys>(key: K, value: ContextKeys[K]): void {
    if (this.values.has(key) && this.values.get(key) === value) return;
    this.values.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }

  get<K extends keyof ContextKeys>(key: K): ContextKeys[K] | undefined {
    return this.values.get(key) as ContextKeys[K] | undefined;
  }
}
