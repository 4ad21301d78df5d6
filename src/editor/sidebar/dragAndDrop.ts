import * as vscode from 'vscode';
import { changeSpeaker } from '../../core/annotate/changeSpeaker';
import { setLabels } from '../../core/annotate/remarks';
import { acceptClaim, rejectClaim } from '../../core/decisions/claims';
import { mergeSpeakers } from '../../core/decisions/speakers';
import type { Annotation } from '../../core/model';
import type { ArticleStore } from '../articles/articleStore';
import type { GroupRow, Row } from './rows';

const ROWS = 'application/vnd.code.tree.isnad.speakers';

/**
 * Dragging in the tree: claims onto a speaker are said by that speaker, a speaker onto another is that one; claims onto a label or a
 * status get it. What is dropped together is one step of undo.
 */
export class TreeDragAndDrop implements vscode.TreeDragAndDropController<Row> {
  readonly dragMimeTypes = [ROWS];
  readonly dropMimeTypes = [ROWS];
  private dragged: readonly Row[] = [];

  constructor(private readonly store: ArticleStore) {}

  handleDrag(rows: readonly Row[], transfer: vscode.DataTransfer): void {
    this.dragged = rows;
    transfer.set(ROWS, new vscode.DataTransferItem(rows.length));
  }

  handleDrop(target: Row | undefined, transfer: vscode.DataTransfer): void {
    const onto = target?.kind === 'claim' ? target.under : target;
    if (onto?.kind !== 'group' || !transfer.get(ROWS)) return;
    this.drop(this.dragged, onto);
  }

  /** What the drop does; rows of another article are left alone. */
  drop(rows: readonly Row[], onto: GroupRow): void {
    const own = rows.filter((row) => row.open === onto.open);
    this.store.change(onto.open, (annotation) =>
      own.reduce((all, row) => dropped(all, row, onto), annotation),
    );
  }
}

function dropped(annotation: Annotation, row: Row, onto: GroupRow): Annotation {
  if (row.kind === 'group') {
    const both = row.by === 'speaker' && onto.by === 'speaker' && row.id !== '' && onto.id !== '';
    return both ? mergeSpeakers(annotation, row.id, onto.id) : annotation;
  }
  if (row.kind !== 'claim') return annotation;
  switch (onto.by) {
    case 'speaker':
      return changeSpeaker(annotation, row.claim, onto.id === '' ? null : onto.id);
    case 'label':
      return relabelled(annotation, row.claim, row.under, onto);
    case 'status':
      if (onto.id === 'accepted') return acceptClaim(annotation, row.claim);
      return onto.id === 'rejected' ? rejectClaim(annotation, row.claim) : annotation;
    case 'paragraph':
      return annotation;
  }
}

/** The label it is dropped on takes the place of the one it was dragged from. */
function relabelled(annotation: Annotation, id: string, from: GroupRow, onto: GroupRow): Annotation {
  const claim = annotation.claims.find((c) => c.id === id);
  if (!claim) return annotation;
  const rest = claim.labels.filter((label) => from.by !== 'label' || label !== from.id);
  return setLabels(annotation, id, onto.id === '' ? rest : [...rest, onto.id]);
}
