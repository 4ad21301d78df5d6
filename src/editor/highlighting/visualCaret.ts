import * as vscode from 'vscode';
import { CaretStops, otherStretch, type Direction } from '../../core/text/caretStops';
import type { CaretMove } from '../base/contributions';
import { Disposables } from '../base/disposables';
import type { Parts } from '../base/feature';
import { Turns } from '../base/turns';
import type { LineLayout } from './lineLayout';
import type { RowBreaks } from './rowBreaks';

/**
 * The left and right arrow keys on lines with runs of both directions. (On the others VS Code's own commands move the caret: no key has to
 * wait for the extension there.)
 */
export function visualCaret({ commands }: Parts, layout: LineLayout, breaks: RowBreaks): vscode.Disposable {
  const owned = new Disposables();
  const lines = new LinesAtCaret();
  const turns = new Turns();
  // A held key comes again before VS Code has told of the last move: it goes on from where that one leads.
  let ahead: { readonly editor: vscode.TextEditor; readonly to: readonly vscode.Selection[] } | undefined;
  owned.add(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
      if (breaks.isAsking) return;
      const byHand = kind !== undefined && kind !== vscode.TextEditorSelectionChangeKind.Command;
      if (ahead?.editor === textEditor && (byHand || same(selections, ahead.to))) ahead = undefined;
    }),
  );
  owned.add(vscode.workspace.onDidChangeTextDocument(() => (ahead = undefined)));
  owned.add(commands.register('isnad.moveCaret', (move) => turns.take(() => step(move))));
  return owned;

  async function step(move: CaretMove): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document } = editor;
    const from = ahead?.editor === editor ? ahead.to : editor.selections;
    const rows = from.length === 1 && from[0] ? await rowsAt(editor, from[0]) : [];
    if (!rows) return;
    const to = from.map((selection) => {
      const { line } = selection.active;
      const base = layout.directionAt(document, line);
      return moved(document, selection, move, lines.stopsOf(document, line, base, rows));
    });
    ahead = { editor, to };
    editor.selections = to;
    const [first] = to;
    if (first) editor.revealRange(new vscode.Range(first.active, first.active));
  }

  /** Where rows begin in the words around the caret that are read the other way. */
  async function rowsAt(
    editor: vscode.TextEditor,
    selection: vscode.Selection,
  ): Promise<readonly number[] | undefined> {
    const { line, character } = selection.active;
    const { text } = editor.document.lineAt(line);
    const stretch = otherStretch(text, character, layout.directionAt(editor.document, line));
    return breaks.within(editor, stretch, selection);
  }
}

/** The places of the caret in the line it was last in: it is mostly the line it is in now. */
class LinesAtCaret {
  private last: CaretStops | undefined;
  private separators = '';

  stopsOf(document: vscode.TextDocument, line: number, base: Direction, rows: readonly number[]): CaretStops {
    const { text } = document.lineAt(line);
    const separators = vscode.workspace.getConfiguration('editor', document).get('wordSeparators', '');
    const same = this.last?.line === text && this.last.base === base && this.separators === separators;
    if (this.last && same && this.last.rows.join() === rows.join()) return this.last;
    this.separators = separators;
    return (this.last = new CaretStops(
      text,
      base,
      (character) => /\S/u.test(character) && !separators.includes(character),
      rows,
    ));
  }
}

function moved(
  document: vscode.TextDocument,
  { anchor, active, start, end, isEmpty, isSingleLine }: vscode.Selection,
  { to, by, select }: CaretMove,
  stops: CaretStops,
): vscode.Selection {
  const forward = (to === 'left') === (stops.base === 'rtl');
  const caret = (at: vscode.Position) => new vscode.Selection(select ? anchor : at, at);
  // As everywhere, the key alone ends a selection at its left or right end.
  if (!isEmpty && !select && by === 'character') {
    if (!isSingleLine) return caret(forward ? end : start);
    return caret(active.with({ character: stops.outer(start.character, end.character, to) }));
  }
  const character = by === 'word' ? stops.stepWord(active.character, to) : stops.step(active.character, to);
  if (character !== undefined) return caret(active.with({ character }));
  const last = stops.line.length;
  // No word further on in the line: to its end, then to the next line.
  if (by === 'word' && active.character !== (forward ? last : 0))
    return caret(active.with({ character: forward ? last : 0 }));
  if (forward)
    return caret(active.line + 1 < document.lineCount ? new vscode.Position(active.line + 1, 0) : active);
  return caret(active.line > 0 ? document.lineAt(active.line - 1).range.end : active);
}

function same(one: readonly vscode.Selection[], other: readonly vscode.Selection[]): boolean {
  return one.length === other.length && one.every((selection, i) => other[i]?.isEqual(selection) === true);
}
