import { Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import type { Paragraph } from './paragraph';

/** What is known already needs a relative pronoun before what describes it. */
const KNOWN = Trait.Definite | Trait.GivenName | Trait.Place;

/** «خلال ندوة | نظمتها الغرفة»: whether token `i` stands, without a conjunction, right behind a noun that is indefinite and has none of `others`: a verb there describes it. */
export function isBehindIndefinite(p: Paragraph, i: number, others = 0): boolean {
  return p.word(i)?.conjunction === '' && p.kind(i - 1) === Kind.Word && !p.is(i - 1, KNOWN | others);
}
