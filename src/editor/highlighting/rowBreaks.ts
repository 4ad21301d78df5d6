import * as vscode from 'vscode';

/** Shorter stretches are hardly ever wrapped: they are not asked about. */
const SHORTEST = 12;
/** Milliseconds after the last key that an answer holds: the editor is not resized while a key repeats. */
const FRESH = 1500;

interface Answer {
  readonly editor: vscode.TextEditor;
  readonly version: number;
  readonly line: number;
  /** Offsets in the line where the caret's row, the one before it and the two after it begin. */
  readonly rows: readonly number[];
  /** The caret's row: from its first offset to the next row's. */
  readonly from: number;
  readonly to: number;
}

/**
 * Where VS Code wraps a line. It tells extensions only through the caret, which its commands move by rows: so the caret goes there and
 * back, once for the keys that follow each other in a row. All the way is one command for VS Code: while the caret is away, nothing is drawn
 * and no key comes between.
 */
export class RowBreaks {
  private last: Answer | undefined;
  private asked = 0;
  private away = false;

  /** What VS Code tells of the selection just now is the caret's way. */
  get isAsking(): boolean {
    return this.away;
  }

  /**
   * Offsets in the caret's line, within a stretch of it, where its row and those next to it begin. `selection` is what VS Code has
   * selected, or soon has; it stays so. Undefined: a person moved the caret, or wrote, meanwhile.
   */
  async within(
    editor: vscode.TextEditor,
    { start, end }: { readonly start: number; readonly end: number },
    selection: vscode.Selection,
  ): Promise<readonly number[] | undefined> {
    const { document } = editor;
    const { line, character } = selection.active;
    if (document.lineAt(line).text.slice(start, end).trim().length < SHORTEST) return [];
    const fresh = Date.now() - this.asked < FRESH;
    this.asked = Date.now();
    let { last } = this;
    const holds = last?.editor === editor && last.version === document.version && last.line === line;
    if (!fresh || !holds || !last || character < last.from || character >= last.to) {
      const { version } = document;
      const rows = (await this.beginnings(editor, selection)).filter((begin) => begin.line === line);
      if (!editor.selection.isEqual(selection) || document.version !== version) return undefined;
      const offsets = rows.map((begin) => begin.character);
      const from = offsets.findLast((offset) => offset <= character) ?? 0;
      const to = offsets.find((offset) => offset > character) ?? Infinity;
      last = this.last = { editor, version, line, rows: offsets, from, to };
    }
    return last.rows.filter((row) => row > start && row < end);
  }

  /** Where the row before the caret's begins, the caret's and two more, as far as they are there; of other lines too. */
  private async beginnings(
    editor: vscode.TextEditor,
    { active }: vscode.Selection,
  ): Promise<vscode.Position[]> {
    const rows: vscode.Position[] = [];
    let last = active;
    const listening = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
      const [selection] = selections;
      // The way back is told as a key's.
      if (textEditor !== editor || !selection || kind !== vscode.TextEditorSelectionChangeKind.Command)
        return;
      // Where it comes to with a step down, and then to the beginning of that row, unless it is there already.
      if (rows.length > 0 && selection.active.isBefore(last)) rows.pop();
      rows.push((last = selection.active));
    });
    this.away = true;
    try {
      await vscode.commands.executeCommand('runCommands', {
        commands: [
          ...['up', 'wrappedLineStart', ...Array<string[]>(3).fill(['down', 'wrappedLineStart']).flat()].map(
            (to) => ({
              command: 'cursorMove',
              args: { to, by: 'wrappedLine', select: true, source: 'api' },
            }),
          ),
          {
            command: '_moveToSelect',
            args: {
              position: { lineNumber: active.line + 1, column: active.character + 1 },
              revealType: NO_REVEAL,
            },
          },
        ],
      });
    } finally {
      this.away = false;
      listening.dispose();
    }
    return rows;
  }
}

/** VS Code's NavigationCommandRevealType.None. */
const NO_REVEAL = 2;
