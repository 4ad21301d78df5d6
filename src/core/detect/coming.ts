import { Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import type { Paragraph } from './paragraph';

/** «ورد | عليه الوزير», «وردت | على السؤال»; not «ورد على لسانه». */
const isReply = (p: Paragraph, i: number): boolean =>
  ON.test(p.core(i + 1)) && !p.core(i + 2).startsWith('لسان');
const ON = /^علي(?:ه|ها|هم|هما|نا|ك)?$/;

/** «قبل أن | يرد الشاهد بالقول». */
function isAnsweredBy(p: Paragraph, i: number): boolean {
  if (!p.is(i + 1, Trait.Title | Trait.GivenName | Trait.Honorific)) return false;
  for (let k = i + 2; k < i + ANSWERED && p.kind(k) === Kind.Word; k++)
    if (p.is(k, Trait.SayingComplement)) return true;
  return false;
}

/** Tokens to whom it answers and the colon. */
const ANSWERED = 6;

/** «الوزير | يرد على منتقديه: “…”». */
function isBeforeColon(p: Paragraph, i: number): boolean {
  for (let k = i + 2; k < i + ANSWERED && p.kind(k) === Kind.Word; k++)
    if (p.kind(k + 1) === Kind.Colon) return true;
  return false;
}

/** Whether ورد means to come up («كما | ورد», «ورد | في البيان») and not to answer («ورد الوزير قائلا», «، وردت | عليه»). */
export function isComing(p: Paragraph, i: number): boolean {
  if (isReply(p, i) && (p.kind(i - 1) !== Kind.Word || isBeforeColon(p, i))) return false;
  if (isAnsweredBy(p, i)) return false;
  return p.kind(i - 1) === Kind.Word || p.is(i + 1, Trait.Preposition | Trait.Complementizer);
}
