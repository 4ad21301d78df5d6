import type { Annotation, Claim, Speaker } from '../model';
import { moveClaim, moveSpeaker, type TextEdit } from './moves';
import { inTextOrder, type WithId } from './records';

/** The records that a decision changed; null: there was none, or none is left. */
interface Change<T> {
  readonly id: string;
  readonly before: T | null;
  readonly after: T | null;
}

interface Step {
  readonly speakers: readonly Change<Speaker>[];
  readonly claims: readonly Change<Claim>[];
}

const DEPTH = 200;

/**
 * Undo and redo of a person's decisions on one article. A step holds only the records it changed, so that what detection
 * found meanwhile stays; its spans move with the edits of the text.
 */
export class DecisionHistory {
  private done: Step[] = [];
  private undone: Step[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  record(before: Annotation, after: Annotation): void {
    this.done.push({
      speakers: difference(before.speakers, after.speakers),
      claims: difference(before.claims, after.claims),
    });
    if (this.done.length > DEPTH) this.done.shift();
    this.undone = [];
  }

  /** The annotation without the last decision; undefined where there is none. */
  undo(annotation: Annotation): Annotation | undefined {
    const step = this.done.pop();
    if (!step) return undefined;
    this.undone.push(step);
    return play(annotation, step, 'before');
  }

  redo(annotation: Annotation): Annotation | undefined {
    const step = this.undone.pop();
    if (!step) return undefined;
    this.done.push(step);
    return play(annotation, step, 'after');
  }

  move(edit: TextEdit): void {
    const move = (step: Step): Step => ({
      speakers: step.speakers.map((change) => moveChange(change, (item) => moveSpeaker(item, edit))),
      claims: step.claims.map((change) => moveChange(change, (item) => moveClaim(item, edit))),
    });
    this.done = this.done.map(move);
    this.undone = this.undone.map(move);
  }
}

function moveChange<T>(change: Change<T>, move: (item: T) => T): Change<T> {
  return {
    id: change.id,
    before: change.before && move(change.before),
    after: change.after && move(change.after),
  };
}

function difference<T extends WithId>(before: readonly T[], after: readonly T[]): Change<T>[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const changes: Change<T>[] = [];
  for (const item of after) {
    const was = old.get(item.id);
    if (was !== item) changes.push({ id: item.id, before: was ?? null, after: item });
    old.delete(item.id);
  }
  for (const [id, item] of old) changes.push({ id, before: item, after: null });
  return changes;
}

function play(annotation: Annotation, step: Step, side: 'before' | 'after'): Annotation {
  return {
    speakers: put(annotation.speakers, step.speakers, side),
    claims: inTextOrder(put(annotation.claims, step.claims, side)),
  };
}

function put<T extends WithId>(
  list: readonly T[],
  changes: readonly Change<T>[],
  side: 'before' | 'after',
): readonly T[] {
  const changed = new Map(changes.map((change) => [change.id, change[side]]));
  const result: T[] = [];
  for (const item of list) {
    const state = changed.get(item.id);
    if (state === undefined) result.push(item);
    else if (state) result.push(state);
    changed.delete(item.id);
  }
  for (const state of changed.values()) if (state) result.push(state);
  return result;
}
