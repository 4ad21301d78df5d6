import { Trait, type CueForm } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';

interface Nominal {
  readonly from: number;
  readonly subject: NounPhrase | undefined;
}

/**
 * Where the noun begins that stands for a clause after a verb of assertion («أعلنت الوزارة | ارتفاع عدد الإصابات»), and
 * the subject cut back to before it. `stop` is where the search for a clause gave up.
 */
export function nominalStart(
  p: Paragraph,
  i: number,
  form: CueForm,
  stop: number,
  subject: NounPhrase | undefined,
): Nominal | undefined {
  const { verb } = form;
  if (verb.noun.size === 0) return undefined;
  const own = [...verb.noun].filter((preposition) => preposition.length > 1);
  if (own.length > 0) {
    const found = afterPreposition(p, i, own, subject);
    if (found) return isAccepted(p, found.from, form) ? found : undefined;
  }
  if (verb.noun.has('ب')) {
    const found = afterGlued(p, i, form, subject);
    if (found) return found;
  }
  if (!verb.noun.has('')) return undefined;
  const limit = p.sentenceEnd[i] ?? p.count;
  if (form.object && verb.traits.has('two'))
    return i + 1 < limit ? { from: i + 1, subject: undefined } : undefined;
  const cut = subject ? nounPhraseAt(p, subject.from, limit, true) : undefined;
  let from = cut ? cut.to : i + 1;
  if (p.kind(from) === Kind.Comma) from++;
  if (from >= limit || from > stop + 1) return undefined;
  return isAccepted(p, from, form) ? { from, subject: cut } : undefined;
}

function afterPreposition(
  p: Paragraph,
  i: number,
  own: readonly string[],
  subject: NounPhrase | undefined,
): Nominal | undefined {
  const limit = Math.min(p.sentenceEnd[i] ?? p.count, (subject?.to ?? i) + 14);
  for (let k = i + 1; k < limit; k++) {
    if (p.is(k, Trait.Relative)) return undefined;
    if (own.includes(p.core(k)) && !(subject && k < subject.to)) {
      const phrase = subject && subject.to > k ? { from: subject.from, to: k } : subject;
      return { from: k + 1, subject: phrase };
    }
    if (p.is(k, Trait.Verb) && k >= (subject?.to ?? i + 1)) return undefined;
  }
  return undefined;
}

/** بـ glued to the noun: اتهمه بتعاطي, أقر بوجود. */
function afterGlued(
  p: Paragraph,
  i: number,
  form: CueForm,
  subject: NounPhrase | undefined,
): Nominal | undefined {
  const limit = Math.min(p.sentenceEnd[i] ?? p.count, (subject?.to ?? i) + 12);
  for (let k = i + 1; k < limit; k++) {
    if (p.is(k, Trait.Relative | Trait.Verb)) return undefined;
    const word = p.word(k);
    if (word === undefined) continue;
    const isGlued = word.preposition === 'ب' || (word.core.startsWith('ب') && word.core.length > 3);
    if (!isGlued || (subject && k < subject.to)) continue;
    if (form.verb.traits.has('accuse') || form.verb.traits.has('two'))
      return {
        from: form.object ? k : objectStart(i, k, subject),
        subject: form.object ? subject : undefined,
      };
    return p.is(k, Trait.Event) && !p.is(k, Trait.Setting) ? { from: k, subject } : undefined;
  }
  return undefined;
}

/** «اتهم الوزير | المعارضة بالفساد»: the object begins after the subject where both stand there. */
function objectStart(i: number, glued: number, subject: NounPhrase | undefined): number {
  if (subject === undefined) return i + 1;
  return subject.to < glued ? subject.to : subject.from;
}

/** A feeling is no claim: أشار إلى إعجابه, أعرب عن سعادته. */
const FEELINGS = new Set(
  'اعجاب سعاده اسف حزن شكر تقدير امتنان ترحيب فخر قلق استياء ادانه استنكار تعازي تهاني رغبه ارتياح تضامن'.split(
    ' ',
  ),
);
const FEELING_CLAIMS = new Set('عدم توقع اعتقاد رفض قناعه تاييد'.split(' '));
const withoutPronoun = (noun: string): string => noun.replace(/(?:ها|هم|ه)$/, '').replace(/ت$/, 'ه');

function isAccepted(p: Paragraph, from: number, form: CueForm): boolean {
  const { verb } = form;
  const kind = p.kind(from);
  if (kind !== Kind.Word && kind !== Kind.Number && kind !== Kind.Quote && kind !== Kind.QuoteOpen)
    return false;
  if (p.is(from, Trait.Preposition | Trait.Verb | Trait.Relative) && !verb.traits.has('two')) return false;
  const noun = withoutPronoun(p.word(from)?.bare ?? '');
  if (verb.traits.has('feeling')) return FEELING_CLAIMS.has(noun);
  if (FEELINGS.has(noun) || FEELINGS.has(p.word(from)?.bare ?? '')) return false;
  if (verb.traits.has('blame')) return p.words.slice(from, from + 8).some((word) => word?.bare === 'مسؤوليه');
  if (verb.traits.has('two') && form.form === 'present' && !form.object && form.number === 's') return false;
  if (verb.traits.has('event')) return p.is(from, Trait.Event) && !p.is(from, Trait.Setting);
  if (verb.traits.has('two')) return p.wordsIn(from, p.sentenceEnd[from] ?? p.count) >= 2;
  return true;
}
