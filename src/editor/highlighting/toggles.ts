import type * as vscode from 'vscode';
import type { Parts } from '../base/feature';
import { Turns } from '../base/turns';

const MARKS = ['marks.cues', 'marks.mentions', 'marks.claims', 'marks.signs', 'marks.rejected'] as const;

/** Commands that show and hide what is drawn over the text. */
export function toggles({ commands, settings }: Parts): vscode.Disposable {
  const turns = new Turns();
  const toggleMarks = async () => {
    const show = !MARKS.some((key) => settings.get(key));
    for (const key of MARKS) await settings.set(key, show);
  };
  return commands.registerAll({
    // The settings are written one by one: who toggles again meanwhile means what will be, not what is half written.
    'isnad.toggleMarks': () => turns.take(toggleMarks),
    'isnad.toggleHints': () => settings.set('hints.droppedSubject', !settings.get('hints.droppedSubject')),
  });
}
