import { ASPECT } from '../lexicon/speaker-words';
import {
  BRINGING,
  BEFORE_THOUGHT,
  IMPERSONAL,
  THOUGHT,
  SUBJUNCTIVE,
  NEGATABLE,
  COPULAS,
  EXCEPT,
  DONE,
  CONDITIONAL,
  SAID_BEFORE,
  PRAYED_TO,
  NOBODY,
  SIDES,
  TURN,
} from '../lexicon/claim-words';
import { IS_CALLED, WITH_PRONOUN } from '../lexicon/shapes';
import { fold, foldedSet } from '../text/fold';
import { COMPLEMENTIZER_TRAITS, SPEAKER_TRAITS, Trait, type CueForm, type Word } from '../lexicon/word';
import { Kind } from '../text/tokens';
import {
  frameOf,
  withParts,
  type Doubt,
  type Frame,
  type Marker,
  type MarkerFound,
  type Range,
} from './frame';
import { isByline } from './authors';
import { isBetween } from './between';
import { isComing } from './coming';
import { comingBefore, subjectOfComing } from './coming-forward';
import { findMarker } from './markers';
import { isSeen } from './marker-nouns';
import { nominalStart, pastSetting } from './nominal';
import type { NounPhrase } from './nounphrases';
import { isBehindPronoun, isOfSaying, reportsWithObject } from './pronouns';
import {
  isThing,
  subjectAfter,
  subjectBefore,
  subjectOf,
  subjectPastSetting,
  type Subject,
} from './subjects';
import type { Paragraph } from './paragraph';
import { isPointingBack } from './prepositions';
import { isTopicMarker, topicStart } from './topic-markers';
import { guessBare, guessContent } from './wide';

/** Reads the frame of the reporting verb or participle at token `i`; undefined where the word reports nothing here. */
export function frameAt(p: Paragraph, i: number): Frame | undefined {
  const word = p.word(i);
  const form = word?.cue;
  if (
    word === undefined ||
    form === undefined ||
    form.form === 'noun' ||
    form.verb.traits.has('relay') ||
    word.preposition !== '' ||
    isOtherWord(p, i, word, form)
  )
    return undefined;
  if (CONDITIONAL.has(p.core(i - 1)) || isInference(p, i, form) || isOfSaying(p, i)) return undefined;
  if (PRAYERS.has(form.verb.lemma) && (PRAYED_TO.has(p.core(i + 1)) || PRAYED_TO.has(p.core(i + 2))))
    return undefined;
  const negated = isNegated(p, i);
  const isNegatable = NEGATABLE.has(fold(form.verb.lemma));
  if (!isNegatable && (negated || isToCome(p, i, form))) return undefined;
  if (form.verb.traits.has('negated') && !negated) return undefined;
  const after = form.form === 'participle' ? undefined : (subjectAfter(p, i) ?? farSubject(p, i, form));
  const start = after?.to ?? i + 1;
  const marker = findMarker(p, i, form.verb, start);
  if (form.verb.traits.has('with') && marker.complement === undefined) return undefined;
  const coming = comingBefore(p, i);
  const subject = coming < 0 ? subjectOf(p, i, form, after, marker) : subjectOfComing(p, coming);
  if (isImpersonal(p, i, form, marker, subject)) return undefined;
  if (subject.phrase && isNobody(p, subject.phrase.from)) return undefined;
  if (isPassive(p, i, form)) return undefined;
  if (form.verb.lemma === 'طلب' && !subject.phrase && p.core(i + 1) === 'من' && form.form === 'past')
    return undefined;
  const built = withMarker(p, i, form, marker, subject);
  if (built && coming >= 0) return withParts(built, { certain: true });
  return built && negated ? { ...built, stance: turned(built.stance) } : built;
}

/** «أن يؤكد», «ليقول», «سيعلن»; «قبل أن يضيف» is done. */
function isToCome(p: Paragraph, i: number, form: CueForm): boolean {
  if (form.form !== 'present') return false;
  const core = p.core(i);
  if (/^ل[يت]/.test(core) && p.kind(i - 1) !== Kind.Comma) return comingBefore(p, i) < 0;
  if (SUBJUNCTIVE.has(p.core(i - 1))) return p.core(i - 2) !== 'قبل' || p.core(i - 1) !== 'ان';
  return core.startsWith('س') && !form.verb.lemma.startsWith('س');
}

/** The subject behind a setting; none behind the verb's own preposition: «شدد على وجوب محاسبة الوزير». */
function farSubject(p: Paragraph, i: number, { verb }: CueForm): NounPhrase | undefined {
  const isOwn = verb.noun.has(p.core(i + 1)) && p.is(i + 2, Trait.Event) && !p.is(i + 2, Trait.Setting);
  if (isOwn || (ASPECT.has(p.core(i - 1)) && subjectBefore(p, i).phrase !== undefined)) return undefined;
  return subjectPastSetting(p, i);
}

/** «أكد الجميع», «يقول كثيرون», «لا أحد ينكر»; «كل من الوزير والسفير» are two. */
function isNobody(p: Paragraph, i: number): boolean {
  if (p.core(i) === 'احد' && !p.is(i + 1, Trait.Definite)) return p.is(i + 1, Trait.Verb | Trait.Negation);
  if (p.core(i) === 'كل' && p.core(i + 1) === 'من') return false;
  return NOBODY.has(p.word(i)?.bare ?? '') || p.core(i) === 'البعض';
}

/** «اتهم بالإعداد لهجوم», «اتهم “بالإعداد”», «أرجع إلى خلاف», «اتهموا من قبل القاضي»: a verb of two objects right before its preposition is passive. */
function isPassive(p: Paragraph, i: number, form: CueForm): boolean {
  const takesTwo = form.verb.traits.has('accuse') || form.verb.traits.has('two');
  if (form.form !== 'past' || form.object || !takesTwo || form.verb.traits.has('event')) return false;
  const next = p.word(p.quotationAt(i + 1) ? i + 2 : i + 1);
  if (p.core(i + 1) === 'من' && /^(?:قبل|طرف)$/.test(p.core(i + 2))) return true;
  if (form.verb.traits.has('two') && p.kind(i + 1) === Kind.Number) return true;
  const own = [...form.verb.noun].filter((preposition) => preposition !== '');
  const isGlued = next?.preposition === 'ب' || (next?.core.startsWith('بال') ?? false);
  return own.includes('ب') && isGlued ? true : own.includes(p.core(i + 1));
}

/** «، مما يشير إلى أن», «ما يؤكد أن», «، الأمر الذي أكد أن», «وهذا يؤكد أن»: what the reporter takes from it. */
function isInference(p: Paragraph, i: number, form: CueForm): boolean {
  if (form.object || form.form === 'participle') return false;
  const before = p.core(i - 1);
  if (before === 'مما' || before === 'بما' || (before === 'الذي' && p.core(i - 2) === 'الامر')) return true;
  if (p.is(i - 1, Trait.Demonstrative) && p.beginsClause(i - 1)) return true;
  return form.form === 'present' && before === 'ما' && p.kind(i - 2) === Kind.Comma;
}

/** What a denial is under a negation. */
const turned = (stance: Frame['stance']): Frame['stance'] => (stance === 'deny' ? 'claim' : stance);

const WITHOUT = foldedSet('بلا بدون دون');

/** Prayers are no claims: سائلا الله أن, داعيا المولى. */
const PRAYERS: ReadonlySet<string> = new Set(['دعا', 'سأل', 'تمنى', 'أمل']);

/** بينه | وبين فلان. */
const BETWEEN = /^بين(?:ي|ه|ها|هم|هما|نا)?$/;

/** عبر and عقب are verbs only where a clause begins: «من جانبه عبر المدرب عن سعادته», «وعقب على ذلك». */
export function isPrepositionHere(p: Paragraph, i: number): boolean {
  const word = p.word(i);
  if (word === undefined || !(word.traits & Trait.Preposition)) return false;
  if (/[^ا]\u0651/u.test(word.raw)) return false; // «عبّر», «بيّن»
  if (p.core(i + 1) === 'عن' || (p.core(i + 2) === 'عن' && TURN.has(p.core(i + 1)))) return false;
  if (word.core === 'بين' && (BETWEEN.test(p.core(i - 1)) || BETWEEN.test(p.core(i - 2)))) return true;
  const before = p.kind(i - 1) === Kind.Comma ? i - 2 : i - 1;
  const isAfterOpener = p.is(i - 1, Trait.Opener) && p.core(i - 1) !== 'او';
  return word.conjunction === '' && i !== p.sentenceStart[i] && !isAfterOpener && !SIDES.has(p.core(before));
}

/** Forms that are another word here: nouns, names, the preposition بين. */
function isOtherWord(p: Paragraph, i: number, word: Word, form: CueForm): boolean {
  if (word.traits & Trait.Definite) return true;
  if (BRINGING.has(word.folded) && isComing(p, i)) return true;
  if (form.verb.lemma === 'كتب' && isByline(p, i)) return true;
  // «كل فرد», but «أما الوزير | فرد على ذلك».
  if (word.folded === 'فرد' && p.kind(i - 1) === Kind.Word && !isTopicMarker(p, topicStart(p, i)))
    return true;
  const isApart = i === p.sentenceStart[i] || p.kind(i - 1) === Kind.Dash;
  const isHeading = isApart && p.kind(i + 1) === Kind.Colon;
  if (form.form === 'participle' && isHeading && (i === 0 || !/ا$/.test(word.folded))) return true;
  // «أوضح ذلك | المتحدث باسم الوزارة».
  if (form.form === 'past' && SAID_BEFORE.has(p.core(i + 1)) && isSpeakerAt(p, i + 2))
    return findMarker(p, i, form.verb, i + 3).kind !== 'clause';
  if (form.object && !reportsWithObject(p, i, form)) return true;
  if (word.core !== 'بين' && isPrepositionHere(p, i)) return true;
  if (form.form === 'past' && p.core(i - 1) === 'احد') return true;
  // «بلا | تردد», «دون | ذكر السبب».
  if (WITHOUT.has(p.core(i - 1)) && word.conjunction === '') return true;
  if (form.form !== 'participle' && isNounHere(p, i)) return true;
  // «ليبي | يُدعى | فلان».
  if (IS_CALLED.test(word.raw) && !p.is(i + 1, COMPLEMENTIZER_TRAITS)) return true;
  if (form.form === 'participle')
    return (
      (p.is(i - 1, Trait.Preposition | Trait.Complementizer) && !WITH_PRONOUN.test(p.core(i - 1))) ||
      p.kind(i - 1) === Kind.Number ||
      COPULAS.has(p.core(i - 1)) ||
      (word.conjunction === 'و' &&
        /ه$/.test(word.core) &&
        /ه$/.test(p.core(i - 1)) &&
        p.kind(i - 1) === Kind.Word) ||
      (p.is(i - 1, Trait.Title) &&
        !p.is(i - 1, Trait.Definite) &&
        p.tokens.spaced[i] === 1 &&
        !/ا$/.test(word.folded))
    );
  if (word.core === 'بين') return isBetween(p, i);
  if (
    p.is(i - 1, Trait.Preposition) &&
    !WITH_PRONOUN.test(p.core(i - 1)) &&
    p.kind(i - 1) === Kind.Word &&
    p.word(i - 1)?.conjunction === '' &&
    !word.conjunction &&
    p.core(i - 1) !== 'بعد'
  )
    return true;
  return false;
}

/** «تم | نقل الجرحى»: a verbal noun of the same letters; «من | قال ذلك»: whoever said it. */
function isNounHere(p: Paragraph, i: number): boolean {
  const before = p.core(i - 1);
  return (
    p.word(i)?.conjunction === '' &&
    (DONE.has(before) ||
      (p.core(i) === 'رد' && /^(?:جاء|اتي|كان)$/.test(before)) ||
      (before === 'من' && p.kind(i - 1) === Kind.Word))
  );
}

function isSpeakerAt(p: Paragraph, i: number): boolean {
  return p.is(i, Trait.Definite | Trait.GivenName) ? p.is(i, SPEAKER_TRAITS) : p.is(i, Trait.Title);
}

function isNegated(p: Paragraph, i: number): boolean {
  const before = p.word(i - 1);
  if (before === undefined) return false;
  if (!(before.traits & Trait.Negation)) return p.word(i)?.cue?.form === 'present' && isBehindNotBeing(p, i);
  if (before.core !== 'ما') return true;
  const isRelative = /^و?(?:هو|هي|هذا)$/.test(p.core(i - 2));
  return p.word(i)?.cue?.form === 'past' && !isRelative && p.beginsClause(i - 1);
}

/** «لم يكن الوزير | يتوقع أن»: before the verb its subject, and what denies it. */
function isBehindNotBeing(p: Paragraph, i: number): boolean {
  for (let k = i - 1; k > i - NOT_BEING && p.kind(k) === Kind.Word; k--) {
    if (p.is(k, COMPLEMENTIZER_TRAITS)) return false;
    if (/^[يت]كن$|^[يت]كونوا$/.test(p.core(k))) return p.is(k - 1, Trait.Negation);
  }
  return false;
}
const NOT_BEING = 6;

function isImpersonal(
  p: Paragraph,
  i: number,
  form: CueForm,
  marker: MarkerFound,
  { phrase, place }: Subject,
): boolean {
  if (form.form !== 'present' || (phrase !== undefined && place !== 'relative')) return false;
  // «الخبير الذي يعتقد أن»: he does; «المبنى الذي يعتقد أن»: people do.
  const isPerson = phrase !== undefined && p.is(phrase.from, Trait.Title | Trait.Honorific | Trait.GivenName);
  // «، إذ | يعتقد أن», «لأنه | يظن أن»: his who was just told of.
  const isOfPronoun = isBehindPronoun(p, i) || BEFORE_THOUGHT.has(p.core(i - 1));
  if ((isPerson || isOfPronoun) && THOUGHT.has(p.core(i))) return false;
  return IMPERSONAL.has(p.core(i)) && form.number === 's' && marker.kind === 'clause' && marker.at - i <= 3;
}

interface Marked {
  readonly marker: Marker;
  readonly from: number;
  readonly subject: NounPhrase | undefined;
  readonly doubt?: Doubt;
  readonly why: readonly string[];
}

/** What opens the content and who is left as the subject; undefined where the word reports nothing. */
function markedContent(
  p: Paragraph,
  i: number,
  form: CueForm,
  found: MarkerFound,
  subject: Subject,
): Marked | undefined {
  const { verb } = form;
  const after = subject.place === 'after' ? subject.phrase : undefined;
  const isNoun = found.kind === 'none' || (found.kind === 'bare' && !mayBeBare(form));
  const isTwoQuoted =
    found.kind === 'quote' && (verb.traits.has('two') || verb.traits.has('accuse')) && !found.complement;
  if (isNoun || isTwoQuoted) {
    if (isPointingBack(p.core(i + 1)) || isSeen(p, form, after?.to ?? i + 1)) return undefined;
    const noun = nominalStart(p, i, form, found.at, after);
    if (noun === undefined) return guessed(p, i, form, subject, after);
    const isClause = p.is(noun.from, Trait.Complementizer);
    return {
      marker: isClause ? 'clause' : 'noun',
      from: isClause ? noun.from + 1 : noun.from,
      subject: after ? noun.subject : subject.phrase,
      why: isClause ? [] : ['noun-for-clause'],
    };
  }
  const marker = found.kind as Marker;
  if (marker === 'clause' && isDescription(p, i, form, found)) {
    const objects = bothObjects(p, i, found.at, after);
    return {
      marker: 'noun',
      from: objects.from,
      subject: objects.subject ?? (after ? undefined : subject.phrase),
      why: ['two-objects'],
    };
  }
  return { marker, from: found.from, subject: subject.phrase, why: [] };
}

/** What no rule is sure of; the weights decide. */
function guessed(
  p: Paragraph,
  i: number,
  form: CueForm,
  { phrase }: Subject,
  after: NounPhrase | undefined,
): Marked | undefined {
  const guess = guessContent(p, i, form, after) ?? (after && guessBare(p, i, form, after));
  if (guess && p.is(guess.from, Trait.Complementizer))
    return { marker: 'clause', from: guess.from + 1, subject: phrase, doubt: 'guess', why: [] };
  return (
    guess && {
      ...guess,
      subject: phrase,
      doubt: 'guess',
      why: guess.marker === 'noun' ? ['noun-for-clause'] : [],
    }
  );
}

/** Verbs whose clause may stand without a complementizer. */
function mayBeBare({ verb }: CueForm): boolean {
  return (
    verb.noun.size > 0 ||
    verb.traits.has('strong') ||
    verb.traits.has('frame') ||
    verb.clause.has('هل') ||
    verb.clause.has('كيف')
  );
}

/** «وصف الخطوة بأنها إيجابية». */
function isDescription(p: Paragraph, i: number, { verb, object }: CueForm, found: MarkerFound): boolean {
  return (
    (verb.traits.has('two') || verb.traits.has('accuse')) &&
    verb.noun.has('ب') &&
    !object &&
    found.from - i > 1 &&
    p.core(found.at).startsWith('ب')
  );
}

function withMarker(
  p: Paragraph,
  i: number,
  form: CueForm,
  found: MarkerFound,
  subject: Subject,
): Frame | undefined {
  const marked = markedContent(p, i, form, found, subject);
  if (marked === undefined) return undefined;
  const cue: Range[] = [{ from: i, to: i + 1 }];
  if (found.complement && marked.marker !== 'noun') {
    if (found.complement.from === i + 1) cue[0] = { from: i, to: found.complement.to };
    else cue.push(found.complement);
  }
  return frameOf(i, {
    cue,
    opens: opening(p, i, subject.place === 'before' ? marked.subject : undefined),
    form,
    marker: marked.marker,
    from: marked.from,
    subject: marked.subject,
    via: subject.via ?? [],
    subjectPlace: marked.subject ? subject.place : 'none',
    doubt: marked.doubt,
    // «دفع ببطلان التحريات»: the noun tells.
    certain: form.verb.lemma === 'دفع' && marked.marker === 'noun' && !marked.doubt ? true : undefined,
    why: [...marked.why, `verb:${form.verb.lemma}`, `marker:${marked.marker}`],
  });
}

/** «وصف بايدن | تحالف بلاده بأنه حجر الزاوية»: the content begins with what is described. */
function bothObjects(
  p: Paragraph,
  i: number,
  at: number,
  after: NounPhrase | undefined,
): { from: number; subject: NounPhrase | undefined } {
  if (after === undefined) return { from: i + 1, subject: undefined };
  return after.to < at && !isThing(p, after.from)
    ? { from: pastSetting(p, after.to, at), subject: after }
    : { from: after.from, subject: undefined };
}

/** Where the clause of the cue begins: before its subject, and before كما, حيث, من جانبه. */
function opening(p: Paragraph, i: number, before: NounPhrase | undefined): number {
  let at = before?.from ?? i;
  if (p.is(at - 1, Trait.Relative)) at--;
  // «…؛ | إلا أن مصادر أخرى تؤكد أن».
  if (p.is(at - 1, Trait.Complementizer) && EXCEPT.has(p.core(at - 2)) && p.isClauseMark(at - 3))
    return at - 2;
  while (at > 0 && p.kind(at - 1) === Kind.Word && (p.is(at - 1, Trait.Opener) || ASPECT.has(p.core(at - 1))))
    at--;
  return before && isTopicMarker(p, at - 1) ? at - 1 : at;
}
