import type * as vscode from 'vscode';
import type { Parts } from '../base/feature';

const MARKS = ['marks.cues', 'marks.mentions', 'marks.claims', 'marks.signs', 'marks.rejected'] as const;

/** Commands that show and hide what is drawn over the text. */
export function toggles({ commands, settings }: Parts): vscode.Disposable {
  return commands.registerAll({
    'isnad.toggleMarks': async () => {
      const show = !MARKS.some((key) => settings.get(key));
      for (const key of MARKS) await settings.set(key, show);
    },
    'isnad.toggleHints': () => settings.set('hints.droppedSubject', !settings.get('hints.droppedSubject')),
  });
}
