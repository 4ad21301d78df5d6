import * as vscode from 'vscode';
import { SETTINGS, type SettingTypes } from './contributions';

const SECTION = 'isnad';

/** The extension's settings with their types; an absent or impossible value reads as the default. */
export class Settings {
  get<K extends keyof SettingTypes>(key: K, scope?: vscode.ConfigurationScope): SettingTypes[K] {
    const fallback = SETTINGS[key];
    const value: unknown = vscode.workspace.getConfiguration(SECTION, scope).get(key);
    return isLike(value, fallback) ? (value as SettingTypes[K]) : fallback;
  }

  /** Writes the value where the person keeps it (folder, workspace), else in the user's settings. */
  async set<K extends keyof SettingTypes>(key: K, value: SettingTypes[K]): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(SECTION);
    const kept = configuration.inspect(key);
    const target =
      kept?.workspaceValue === undefined
        ? vscode.ConfigurationTarget.Global
        : vscode.ConfigurationTarget.Workspace;
    await configuration.update(key, value, target);
  }

  /** Calls the listener when one of the keys changes anywhere. */
  onDidChange(keys: readonly (keyof SettingTypes)[], listener: () => void): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration((event) => {
      if (keys.some((key) => event.affectsConfiguration(`${SECTION}.${key}`))) listener();
    });
  }
}

/** A person may write anything into settings.json. */
function isLike(value: unknown, sample: unknown): boolean {
  if (Array.isArray(sample)) return Array.isArray(value);
  return typeof value === typeof sample;
}
