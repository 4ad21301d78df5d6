import { PARENTHETIC } from '../lexicon/claim-words';
import { fold } from '../text/fold';
import { Kind } from '../text/tokens';
import type { CueForm } from '../lexicon/word';
import { findMarker } from './markers';
import type { NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';
import { subjectAfter } from './subjects';

/** A verb of saying and its subject put into the clause that they report. */
export interface Parenthesis {
  readonly form: CueForm;
  readonly subject: NounPhrase;
  /** The first token after it. */
  readonly to: number;
}

const NEAR_WORDS = 12;
/** «الذي تغير، يقول الحارس، | هو أن»: the predicate of the clause. */
const GOING_ON = /^(?:هو|هي|فان|فقد|فانه|فانها)$/;

/**
 * «ويهدف الكتاب، يقول المؤلف، إلى …», «-يضيف المقال-», «…، تقول الكاتبة.»: the verb right after a comma or dash, its subject right
 * before another or before the sentence's end, and nothing after it that it could introduce.
 */
export function parenthesisAt(p: Paragraph, i: number): Parenthesis | undefined {
  if (!isEdge(p, i - 1)) return undefined;
  const word = p.word(i);
  const form = word?.cue;
  if (word === undefined || form === undefined || word.conjunction !== '' || form.object) return undefined;
  if ((form.form !== 'present' && form.form !== 'past') || !PARENTHETIC.has(fold(form.verb.lemma)))
    return undefined;
  if (i === p.sentenceStart[i] || p.quotationAround(i) || isBehindQuotation(p, i)) return undefined;
  const subject = subjectAfter(p, i);
  if (subject === undefined || p.wordsIn(subject.from, subject.to) > NEAR_WORDS) return undefined;
  const { to } = subject;
  const isLast = to === p.sentenceEnd[i];
  if (!isLast && (p.kind(to) !== p.kind(i - 1) || form.verb.noun.size > 0)) return undefined;
  const goesOn = GOING_ON.test(p.core(to + 1));
  return isLast || goesOn || findMarker(p, i, form.verb, to).kind === 'none'
    ? { form, subject, to }
    : undefined;
}

function isEdge(p: Paragraph, i: number): boolean {
  return p.kind(i) === Kind.Comma || p.kind(i) === Kind.Dash;
}

/** «“…”، قال الوزير.»: a quotation alone, the sentence or what stands behind a comma. */
function isBehindQuotation(p: Paragraph, i: number): boolean {
  const inside = p.quotationAround(i - 3);
  if (inside?.close !== i - 2) return false;
  return inside.open <= (p.sentenceStart[i] ?? 0) || p.kind(inside.open - 1) === Kind.Comma;
}
