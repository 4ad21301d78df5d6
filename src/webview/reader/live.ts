/** Tells screen readers what happened. A text said twice is said again. */
export class Live {
  constructor(private readonly region: HTMLElement) {}

  say(text: string): void {
    this.region.textContent = this.region.textContent === text ? `${text}\u200B` : text;
  }
}
