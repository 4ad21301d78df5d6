/** The articles that failed, for a report. */
export class Failures {
  private readonly lines: string[] = [];

  add(article: string, messages: string): void {
    this.lines.push(`${JSON.stringify({ article, error: messages.trim() })}\n`);
  }

  /** JSON lines: {"article": …, "error": …}. */
  text(): string {
    return this.lines.join('');
  }
}
