import {
  PEACE,
  PRAISE,
  PRAISE_OF_ANYBODY,
  PRAISE_OF_GOD,
  PRAISE_OF_PROPHET,
  UPON,
} from '../lexicon/speaker-words';
import { Kind } from '../text/tokens';
import type { Paragraph } from './paragraph';

/** Tokens of the longest praise, with the dashes around it. */
const LONGEST = 12;

/** Whose praise begins at token `i`: God's, the Prophet's («صلى», «عليه السلام»). */
export function praisedAt(p: Paragraph, i: number): 'God' | 'Prophet' | undefined {
  const at = p.kind(i) === Kind.Dash ? i + 1 : i;
  const core = p.core(at);
  if (PRAISE_OF_GOD.has(core)) return 'God';
  const isUpon = core === 'عليه' && PEACE.has(p.core(at + 1));
  return isUpon || (PRAISE_OF_PROPHET.has(core) && p.kind(at + 1) === Kind.Word) ? 'Prophet' : undefined;
}

/** Past a prayer for somebody that begins at token `i`, or `i`: «الأمير سلطان | حفظه الله ورعاه | أن». */
export function pastPrayer(p: Paragraph, i: number): number {
  if (p.core(i + 1) !== 'الله') return i;
  // «وفقه» begins with no «and».
  const { core = '', folded = '' } = p.word(i) ?? {};
  if (!PRAISE_OF_ANYBODY.has(core) && !PRAISE_OF_ANYBODY.has(folded)) return i;
  let to = i + 2;
  while (to < i + LONGEST && isPraise(p, to) && p.kind(to) === Kind.Word) to++;
  return to;
}

/** The token that praise ending right before `end` begins at, or `end`: «والرسول | صلى الله عليه وسلم | قد أشار». */
export function praiseStart(p: Paragraph, end: number): number {
  if (!isPraise(p, end - 1)) return end;
  let from = end - 1;
  while (from > 0 && end - from < LONGEST && isPraise(p, from - 1)) from--;
  for (; from < end; from++) {
    const core = p.core(from);
    if (
      PRAISE_OF_GOD.has(core) ||
      PRAISE_OF_PROPHET.has(core) ||
      PRAISE_OF_ANYBODY.has(core) ||
      isPeace(p, from)
    )
      return p.kind(from - 1) === Kind.Dash ? from - 1 : from;
  }
  return end;
}

function isPeace(p: Paragraph, i: number): boolean {
  return UPON.has(p.core(i)) && PEACE.has(p.core(i + 1));
}

function isPraise(p: Paragraph, i: number): boolean {
  return p.kind(i) === Kind.Dash || (p.kind(i) === Kind.Word && PRAISE.has(p.word(i)?.folded ?? ''));
}
