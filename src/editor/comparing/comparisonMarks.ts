import * as vscode from 'vscode';
import { isAgreed, type Frame } from '../../core/agreement/frames';
import { Disposables } from '../base/disposables';
import { toRange } from '../base/spans';
import type { ComparisonSession } from './session';

/** Backgrounds and outlines only: they do not part the words of a line. Each differs from the others without colour too. */
const LOOKS = {
  agreed: { outline: '1px dotted', outlineColor: new vscode.ThemeColor('editorInfo.foreground') },
  first: {
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    outline: '2px solid',
    outlineColor: new vscode.ThemeColor('editorInfo.foreground'),
  },
  second: { outline: '2px dashed', outlineColor: new vscode.ThemeColor('editorWarning.foreground') },
  others: { outline: '3px double', outlineColor: new vscode.ThemeColor('editorError.foreground') },
} as const;
type Look = keyof typeof LOOKS;

/** Agreements and open differences of the compared articles in the text: filled mine, dashed theirs. */
export class ComparisonMarks implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly types: Readonly<Record<Look, vscode.TextEditorDecorationType>>;

  constructor() {
    const type = (look: Look) => this.owned.add(vscode.window.createTextEditorDecorationType(LOOKS[look]));
    this.types = {
      agreed: type('agreed'),
      first: type('first'),
      second: type('second'),
      others: type('others'),
    };
  }

  draw(session: ComparisonSession | undefined): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const compared = session?.find(editor.document.uri.toString());
      // While the text is ahead of what was compared, VS Code moves the marks.
      if (compared?.comparison && compared.comparison.text !== editor.document.getText()) continue;
      const frames = compared?.comparison?.frames ?? [];
      const shown = frames.filter((frame) => isAgreed(frame) || compared?.isOpen(frame));
      for (const look of Object.keys(LOOKS) as Look[])
        editor.setDecorations(
          this.types[look],
          shown.flatMap((frame) => rangesOf(editor.document, frame, look)),
        );
    }
  }

  dispose(): void {
    this.owned.dispose();
  }
}

function rangesOf(document: vscode.TextDocument, frame: Frame, look: Look): vscode.Range[] {
  return frame.versions.flatMap((claim, person) =>
    claim && lookOf(frame, person) === look ? claim.content.map((span) => toRange(document, span)) : [],
  );
}

function lookOf(frame: Frame, person: number): Look | undefined {
  if (isAgreed(frame)) return person === 0 ? 'agreed' : undefined;
  if (person === 0) return 'first';
  return person === 1 ? 'second' : 'others';
}
