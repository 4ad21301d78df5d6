import type { TextEdit } from './moves';

/** Part of a record whose words an edit took away: the span as it was, in offsets of the text before that edit. */
export interface Damage {
  /** Id of the claim or speaker. */
  readonly record: string;
  readonly part: 'content' | 'cue' | 'mention' | 'mentions';
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** One change event of the document. */
interface Entry {
  readonly edits: readonly TextEdit[];
  readonly damage: readonly Damage[];
  /** How many entries before it the event took back; 0: none. */
  readonly undoes: number;
}

/** What was taken back by an undo of the text, newest first. */
export type Undone = readonly Pick<Entry, 'edits' | 'damage'>[];

/**
 * The edits of an article's text since it was opened, and which of them the editor's undo took back. With it, records of an earlier
 * moment are brought to the present text without loss: what was deleted and came back is where it was.
 */
export class TextLog {
  private readonly entries: Entry[] = [];
  /** Entries that the editor's next undos take back, oldest first. */
  private live: Entry[] = [];

  /** A moment, for `since`. */
  get position(): number {
    return this.entries.length;
  }

  push(edits: readonly TextEdit[], damage: readonly Damage[] = []): void {
    const entry = { edits, damage, undoes: 0 };
    this.entries.push(entry);
    this.live.push(entry);
  }

  /** An undo of the text. Gives what it took back; nothing where that cannot be told, and the edits count as new ones. */
  pushUndo(edits: readonly TextEdit[]): Undone {
    const count = this.undoneBy(edits);
    this.entries.push({ edits, damage: [], undoes: count });
    // Where it cannot be told, neither can later ones.
    const undone = count === 0 ? [] : this.live.slice(-count).reverse();
    this.live = count === 0 ? [] : this.live.slice(0, -count);
    return undone;
  }

  /** A person decided on these records: their spans are no more what an undo of the text would bring back. */
  forget(records: ReadonlySet<string>): void {
    this.live = this.live.map((entry) => {
      if (!entry.damage.some(({ record }) => records.has(record))) return entry;
      const kept = { ...entry, damage: entry.damage.filter(({ record }) => !records.has(record)) };
      return kept;
    });
  }

  /** The edits from a moment to now, in order, without those that were taken back. */
  since(position: number): readonly TextEdit[] {
    let path: { edits: readonly TextEdit[]; live: boolean }[] = [];
    for (const { edits, undoes } of this.entries.slice(position)) {
      const live = path.filter((step) => step.live).length;
      if (undoes === 0) path.push({ edits, live: true });
      else if (live >= undoes) path = path.slice(0, path.length - undoes);
      else path = [...path.map((step) => ({ ...step, live: false })), { edits, live: false }];
    }
    return path.flatMap(({ edits }) => edits);
  }

  /** How many of the last live entries the edits are the inverse of, by the stretch they change; 0: no number of them. */
  private undoneBy(edits: readonly TextEdit[]): number {
    const undo = stretch(edits);
    let done: TextEdit | undefined;
    for (let count = 1; count <= this.live.length; count++) {
      const entry = this.live[this.live.length - count] as Entry;
      const before = stretch(entry.edits);
      done = done && before ? compose(before, done) : before;
      if (!undo || !done) return 0;
      if (done.start === undo.start && done.inserted === undo.removed && done.removed === undo.inserted)
        return count;
    }
    return 0;
  }
}

/** The one stretch that holds all edits, which are done one after the other. */
function stretch(edits: readonly TextEdit[]): TextEdit | undefined {
  return edits.reduce<TextEdit | undefined>((all, edit) => (all ? compose(all, edit) : edit), undefined);
}

/** Two edits, one after the other, as one. */
function compose(first: TextEdit, second: TextEdit): TextEdit {
  const start = Math.min(first.start, second.start);
  const end = Math.max(first.start + first.inserted, second.start + second.removed);
  return {
    start,
    removed: end - (first.inserted - first.removed) - start,
    inserted: end + (second.inserted - second.removed) - start,
  };
}
