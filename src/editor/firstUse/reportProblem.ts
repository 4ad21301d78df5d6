import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { SETTINGS, type SettingTypes } from '../base/contributions';
import type { Parts } from '../base/feature';

/** Settings that hold a person's own words: the report says only that they are set. */
const OWN_WORDS: readonly string[] = ['labels', 'import.labels', 'annotator'];

/** Opens a text that the person reads, completes and sends where they want. Nothing is sent, and nothing of an article is in it. */
export async function reportProblem(parts: Parts): Promise<void> {
  const content = [...questions(), ...facts(parts), ...changedSettings(parts)].join('\n');
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: false });
}

function questions(): string[] {
  const why = l10n.t(
    'Nothing has been sent: Isnad uses no network. The project has no public repository yet: read this text, complete it, and send it to whoever gave you Isnad. It holds versions and settings, no words of your articles, no file names.',
  );
  return [
    `# ${l10n.t('A problem with Isnad')}`,
    '',
    `> ${why}`,
    '',
    `## ${l10n.t('What I did')}`,
    '',
    '',
    `## ${l10n.t('What happened, and what I expected')}`,
    '',
    '',
  ];
}

/** In English whatever the person's language: those who read a report look for these words. */
function facts({ extension, store }: Parts): string[] {
  const { packageJSON } = extension.extension as vscode.Extension<unknown> & {
    readonly packageJSON: { readonly version: string };
  };
  const { env, workspace } = vscode;
  const kinds = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  const counts = store.all.map(({ document, annotation: { claims, speakers } }) => {
    const { length } = document.getText();
    return `${length} characters, ${speakers.length} speakers, ${claims.length} claims (${document.uri.scheme})`;
  });
  return [
    `## ${l10n.t('Versions')}`,
    '',
    `- Isnad ${packageJSON.version}`,
    `- VS Code ${vscode.version} (${env.appName}, ${env.uiKind === vscode.UIKind.Web ? 'web' : 'desktop'}, host ${env.appHost}, remote ${env.remoteName ?? 'none'})`,
    `- Display language ${env.language}, workspace ${workspace.isTrusted ? 'trusted' : 'restricted'}, folders ${kinds.join(', ') || 'none'}`,
    `- Open articles: ${counts.join('; ') || 'none'}`,
    '',
  ];
}

function changedSettings({ settings }: Parts): string[] {
  const keys = Object.keys(SETTINGS) as (keyof SettingTypes)[];
  const changed = keys.flatMap((key) => {
    const value = JSON.stringify(settings.get(key));
    if (value === JSON.stringify(SETTINGS[key])) return [];
    return [`- \`isnad.${key}\`: ${OWN_WORDS.includes(key) ? 'set' : `\`${value}\``}`];
  });
  const none = `- ${l10n.t('All settings of Isnad are as they come.')}`;
  return [
    `## ${l10n.t('Settings that are not the default')}`,
    '',
    ...(changed.length > 0 ? changed : [none]),
    '',
  ];
}
