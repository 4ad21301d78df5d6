import { NAME_FOLLOWS, TITLED } from '../lexicon/speaker-words';
import { OWNED } from '../lexicon/shapes';
import { has, Trait, type Word } from '../lexicon/word';
import { Kind } from '../text/tokens';
import type { Taking } from './nounphrase-prepositions';
import { isFamilyName, isShortName } from './nounphrase-shapes';
import type { Paragraph } from './paragraph';

/** Words of a name in quotation marks, at most; more are a quotation. */
const MAX_QUOTED = 5;
/** Words of a work's title. */
const MAX_TITLE = 14;
/** Words of a person's name in them. */
const MAX_NAME = 3;
/** Tokens between brackets, at most. */
const MAX_BRACKETED = 8;

/** «وقال “يمكن التحرك الآن”»: no name has a verb; nor «“لن أقوله”» a negation. */
function holdsVerb(p: Paragraph, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    if (p.is(k, Trait.Verb) && !p.is(k, Trait.Definite)) return true;
    if (p.is(k, Trait.Negation) && !/^(?:غير|لا|بلا)$/.test(p.core(k))) return true;
  }
  return false;
}

/** «النقيب | “الأكلبي”», «الأمين العام | “أنطونيو غوتيريش”»: names, and words that no list knows. */
function isPersonName(p: Paragraph, from: number, to: number): boolean {
  if (to - from > MAX_NAME) return false;
  for (let k = from; k < to; k++) {
    const isName = p.is(k, Trait.GivenName | Trait.NameParticle);
    if (p.kind(k) !== Kind.Word || !(isName || isFamilyName(p.word(k)))) return false;
  }
  return true;
}

/** The token behind a name in quotation marks that opens at `i` and goes on with the phrase («صحيفة | “الوطن”»); 0 where it is none. */
export function quotedNameEnd(p: Paragraph, i: number, taking: Taking, limit: number): number {
  const quotation = p.quotationAt(i);
  if (quotation === undefined || !quotation.closed || quotation.close > limit) return 0;
  const count = p.wordsIn(i + 1, quotation.close);
  if (count === 0 || count > (TITLED.has(p.word(i - 1)?.bare ?? '') ? MAX_TITLE : MAX_QUOTED)) return 0;
  const end = quotation.close + 1;
  if (taking.count === 0) return holdsVerb(p, i + 1, quotation.close) ? 0 : end;
  if (NAME_FOLLOWS.has(p.core(i - 1))) return end;
  if (isPersonName(p, i + 1, quotation.close)) return end;
  if (p.is(i - 1, Trait.Definite) && p.kind(end) !== Kind.Word) return 0;
  return p.is(i - 1, NAMED) || isConstruct(p, i, taking, quotation.close) ? end : 0;
}

const NAMED =
  Trait.Organisation |
  Trait.Media |
  Trait.Document |
  Trait.Title |
  Trait.Group |
  Trait.Unnamed |
  Trait.Nisba |
  Trait.Definite |
  Trait.Preposition;

/** «صاحب مقهى | “الركن”»: an indefinite noun before a name waits for it. */
function isConstruct(p: Paragraph, i: number, taking: Taking, close: number): boolean {
  const isNoun = p.kind(i - 1) === Kind.Word && !p.is(i - 1, Trait.Definite | Trait.Nationality | Trait.Verb);
  const isEvent = p.is(i - 1, Trait.Event) && !p.is(i - 2, Trait.Title);
  return isNoun && !isEvent && !taking.hasName && !holdsVerb(p, i + 1, close);
}

/** «49 | % | من المستجوبين». */
export function isPercentSign(p: Paragraph, i: number): boolean {
  const isSign = /[%٪]/.test(p.text[p.tokens.start[i] ?? 0] ?? '');
  return isSign && p.kind(i - 1) === Kind.Number && p.core(i + 1) === 'من';
}

/** «أعلنت «الهيئة» و| «الائتلاف»»: two bodies by their quoted names. */
export function isNextQuotedBody(p: Paragraph, i: number): boolean {
  const kind = p.kind(i - 1);
  return (kind === Kind.QuoteClose || kind === Kind.Quote) && p.quotationAt(i + 1) !== undefined;
}

/** The token behind «الأمين العام | لـ”حزب النخيل”», «المدير | لـ”واحة” فلان»; 0 for a paper, which after ل is only spoken to. */
export function namedBodyEnd(p: Paragraph, i: number): number {
  const quotation = p.quotationAt(i + 1);
  if (quotation?.closed !== true) return 0;
  const isBody = p.is(i + 2, Trait.Organisation) && !p.is(i + 2, Trait.Media);
  const end = quotation.close + 1;
  const isBeforeName = p.is(end, Trait.Honorific | Trait.GivenName) && !p.is(i + 2, Trait.Media);
  return isBody || (isBeforeName && p.wordsIn(i + 2, quotation.close) <= MAX_NAME) ? end : 0;
}

/** The token behind brackets that open at `i`, and whether they hold a name that belongs to the phrase: «حركة الإصلاح | (نهج)». */
export function bracketsAt(
  p: Paragraph,
  i: number,
  taking: Taking,
): { to: number; isName: boolean } | undefined {
  const close = p.closingParenthesis(i + 1, Math.min(p.count, i + MAX_BRACKETED));
  if (p.kind(close) !== Kind.ParenClose) return undefined;
  const count = p.wordsIn(i, close);
  const to = close + 1;
  if (taking.count === 0) return count <= 2 && i + 1 < close ? { to, isName: true } : undefined;
  return { to, isName: p.kind(i + 1) === Kind.Word && isBracketedName(p, i, taking, count) };
}

/** A name, a body, or a word that no list knows; not «(مقرها نيويورك)». */
function isName(word: Word | undefined): boolean {
  if (has(word, Trait.GivenName | Trait.Organisation)) return true;
  return isShortName(word) && !OWNED.test(word?.raw ?? '');
}

function isBracketedName(p: Paragraph, i: number, taking: Taking, count: number): boolean {
  const first = p.word(i + 1);
  if (p.is(i - 1, Trait.Organisation | Trait.Media | Trait.Group) || p.is(i + 1, Trait.Latin)) return true;
  if (taking.head === 'body' && count <= 3 && isShortName(first)) return true;
  if (taking.head === 'body' && count === 1 && !p.is(i + 1, Trait.Place | Trait.Time)) return true;
  if (taking.head === 'person' && !taking.hasName && count <= 2 && p.is(i - 1, Trait.Definite | Trait.Place))
    return isName(first);
  return taking.hasName && p.is(i + 1, Trait.Title | Trait.NameParticle) && first?.preposition === '';
}
