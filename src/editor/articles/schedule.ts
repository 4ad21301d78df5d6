import type { Owned } from '../base/disposables';

/** Runs a task for each key once its events have paused: one timer a key, so that busy documents do not hold up others. */
export class Debouncer<K> implements Owned {
  private readonly timers = new Map<K, ReturnType<typeof setTimeout>>();

  constructor(private readonly milliseconds: number) {}

  /** The task takes the place of the key's waiting one. */
  schedule(key: K, task: () => void, milliseconds = this.milliseconds): void {
    this.cancel(key);
    this.timers.set(
      key,
      setTimeout(() => {
        this.timers.delete(key);
        task();
      }, milliseconds),
    );
  }

  cancel(key: K): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }
}
