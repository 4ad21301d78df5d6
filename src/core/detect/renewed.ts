import { ASSERTED_AGAIN, RENEWING } from '../lexicon/claim-words';
import { COMPLEMENTIZER_TRAITS, Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { frameOf, type Frame, type Range } from './frame';
import { nounPhraseAt } from './nounphrases';
import type { Paragraph } from './paragraph';
import { subjectAfter, subjectBefore } from './subjects';

/** Tokens between the verb, or its subject, and the noun. */
const REACH = 20;
/** Prepositions before the noun or behind it. */
const LEADING = /^(?:الي|علي|ب)$/;

/** «جدد الوزير، أمس، التأكيد على دعمه», «وذهب الخبير إلى القول إن»: a verb of going on or renewing, whose object says what was done. */
export function renewedFrameAt(p: Paragraph, i: number): Frame | undefined {
  const form = p.word(i)?.cue;
  if (form === undefined || form.form === 'noun' || form.object || !RENEWING.has(form.verb.lemma))
    return undefined;
  const after = form.form === 'participle' ? undefined : subjectAfter(p, i);
  const noun = assertionAt(p, i, after?.to ?? i + 1);
  if (noun < 0) return undefined;
  const content = contentAt(p, noun);
  if (content === undefined) return undefined;
  const before = after || form.form === 'participle' ? undefined : subjectBefore(p, i);
  const subject = after ?? before?.phrase;
  const first: Range = { from: i, to: i + 1 };
  return frameOf(i, {
    cue: noun === i + 1 ? [{ from: i, to: noun + 1 }] : [first, { from: noun, to: noun + 1 }],
    opens: before?.phrase?.from ?? (p.is(i - 1, Trait.Opener) ? i - 1 : i),
    form,
    stance: 'assert',
    ...content,
    subject,
    subjectPlace: subject === undefined ? 'none' : (before?.place ?? 'after'),
    certain: true,
    why: ['renewed', `verb:${form.verb.lemma}`, `marker:${content.marker}`],
  });
}

/** The noun that says what was done, -1 where a clause, a quotation or another verb comes first. */
function assertionAt(p: Paragraph, cue: number, from: number): number {
  const end = Math.min(p.sentenceEnd[cue] ?? p.count, from + REACH);
  for (let k = from; k < end; k++) {
    const kind = p.kind(k);
    if (kind === Kind.Colon || p.quotationAt(k) !== undefined) return -1;
    if (kind !== Kind.Word) continue;
    if (ASSERTED_AGAIN.has(p.core(k))) return p.word(k)?.conjunction === '' ? k : -1;
    if (p.is(k, COMPLEMENTIZER_TRAITS | Trait.Relative | Trait.Opener)) return -1;
    if (p.is(k, Trait.Verb) && !p.is(k, Trait.Definite | Trait.GivenName | Trait.Title)) return -1;
  }
  return -1;
}

/** A clause, or a noun that stands for one: «التأكيد | على أن», «التأكيد على | دعمه». */
function contentAt(p: Paragraph, noun: number): Pick<Frame, 'marker' | 'from'> | undefined {
  const isLed = LEADING.test(p.core(noun + 1));
  const at = isLed ? noun + 2 : noun + 1;
  if (p.is(at, Trait.Complementizer)) return { marker: 'clause', from: at + 1 };
  if (p.is(at, Trait.ComplementizerPronoun)) return { marker: 'clause', from: at };
  if (/قول/.test(p.core(noun)) || !isLed) return undefined;
  const isNoun =
    p.quotationAt(at) !== undefined ||
    p.is(at, Trait.Event) ||
    nounPhraseAt(p, at, p.sentenceEnd[noun] ?? p.count) !== undefined;
  return isNoun ? { marker: 'noun', from: at } : undefined;
}
