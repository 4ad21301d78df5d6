const RUN = /[!-~]{4,}/gu;
const WEB = /https?:\/\/|www\./iu;
const BEFORE = '"\'([{<:;,-';
const AFTER = '.,;:!?"\')]}>';

/**
 * Web and mail addresses and @names of a line: https://example.com/a?b=1, www.example.com, name@example.com, @name. All of one is read from
 * the left, its signs too, which by themselves take the direction of what stands around them. Offsets count UTF-16 units of the line; one pass.
 */
export function addresses(line: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { 0: run, index } of line.matchAll(RUN)) {
    let start = 0;
    let end = run.length;
    while (start < end && BEFORE.includes(run.charAt(start))) start++;
    while (end > start && AFTER.includes(run.charAt(end - 1))) end--;
    const at = WEB.exec(run)?.index ?? -1;
    if (at >= start) start = at;
    else if (!isMail(run, start, end)) continue;
    if (end > start) found.push({ start: index + start, end: index + end });
  }
  return found;
}

/** A letter or a figure stands after the one @. */
function isMail(run: string, start: number, end: number): boolean {
  const at = run.indexOf('@', start);
  return at >= 0 && at + 1 < end && /\w/u.test(run.charAt(at + 1));
}
