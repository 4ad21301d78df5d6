import { OF_WHAT, SIDES, TURN } from '../lexicon/claim-words';
import { ASPECT, ASIDES, AT_WHICH, FORMERLY, LAST_WEEK, THEN, WITHIN } from '../lexicon/speaker-words';
import { OWNED } from '../lexicon/shapes';
import { COMPLEMENTIZER_TRAITS, SPEAKER_TRAITS, Trait, type CueForm } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { appositionBefore, beforeParenthesis, isSomebodyKnown, pastOpening } from './appositions';
import { authorBefore } from './authors';
import { beforehandAt, beforehandSubject } from './beforehand';
import { chainAt } from './chain';
import { isBehindIndefinite } from './descriptions';
import type { Frame, MarkerFound } from './frame';
import { nounPhraseBefore, personOf } from './nounphrase-before';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import { isDoneBefore, isOneDay, isSomethingOwned } from './owned';
import type { Paragraph } from './paragraph';
import { praiseStart } from './praise';
import { beforeRelative, loneName } from './relative-subjects';
import { hasItsSubject, subjectPhraseAt, takesObject } from './subject-cuts';
import { isAnswer, topicStart } from './topic-markers';

/** Who speaks in a cue's clause, and where the words stand. */
export interface Subject {
  readonly phrase: NounPhrase | undefined;
  readonly place: Frame['subjectPlace'];
  /** Through whom his words came, nearest to him first. */
  readonly via?: Frame['via'];
}

const SOMEBODY = Trait.Title | Trait.GivenName | Trait.Organisation;

/** The noun phrase after the verb, past adverbs: «وقال أمس الوزير». */
export function subjectAfter(p: Paragraph, i: number): NounPhrase | undefined {
  if (hasItsSubject(p.word(i)?.cue)) return undefined;
  let from = i + 1;
  if (p.core(from) === 'من' && SIDES.has(p.core(from + 1))) from += 2;
  if (LAST_WEEK.has(p.core(from)) && THEN.has(p.core(from + 1))) from += 2;
  if (ASIDES.has(p.core(from)) && isOneDay(p, from + 1)) from += 3;
  else if (isOneDay(p, from)) from += 2;
  while (
    from < i + 4 &&
    (p.is(from, Trait.Time) || ASIDES.has(p.core(from)) || TURN.has(p.core(from))) &&
    !p.is(from, Trait.Media | Trait.Organisation) &&
    !(p.is(from, Trait.Demonstrative) && p.is(from + 1, Trait.Definite))
  )
    from++;
  if (from > i + 1 && p.is(from - 1, Trait.Time) && THEN.has(p.core(from))) from++;
  const isEvent = p.is(from, Trait.Event) && !p.is(from, Trait.Title | Trait.Organisation | Trait.GivenName);
  if (from > i + 1 && !p.is(from, Trait.Definite) && isEvent) return undefined;
  if (p.is(from, Trait.Setting) && !p.is(from, Trait.Demonstrative) && OWNED.test(p.word(from)?.raw ?? ''))
    return undefined;
  if (isSomethingOwned(p, p.word(i)?.cue, from)) {
    // «كتب كلماتها | الشاعر»: what is done before who does it.
    if (!p.is(from + 1, SOMEBODY) || p.is(from + 1, Trait.Nisba)) return undefined;
    from++;
  }
  return subjectPhraseAt(p, i, isDoneBefore(p, from) ? from + 1 : from);
}

export function subjectOf(
  p: Paragraph,
  i: number,
  form: CueForm,
  after: NounPhrase | undefined,
  marker: MarkerFound,
): Subject {
  if (marker.relayed > 0) {
    const chain = chainAt(p, marker.relayed, marker.at);
    if (chain)
      return { phrase: chain.source, place: 'after', via: after ? [...chain.via, after] : chain.via };
  }
  if (form.form === 'participle') return { phrase: undefined, place: 'none' };
  if (form.verb.traits.has('address')) return subjectBefore(p, i);
  if (after && isClauseNoun(p, after, form) && OWNED.test(p.word(after.from)?.raw ?? ''))
    return subjectBefore(p, i);
  if (after && form.object && form.verb.traits.has('two') && isSecondObject(p, after.from))
    return subjectBefore(p, i);
  const before = subjectBefore(p, i);
  if (after && takesObject(form.verb) && isTold(p, i, form, after)) return before;
  const isObject =
    after !== undefined &&
    before.phrase !== undefined &&
    !(form.object && after.from <= i + 2) &&
    (takesObject(form.verb) ||
      isClauseNoun(p, after, form) ||
      (form.verb.noun.has('') && isThing(p, headAt(p, after))));
  if (after && !before.phrase && marker.kind === 'none') {
    const isAsserted =
      form.verb.noun.has('') && !form.object && isThing(p, headAt(p, after)) && !isBeforeEvent(p, after.to);
    if (isAsserted || isClauseNoun(p, after, form)) return { phrase: undefined, place: 'none' };
  }
  if (after !== undefined && !isObject) return { phrase: after, place: 'after' };
  return before.phrase ? before : after ? { phrase: after, place: 'after' } : before;
}

const NEAR = 6;

/** «أعلنت البحرية | السبت الماضي إنقاذ»: an event right after the noun, so that the noun is who asserts. */
function isBeforeEvent(p: Paragraph, from: number): boolean {
  for (let k = from; k < from + NEAR && p.kind(k) === Kind.Word; k++)
    if (p.is(k, Trait.Event) && !p.is(k - 1, Trait.Preposition)) return true;
  return false;
}

/** «واعتبرته | إخلالا بالاتفاق»: an indefinite accusative is what the pronoun is said to be. */
function isSecondObject(p: Paragraph, i: number): boolean {
  const raw = p.word(i)?.raw ?? '';
  return /(?:ا|اً|ًا|ةً)$/.test(raw) && !p.is(i, Trait.Definite | SPEAKER_TRAITS);
}

/** The noun after the verb is what is asserted, not who asserts: «الذي أعلن | استقالته», «والوزير أكد | أهمية الحوار». */
function isClauseNoun(p: Paragraph, after: NounPhrase, form: CueForm): boolean {
  return (
    form.verb.noun.size > 0 &&
    p.is(after.from, Trait.Event) &&
    !p.is(
      after.from,
      Trait.Organisation |
        Trait.Title |
        Trait.Document |
        Trait.Group |
        Trait.GivenName |
        Trait.HonorificPronoun,
    )
  );
}

/** «تلك | الاتهامات». */
function headAt(p: Paragraph, { from, to }: NounPhrase): number {
  return p.is(from, Trait.Demonstrative) && from + 1 < to ? from + 1 : from;
}

/** Whether the word at `i` heads the name of a thing, which says nothing: «الزيادة», «حادث»; not «المزارعون». */
export function isThing(p: Paragraph, i: number): boolean {
  return (
    p.is(i, Trait.Common) &&
    !p.is(i, SPEAKER_TRAITS | Trait.Nationality | Trait.HonorificPronoun) &&
    !/(?:ون|ين)$/.test(p.word(i)?.bare ?? '')
  );
}

/** «والوزير أكد أن», «المصدر الذي قال إن», «وكان الحربي قد أوضح أن». */
export function subjectBefore(p: Paragraph, i: number): Subject {
  const none: Subject = { phrase: undefined, place: 'none' };
  const word = p.word(i);
  if (word === undefined) return none;
  let end = i;
  if (p.core(end - 2) === 'من' && SIDES.has(p.core(end - 1)) && p.kind(end - 3) === Kind.Word) end -= 2;
  else if (TURN.has(p.core(end - 1)) && p.kind(end - 2) === Kind.Word) end--;
  // «الوزير | لم | ينف أن».
  if (p.is(end - 1, Trait.Negation) && p.kind(end - 2) === Kind.Word) end--;
  const verb = end;
  while (end > verb - 2 && ASPECT.has(p.core(end - 1)) && p.kind(end - 1) === Kind.Word) end--;
  end = beforeParenthesis(p, praiseStart(p, end));
  const beforehand = beforehandAt(p, i);
  if (beforehand >= 0) {
    const phrase = beforehandSubject(p, i, beforehand);
    return phrase ? { phrase, place: 'before' } : none;
  }
  const least = pastOpening(p, topicStart(p, i), i);
  if (word.conjunction !== '' && end === i && p.core(least) !== 'اما') return none;
  const opener = p.core(least);
  const isOpened = /^كان/.test(opener) ? word.conjunction === '' : opener === 'اما' && isAnswer(p, i);
  if (isOpened) {
    const phrase = nounPhraseAt(p, least + 1, i);
    const isHis = end < i || isAside(p, phrase?.to ?? i, i) || isBackAtSubject(p, phrase, i);
    if (phrase && (opener === 'اما' || p.core(i - 1) === 'قد' || isHis)) return { phrase, place: 'before' };
  }
  // «الموسم جيد، | وقد قال»: a clause of its own.
  if (end < i && /^[وف]/.test(p.word(end)?.folded ?? '')) return none;
  const isWithin = WITHIN.has(p.core(i + 1));
  const author = isWithin ? authorBefore(p, end, least) : undefined;
  if (author) return { phrase: author, place: 'relative' };
  if (p.is(end - 1, Trait.Relative)) {
    if (word.cue !== undefined && !isWithin && isSpokenOf(word.cue, p.core(end - 1))) return none;
    const first = p.word(end - 1)?.conjunction === 'و' ? relativeBefore(p, end - 1, least) : end - 1;
    const behind = p.kind(first - 1) === Kind.Comma ? first - 1 : first;
    const to = FORMERLY.has(p.core(behind - 1)) ? behind - 1 : behind;
    const phrase =
      withoutDocument(p, nounPhraseBefore(p, to, least)) ??
      (isBeforeClause(p, i + 1) ? loneName(p, to, least) : undefined);
    return { phrase, place: 'relative' };
  }
  if (p.isClauseMark(end - 1) || p.kind(end - 1) === Kind.Dash) {
    if (end === i) {
      const phrase = word.conjunction === '' ? appositionBefore(p, end - 1, least) : undefined;
      return phrase ? { phrase, place: 'before' } : none;
    }
    end--;
  }
  if (end - 1 < least || p.kind(end - 1) === -1) return none;
  // «وعندما نقلنا إليه كلام المدير | اكتفى بالقول»: the noun before belongs to the clause before.
  if (AT_WHICH.has(p.core(least)) && p.is(least + 1, Trait.Verb)) return none;
  const phrase =
    beforeRelative(p, i, end, least) ?? nounPhraseBefore(p, end, least) ?? personOf(p, least, end);
  if (phrase === undefined || isOfPreposition(p, phrase.from)) return none;
  // «خرج في تسجيل | قال فيه»: what somebody says something in.
  const isText = isWithin && !p.is(phrase.from, Trait.Title | Trait.GivenName | Trait.Organisation);
  return isText ? none : { phrase, place: 'before' };
}

/** «وعن | البنك قالت», «وعن مستقبل | البنك قالت»: what somebody speaks of. */
function isOfPreposition(p: Paragraph, i: number): boolean {
  let k = i - 1;
  if (p.is(k, Trait.Common) && !p.is(k, Trait.Definite | SPEAKER_TRAITS)) k--;
  return OF_WHAT.has(p.core(k)) && p.beginsClause(k);
}

/** «الاتفاق الذي قالت إنه», «القرار الذي وصفه»: the verb does not agree with the noun, or its pronoun goes back to it. */
function isSpokenOf({ verb, gender, number, object }: CueForm, relative: string): boolean {
  if (object && (verb.traits.has('two') || verb.traits.has('accuse'))) return true;
  switch (relative) {
    case 'الذي':
      return gender === 'f' || number !== 's';
    case 'التي':
      return gender === 'm';
    case 'الذين':
      return number === 's';
    default:
      return false;
  }
}

/** «أبلغ | السلطات بأنه», «حذرت | الرئيس من أن»: right behind its verb a noun that does not agree with it is told something. */
function isTold(p: Paragraph, i: number, { gender, number, object }: CueForm, after: NounPhrase): boolean {
  if (object || number !== 's' || after.from > i + 2 || !p.is(after.from, Trait.Definite)) return false;
  const raw = p.word(after.from)?.raw ?? '';
  const isPerson = p.is(after.from, Trait.Title | Trait.Honorific | Trait.GivenName);
  if (isPluralObject(p, after.from)) return true;
  if (gender === 'm') return !isPerson && /(?:ة|ات)$/.test(raw);
  return (
    p.is(after.from, Trait.Title) &&
    !p.is(after.from, Trait.Group | Trait.Organisation) &&
    !p.is(after.from + 1, Trait.GivenName) &&
    !/[ةءىا]$/.test(raw)
  );
}

/** «أبلغ | المحتجين بأن»: the plural of somebody's title in the accusative is no subject. */
function isPluralObject(p: Paragraph, i: number): boolean {
  const stem = /^(\S{3,})ين$/.exec(p.word(i)?.bare ?? '')?.[1];
  return stem !== undefined && (p.lexicon.word(stem).traits & Trait.Title) !== 0;
}

/** «وكان بدران، | أحد لاعبي الوسط، | صرح»: only marks and nouns between a subject and its verb. */
function isAside(p: Paragraph, from: number, to: number): boolean {
  if (to - from > FAR) return false;
  const holds = Trait.Verb | Trait.Relative | COMPLEMENTIZER_TRAITS;
  for (let k = from; k < to; k++) if (p.is(k, holds) && !p.is(k, Trait.Definite)) return false;
  return true;
}

/** «وكان | الوزير بعد زيارة للمنطقة استمرت يومين قال»: somebody known, and what comes between is a clause that does not lead to the verb. */
function isBackAtSubject(p: Paragraph, phrase: NounPhrase | undefined, i: number): boolean {
  if (!phrase || i - phrase.to > FAR || !isSomebodyKnown(p, phrase) || p.is(i - 1, Trait.Relative))
    return false;
  for (let k = phrase.to; k < i; k++) if (p.is(k, COMPLEMENTIZER_TRAITS) || p.isClauseMark(k)) return false;
  return (
    p.is(i - 1, Trait.Definite | Trait.Time | Trait.Common | Trait.Place) || p.kind(i - 1) === Kind.Number
  );
}

/** «البيان | الذي صدر أمس، والذي أكد»: both relatives go back to one noun. */
function relativeBefore(p: Paragraph, second: number, least: number): number {
  for (let k = second - 1; k > Math.max(least, second - FAR); k--)
    if (p.core(k) === p.core(second) && p.is(k, Trait.Relative)) return k;
  return second;
}

/** «تصريحات | وزير الخارجية التي قال فيها»: who made the statement. */
function withoutDocument(p: Paragraph, phrase: NounPhrase | undefined): NounPhrase | undefined {
  if (phrase === undefined || !p.is(phrase.from, Trait.Setting)) return phrase;
  for (let k = phrase.from + 1; k < phrase.to; k++)
    if (p.is(k, Trait.Title | Trait.GivenName | Trait.Organisation)) return { from: k, to: phrase.to };
  return phrase;
}

/** Tokens between a subject and its verb. */
const FAR = 12;

/** What is reported follows: «، | أن», «إلى أن», a colon. */
function isBeforeClause(p: Paragraph, to: number): boolean {
  const at = p.kind(to) === Kind.Comma ? to + 1 : to;
  if (p.kind(at) === Kind.Colon || p.is(at, COMPLEMENTIZER_TRAITS)) return true;
  return p.is(at, Trait.Preposition) && p.is(at + 1, COMPLEMENTIZER_TRAITS);
}

/** «خلال ندوة | نظمتها الغرفة»: a verb right after an indefinite noun says more of it. */
function describes(p: Paragraph, k: number): boolean {
  if (!p.is(k, Trait.Verb) && !/(?:ته|تها|تهم)$/.test(p.word(k)?.raw ?? '')) return false;
  if (p.is(k, Trait.Common | Trait.Event | Trait.Definite)) return false;
  return isBehindIndefinite(p, k, Trait.Verb | Trait.Opener | Trait.Preposition | Trait.Time);
}

/** A preposition before the title that ends at the token: «من السناتور الجمهوري», «مع رئيسة الوزراء الإستونية». */
function isGoverned(p: Paragraph, last: number): boolean {
  let head = last;
  while (head > last - NEAR && p.is(head - 1, Trait.Definite) && p.is(head, Trait.Definite)) head--;
  if (p.is(head - 1, Trait.Title) && !p.is(head - 1, Trait.Definite)) head--;
  if (!p.is(head, Trait.Title | Trait.Honorific)) return false;
  return p.is(head - 1, Trait.Preposition) || p.word(head)?.preposition !== '';
}

/** «ويرى في هذا الباب | كريم بدران», «وقال في تصريح لـ«الوطن» | مدير المركز»: the subject after the setting. */
export function subjectPastSetting(p: Paragraph, i: number): NounPhrase | undefined {
  // «وقال، | في رده على سؤال، الوزير».
  const at = p.kind(i + 1) === Kind.Comma ? i + 1 : i;
  const isAddressed = p.core(at + 1) === 'ل';
  if ((!p.is(at + 1, Trait.Preposition) && !isAddressed) || p.is(at + 2, COMPLEMENTIZER_TRAITS))
    return undefined;
  // «وردت | على لسان رئيسها»: another spoke for whoever the verb agrees with.
  if (p.core(at + 1) === 'علي' && p.core(at + 2) === 'لسان') return undefined;
  const end = p.sentenceEnd[i] ?? p.count;
  let isInRelative = false;
  for (let k = at + 3; k < Math.min(end, at + (isInRelative ? 2 * FAR : FAR)); k++) {
    if (p.is(k, COMPLEMENTIZER_TRAITS) || p.kind(k) === Kind.Colon) return undefined;
    if (p.is(k, Trait.Relative) || describes(p, k)) isInRelative = true;
    else if (p.is(k, Trait.Verb) && !isInRelative) return undefined;
    const kind = p.kind(k - 1);
    const isAfterWhole =
      kind === Kind.QuoteClose ||
      (kind === Kind.Quote && p.quotationAt(k - 1) === undefined) ||
      kind === Kind.ParenClose ||
      kind === Kind.Comma ||
      (kind === Kind.Word && p.is(k - 1, Trait.Definite | Trait.Time));
    const word = p.word(k);
    if (!isAfterWhole || word === undefined || word.preposition !== '' || word.conjunction !== '') continue;
    const isPerson = p.is(k, Trait.Title | (isInRelative ? 0 : Trait.GivenName));
    // «قالت لـ«الميناء» | مصادر حكومية إن».
    const isSource = !isPerson && !isInRelative && p.is(k, Trait.Unnamed | Trait.Group | Trait.Organisation);
    if (!(isPerson || isSource) || p.is(k, Trait.Preposition | Trait.Setting)) continue;
    // «بعد إلحاح من السناتور الجمهوري | جوش حداد»: the name of whom the words before are about.
    if (p.is(k, Trait.GivenName) && isGoverned(p, k - 1)) continue;
    const phrase = nounPhraseAt(p, k, end);
    const mayBe = isPerson && !isInRelative;
    if (phrase && phrase.to - k > 1 && (mayBe || isBeforeClause(p, phrase.to))) return phrase;
  }
  return undefined;
}
