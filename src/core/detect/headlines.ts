import { NOT_SPEAKERS } from '../lexicon/claim-words';
import { Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { trim } from './contents';
import type { BoundFrame } from './frame';
import { nounPhraseAt } from './nounphrases';
import type { Paragraph } from './paragraph';

const MAX_WORDS = 30;
const MAX_NAME = 9;

/** A headline that names its speaker: «لافروف: روسيا لن تتراجع», «الوزير لـ«الحياة»: …». Its paragraph has no other cue before the colon. */
export function headlineFrame(p: Paragraph): BoundFrame | undefined {
  let colon = 0;
  while (colon < p.count && colon < MAX_NAME * 2 && p.kind(colon) !== Kind.Colon) colon++;
  if (p.kind(colon) !== Kind.Colon || p.wordsIn(0, p.count) > MAX_WORDS || p.isStop(p.count - 1))
    return undefined;
  const subject = nounPhraseAt(p, firstWord(p), colon);
  if (
    subject === undefined ||
    p.wordsIn(subject.from, subject.to) > MAX_NAME ||
    NOT_SPEAKERS.has(p.core(subject.from))
  )
    return undefined;
  if (!isAddress(p, subject.to, colon)) return undefined;
  const content = trim(p, colon + 1, p.count);
  if (p.wordsIn(content.from, content.to) < 3) return undefined;
  return {
    cue: [],
    at: colon,
    opens: 0,
    form: undefined,
    stance: 'neutral',
    marker: 'headline',
    from: content.from,
    subject,
    via: undefined,
    subjectPlace: 'before',
    nested: false,
    likelihood: 1,
    why: ['headline'],
    content: [content],
    kind: 'direct',
    open: undefined,
  };
}

function firstWord(p: Paragraph): number {
  return p.kind(0) === Kind.Dash || p.kind(0) === Kind.Other ? 1 : 0;
}

/** Nothing, or whom the words were said to: «لـ«الشرق الأوسط»», «للوطن», «لأعضائها». */
function isAddress(p: Paragraph, from: number, colon: number): boolean {
  let i = from;
  if (p.kind(i) === Kind.QuoteClose || p.kind(i) === Kind.Quote) i++;
  if (i === colon) return true;
  return p.core(i).startsWith('ل') && colon - i <= 7 && !p.is(i, Trait.Verb);
}
