import * as vscode from 'vscode';
import { Disposables } from '../base/disposables';
import type { Parts } from '../base/feature';
import type { Row } from './rows';
import type { SpeakersTree } from './speakersTree';

/**
 * Selects the row of the claim that the caret enters, as the explorer does with files, and rows that other features want shown: while the
 * tree is in sight, without the focus.
 */
export function followCaret(
  { caretClaim, settings, treeSelection }: Parts,
  tree: SpeakersTree,
  view: vscode.TreeView<Row>,
): vscode.Disposable {
  const owned = new Disposables();
  /** A row was chosen in the tree or by the reading view: the claim that the caret enters next is only the answer. */
  let answering = false;
  const rows = new Revealer(view);

  const follow = () => {
    const { current } = caretClaim;
    if (!current || !view.visible) return;
    const { article, claim } = current;
    if (!settings.get('tree.followCaret', article.document)) return;
    // A claim can stand in several groups, and may be one of several selected rows.
    const isSelected = treeSelection.rows.some(
      (row) => row.claim === claim.id && row.article === article.key,
    );
    if (isSelected) return;
    rows.show(tree.find({ article: article.key, claim: claim.id }));
  };

  treeSelection.onReveal((about) => {
    const row = view.visible ? tree.find(about) : undefined;
    if (!row) return;
    answering = true;
    rows.show(row);
  });
  let last = '';
  owned.add(
    caretClaim.onDidChange((current) => {
      const now = current ? `${current.article.key} ${current.claim.id}` : '';
      // A claim that only changed keeps the rows that a person has selected.
      if (now === last) return;
      last = now;
      // After all listeners of what moved the caret: one of them tells whether a person did.
      queueMicrotask(() => {
        if (!answering) follow();
        answering = false;
      });
    }),
  );
  owned.add(
    view.onDidChangeSelection(({ selection: [row] }) => {
      if (!treeSelection.isAsking && (!row || !isSame(row, rows.last))) answering = true;
    }),
  );
  owned.add(
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      if (kind !== undefined && kind !== vscode.TextEditorSelectionChangeKind.Command) answering = false;
    }),
  );
  owned.add(view.onDidChangeVisibility(follow));
  return owned;
}

/** Selects rows one after the other: the caret may pass many claims while the tree shows one. */
class Revealer {
  /** The row that was selected last. */
  last: Row | undefined;
  private wanted: Row | undefined;
  private running = false;

  constructor(private readonly view: vscode.TreeView<Row>) {}

  show(row: Row | undefined): void {
    this.wanted = row;
    if (!this.running) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.wanted) {
      this.last = this.wanted;
      this.wanted = undefined;
      // The tree may have been drawn anew meanwhile, without the row.
      await Promise.resolve(this.view.reveal(this.last, { select: true, focus: false })).catch(
        () => undefined,
      );
    }
    this.running = false;
  }
}

function isSame(a: Row, b: Row | undefined): boolean {
  if (a.kind === 'claim') return b?.kind === 'claim' && a.claim === b.claim && a.article === b.article;
  return a.kind === 'group' && b?.kind === 'group' && a.id === b.id && a.article === b.article;
}
