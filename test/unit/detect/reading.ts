import assert from 'node:assert/strict';
import { detect } from '../../../src/core/detect/detect';
import type { Annotation, Span } from '../../../src/core/model';

/**
 * A text with marks: ⟦content⟧ {mention} <cue>. Then its claims in text order: «kind speaker», with « via relay» and « #stance» where the
 * row is about them; «-» for a speaker nobody found. A row without a mark holds no claim.
 */
export type Row = readonly [marked: string, ...claims: string[]];

const MARK = /[⟦⟧{}<>]/gu;

export function plain(marked: string): string {
  return marked.replace(MARK, '');
}

/** The text with the marks of a detection. */
export function render(text: string, { claims }: Annotation): string {
  const marks = new Map<string, { at: number; order: number; mark: string }>();
  const put = ({ start, end }: Span, [open, close]: readonly [string, string]): void => {
    // At one place the outer mark opens first and closes last.
    marks.set(`${open}${start}-${end}`, { at: start, order: 2 + 1 / (end - start + 1), mark: open });
    marks.set(`${close}${start}-${end}`, { at: end, order: 1 - 1 / (end - start + 1), mark: close });
  };
  for (const { cue, mention, content } of claims) {
    for (const span of content) put(span, ['⟦', '⟧']);
    for (const span of cue) put(span, ['<', '>']);
    if (mention) put(mention, ['{', '}']);
  }
  let out = '';
  let last = 0;
  for (const { at, mark } of [...marks.values()].sort((a, b) => a.at - b.at || a.order - b.order)) {
    out += text.slice(last, at) + mark;
    last = at;
  }
  return out + text.slice(last);
}

/** The claims as a row has them, with what the row says of each. */
function claimsAs({ claims, speakers }: Annotation, wanted: readonly string[]): string[] {
  const nameOf = (id: string | null) => speakers.find((speaker) => speaker.id === id)?.name ?? '-';
  return claims.map(({ kind, speaker, via, stance }, k) => {
    const like = wanted[k] ?? '';
    const relays = like.includes(' via ') || via.length > 0 ? ` via ${via.map(nameOf).join(' via ')}` : '';
    return `${kind} ${nameOf(speaker)}${relays}${like.includes(' #') ? ` #${stance}` : ''}`;
  });
}

/** One test for each row. */
export function reads(rows: readonly Row[]): void {
  for (const [marked, ...claims] of rows) {
    it(marked, () => {
      const text = plain(marked);
      const annotation = detect(text);
      assert.deepEqual([render(text, annotation), ...claimsAs(annotation, claims)], [marked, ...claims]);
    });
  }
}
