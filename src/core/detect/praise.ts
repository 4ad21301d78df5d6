import { Kind } from '../text/tokens';
import { foldedSet } from '../text/fold';
import type { Paragraph } from './paragraph';

/** What is said of God and of the Prophet behind their names, and of others behind theirs: «تعالى», «صلى الله عليه وسلم», «رضي الله عنه». */

/** Words that such praise begins with: of God, of the Prophet, of anybody. */
const OF_GOD = foldedSet('تعالى سبحانه عز جل تبارك');
const OF_PROPHET = foldedSet('صلى صلوات');
const OF_ANYBODY = foldedSet('رضي رحمه رحمها رحمهم حفظه حفظها أيده وفقه كرم');
/** «عليه | السلام». */
const PEACE = foldedSet('السلام الصلاة أفضل');
const UPON = foldedSet('عليه عليها عليهم عليهما');
/** Further words of it. */
const MORE = foldedSet(
  'الله صلى عليه عليها عليهم عليهما وعلى على آله واله وآله وصحبه أجمعين وأصحابه وسلم وسلامه الصلاة السلام والسلام سبحانه وتعالى تعالى عز وجل جل وعلا جلاله شأنه ثناؤه رضي رحمه رحمها عنه عنها عنهم عنهما وأرضاه ورضي حفظه صلوات ربي وأتم التسليم وجهه',
);
/** Tokens of the longest, with the dashes around it. */
const LONGEST = 12;

/** Whose praise begins at token `i`: God's, the Prophet's («صلى», «عليه السلام»). */
export function praisedAt(p: Paragraph, i: number): 'God' | 'Prophet' | undefined {
  const at = p.kind(i) === Kind.Dash ? i + 1 : i;
  const core = p.core(at);
  if (OF_GOD.has(core)) return 'God';
  const isUpon = core === 'عليه' && PEACE.has(p.core(at + 1));
  return isUpon || (OF_PROPHET.has(core) && p.kind(at + 1) === Kind.Word) ? 'Prophet' : undefined;
}

/** The token that praise ending right before `end` begins at, or `end`: «والرسول | صلى الله عليه وسلم | قد أشار». */
export function praiseStart(p: Paragraph, end: number): number {
  if (!isPraise(p, end - 1)) return end;
  let from = end - 1;
  while (from > 0 && end - from < LONGEST && isPraise(p, from - 1)) from--;
  for (; from < end; from++) {
    const core = p.core(from);
    if (OF_GOD.has(core) || OF_PROPHET.has(core) || OF_ANYBODY.has(core) || isPeace(p, from))
      return p.kind(from - 1) === Kind.Dash ? from - 1 : from;
  }
  return end;
}

function isPeace(p: Paragraph, i: number): boolean {
  return UPON.has(p.core(i)) && PEACE.has(p.core(i + 1));
}

function isPraise(p: Paragraph, i: number): boolean {
  return p.kind(i) === Kind.Dash || (p.kind(i) === Kind.Word && MORE.has(p.word(i)?.folded ?? ''));
}
