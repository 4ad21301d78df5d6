import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { runCommand } from '../../base/commands';
import type { CommandTypes } from '../../base/contributions';
import { tell } from '../../base/say';

/** Keys of an Arabic keyboard that stand where a, r, s, u, n and p are: they do the same. */
const ARABIC_KEYS: Readonly<Record<string, keyof CommandTypes>> = {
  ش: 'isnad.reviewAccept',
  ق: 'isnad.reviewReject',
  س: 'isnad.reviewSpeaker',
  ع: 'isnad.reviewUndo',
  ى: 'isnad.reviewNext',
  ح: 'isnad.reviewPrevious',
};

/** While it lives, letters typed into the reviewed article are keys of the review and never change the text. */
export class Keystrokes implements vscode.Disposable {
  private readonly registration: vscode.Disposable | undefined;

  constructor(isReviewed: () => boolean) {
    this.registration = replaceTyping(async (typed) => {
      if (!isReviewed()) return vscode.commands.executeCommand('default:type', typed);
      const command = ARABIC_KEYS[typed.text];
      if (command) return runCommand(command as 'isnad.reviewNext');
      tell(l10n.t('Isnad: leave the review (Escape) to change the text'), 3);
    });
  }

  dispose(): void {
    this.registration?.dispose();
  }
}

/** Undefined where another extension has taken typing over: the review goes on without. */
function replaceTyping(
  handle: (typed: { readonly text: string }) => Thenable<unknown>,
): vscode.Disposable | undefined {
  try {
    return vscode.commands.registerCommand('type', handle);
  } catch {
    return undefined;
  }
}
