import * as vscode from 'vscode';

/** Shorter stretches are hardly ever wrapped: they are not asked about. */
const SHORTEST = 12;
/** Most rows that are asked about. */
const MOST = 8;
/** Milliseconds after the last key that an answer holds: the editor is not resized while a key repeats. */
const FRESH = 1500;

interface Answer {
  readonly editor: vscode.TextEditor;
  readonly version: number;
  readonly place: string;
  readonly rows: readonly number[];
}

/**
 * Where VS Code wraps a line. It tells extensions only through the caret, which its command moves to the end of a row: so the caret goes
 * there and back, once for the keys that follow each other.
 */
export class RowBreaks {
  private last: Answer | undefined;
  private asked = 0;
  private moved = 0;

  /** VS Code may still tell of the caret's way there, as if a key had moved it. */
  get mayStillMove(): boolean {
    return Date.now() - this.moved < 300;
  }

  /** Offsets in a line, within a stretch of it, where rows begin; `selection` is what is selected afterwards. */
  async within(
    editor: vscode.TextEditor,
    line: number,
    { start, end }: { readonly start: number; readonly end: number },
    selection: vscode.Selection,
  ): Promise<readonly number[]> {
    const { document } = editor;
    const text = document.lineAt(line).text.slice(start, end).trim();
    if (text.length < SHORTEST) return [];
    const place = `${line}:${start}:${end}`;
    const { last } = this;
    const fresh = Date.now() - this.asked < FRESH;
    this.asked = Date.now();
    if (fresh && last?.editor === editor && last.version === document.version && last.place === place)
      return last.rows;
    const rows: number[] = [];
    let at = start;
    while (rows.length < MOST) {
      const caret = new vscode.Position(line, at);
      editor.selection = new vscode.Selection(caret, caret);
      await vscode.commands.executeCommand('cursorMove', { to: 'wrappedLineEnd' });
      const { active } = editor.selection;
      if (active.line !== line || active.character >= end || active.character <= at) break;
      rows.push((at = active.character));
    }
    editor.selection = selection;
    this.moved = Date.now();
    this.last = { editor, version: document.version, place, rows };
    return rows;
  }
}
