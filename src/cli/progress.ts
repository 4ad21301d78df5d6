import type { Io } from './command';

/** A line on the terminal: how many are done, of how many, and the time left. Written at most ten times a second. */
export class Progress {
  private readonly began = Date.now();
  private shown = 0;
  private done = 0;

  constructor(
    private readonly io: Io,
    /** Null: not known. */
    private readonly total: number | null,
    private readonly what: string,
  ) {}

  step(): void {
    this.done++;
    const now = Date.now();
    if (!this.io.terminal || now - this.shown < 100) return;
    this.shown = now;
    this.io.err(`\r${this.text(now - this.began)}\u001B[K`);
  }

  end(): void {
    if (this.io.terminal && this.shown > 0) this.io.err('\r\u001B[K');
  }

  /** `elapsed`: milliseconds. */
  text(elapsed: number): string {
    if (this.total === null || this.total === 0) return `${this.done} ${this.what}`;
    const left = (elapsed / this.done) * (this.total - this.done);
    const percent = Math.floor((100 * this.done) / this.total);
    return `${this.done} of ${this.total} ${this.what} (${percent} %), ${duration(left)} left`;
  }
}

/** 45 s, 12 min, 3 h 5 min. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
