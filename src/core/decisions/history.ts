import type { Annotation, Claim, Speaker } from '../model';
import type { Orphan } from '../sidecar/stored';
import { moveClaim, moveSpeaker } from './moves';
import { inTextOrder, type WithId } from './records';
import { TextLog } from './textLog';

/** The records that a decision changed; null: there was none, or none is left. */
interface Change<T> {
  readonly id: string;
  readonly before: T | null;
  readonly after: T | null;
}

interface Step {
  /** The moment whose text the spans are of. */
  readonly at: number;
  readonly speakers: readonly Change<Speaker>[];
  readonly claims: readonly Change<Claim>[];
  /** What had no place in the text and has one by this step. */
  readonly attaches: Orphan | undefined;
}

/**
 * Undo and redo of a person's decisions on one article, of any depth. A step holds only the records it changed, so that what
 * detection found meanwhile stays; its spans are brought to the present text when it is played.
 */
export class DecisionHistory {
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(private readonly log = new TextLog()) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** What has no place again when the last decision is undone. */
  get attachedByLast(): Orphan | undefined {
    return this.done.at(-1)?.attaches;
  }

  /** What has a place again when the next decision is redone. */
  get attachedByNext(): Orphan | undefined {
    return this.undone.at(-1)?.attaches;
  }

  record(before: Annotation, after: Annotation, attaches?: Orphan): void {
    this.done.push({
      at: this.log.position,
      speakers: difference(before.speakers, after.speakers),
      claims: difference(before.claims, after.claims),
      attaches,
    });
    this.undone = [];
  }

  /** The annotation without the last decision; undefined where there is none. */
  undo(annotation: Annotation): Annotation | undefined {
    const step = this.done.pop();
    if (!step) return undefined;
    this.undone.push(step);
    return this.play(annotation, step, 'before');
  }

  redo(annotation: Annotation): Annotation | undefined {
    const step = this.undone.pop();
    if (!step) return undefined;
    this.done.push(step);
    return this.play(annotation, step, 'after');
  }

  private play(annotation: Annotation, step: Step, side: 'before' | 'after'): Annotation {
    const edits = this.log.since(step.at);
    return {
      speakers: put(annotation.speakers, step.speakers, side, (item) => edits.reduce(moveSpeaker, item)),
      claims: inTextOrder(put(annotation.claims, step.claims, side, (item) => edits.reduce(moveClaim, item))),
    };
  }
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

function put<T extends WithId>(
  list: readonly T[],
  changes: readonly Change<T>[],
  side: 'before' | 'after',
  move: (item: T) => T,
): readonly T[] {
  const changed = new Map(
    changes.map((change) => {
      const state = change[side];
      return [change.id, state && move(state)];
    }),
  );
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
