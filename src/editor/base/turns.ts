/** Runs tasks one after the other; one that fails does not keep the next from its turn. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  async take<T>(task: () => T | Promise<T>): Promise<T> {
    const mine = this.last.catch(() => undefined).then(task);
    this.last = mine;
    return mine;
  }
}
