/** Anything that is given back when its owner goes; `vscode.Disposable` is one. */
export interface Owned {
  dispose(): void;
}

/** Owns what is added to it; what is added after its end is disposed at once. */
export class Disposables implements Owned {
  private readonly items = new Set<Owned>();
  private ended = false;

  add<T extends Owned>(item: T): T {
    if (this.ended) item.dispose();
    else this.items.add(item);
    return item;
  }

  /** Disposes everything in the reverse order of adding; the first error is thrown when all are done. */
  dispose(): void {
    if (this.ended) return;
    this.ended = true;
    const errors: unknown[] = [];
    for (const item of [...this.items].reverse()) {
      try {
        item.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    this.items.clear();
    if (errors.length > 0) throw errors[0];
  }
}
