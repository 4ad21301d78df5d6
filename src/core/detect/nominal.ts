import { AFTER_ON, TURN, WITH_TIME, FEELINGS, FEELING_CLAIMS, PLEAS, STANCES } from '../lexicon/claim-words';
import { COMPLEMENTIZER_TRAITS, Trait, type CueForm } from '../lexicon/word';
import { AND_WHO, looksLikeVerbalNoun, OWNED, OWNED_NOUN, WITH_PRONOUN } from '../lexicon/shapes';
import { Kind } from '../text/tokens';
import { pastBetweenCommas, pastWhich } from './asides';
import { isBehindIndefinite } from './descriptions';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';
import { isThing } from './subjects';

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
  const direct = skipSetting(
    p,
    subject ? (nounPhraseAt(p, subject.from, p.sentenceEnd[i] ?? p.count, true)?.to ?? i + 1) : i + 1,
    p.sentenceEnd[i] ?? p.count,
    own,
  );
  const isDirect = verb.noun.has('') && p.is(direct, Trait.Event) && !p.is(direct, Trait.Preposition);
  if (own.length > 0 && !isDirect) {
    const found = afterPreposition(p, i, own, subject);
    if (found && isAccepted(p, found.from, form, true))
      return verb.traits.has('two') && !form.object
        ? { ...found, from: pastSetting(p, objectStart(p, i, found.from, found.subject), found.from) }
        : found;
    if (found) return undefined;
  }
  if (verb.noun.has('ب')) {
    const found = afterGlued(p, i, form, subject);
    if (found) return found;
  }
  if (!verb.noun.has('')) return undefined;
  const limit = p.sentenceEnd[i] ?? p.count;
  if (form.object && verb.traits.has('two')) {
    const start = secondObject(p, subject?.to ?? i + 1, limit);
    return start < limit ? { from: start, subject } : undefined;
  }
  const whole = subject ? nounPhraseAt(p, subject.from, limit, true) : undefined;
  const cut = whole && subject && subject.to < whole.to ? subject : whole;
  let from = cut ? cut.to : i + 1;
  // «معتبرا | ذلك إنجازا»: the first object, no time.
  if (!(verb.traits.has('two') && p.is(from, Trait.Demonstrative)))
    from = objectPast(p, from, limit, form, own);
  if (from >= limit || from > Math.max(stop, cut?.to ?? 0) + 12) return undefined;
  return isAccepted(p, from, form) ? { from, subject: cut } : undefined;
}

/** Behind the setting: any definite noun of a verb with two objects («اعتبر الوزير | أمس | الخطوة استفزازا»), else an event. */
function objectPast(
  p: Paragraph,
  from: number,
  limit: number,
  { verb }: CueForm,
  own: readonly string[],
): number {
  if (verb.traits.has('two')) {
    const past = pastSetting(p, from, Math.min(limit, from + FAR));
    if (p.is(past, Trait.Definite | Trait.Demonstrative)) return past;
  }
  return skipSetting(p, from, limit, own);
}

/** Tokens between a speaker and the object, at most. */
const FAR = 24;

/** Time and place of speaking between the subject and the object: «أعلن الاتحاد | الجمعة الماضي | سقوط الشرط». */
function skipSetting(p: Paragraph, from: number, limit: number, own: readonly string[]): number {
  let i = from;
  const isObject = (k: number): boolean =>
    p.is(k, Trait.Event) && (!p.is(k - 1, Trait.Preposition) || WITH_PRONOUN.test(p.core(k - 1)));
  for (let guard = 0; guard < 12 && i < limit; guard++) {
    const kind = p.kind(i);
    if (kind === Kind.Comma || kind === Kind.Dash) i++;
    else if (kind === Kind.ParenOpen) {
      i = p.closingParenthesis(i, limit) + 1;
    } else if (isAsideWord(p, i)) i++;
    else if (
      kind === Kind.Word &&
      (p.is(i, Trait.Preposition) || isGluedSetting(p, i)) &&
      p.word(i)?.conjunction === ''
    ) {
      const past = p.kind(i - 1) === Kind.Comma ? pastBetweenCommas(p, i, limit) : i;
      if (past > i) {
        i = past;
        continue;
      }
      const isOwn = own.includes(p.core(i)) && !AFTER_ON.has(p.core(i + 1));
      const next = isOwn ? -1 : nextObject(p, i, limit, own, isObject);
      if (next < 0) return i;
      i = next;
    } else return pastWhich(p, i, limit);
  }
  return i;
}

/** «اليوم», «بدوره»: between a speaker and what is said. */
function isAsideWord(p: Paragraph, i: number): boolean {
  if (p.kind(i) !== Kind.Word) return false;
  return p.is(i, Trait.Time) || WITH_TIME.has(p.core(i)) || TURN.has(p.core(i));
}

/** «أكد الوزير | للجزيرة نت | وجود», «تعلن السلطات | بانتظام | تفكيك». */
function isGluedSetting(p: Paragraph, i: number): boolean {
  const preposition = p.word(i)?.preposition;
  return (
    (preposition === 'ل' && p.is(i, Trait.Definite | Trait.Media)) ||
    (preposition === 'ب' && !p.is(i, Trait.Definite))
  );
}

/** The event noun that follows a setting: «في بيان لها | إطلاق»; -1 where none does within eight words. */
function nextObject(
  p: Paragraph,
  from: number,
  limit: number,
  own: readonly string[],
  isObject: (k: number) => boolean,
): number {
  if (own.includes(p.core(from + 1))) return -1;
  // «أكدت | فيه | وجود»: with a pronoun nothing more of the setting follows.
  const first = p.is(from, Trait.Preposition) && !WITH_PRONOUN.test(p.core(from)) ? from + 2 : from + 1;
  for (let k = first; k < Math.min(limit, from + 9); k++) {
    if (isObject(k) && !p.is(k, Trait.Definite) && !describesSetting(p, k)) return k;
    if (p.is(k, Trait.Verb | Trait.Relative) || own.includes(p.core(k))) return -1;
  }
  return -1;
}

/** «في لقاء قصير عقده أمس»: with a pronoun right behind an indefinite noun it is a verb. */
function describesSetting(p: Paragraph, k: number): boolean {
  const bare = p.word(k)?.bare ?? '';
  // «معارضته»: no verb has its shape.
  if (STANCES.has(withoutPronoun(bare)) || (bare[0] === 'م' && looksLikeVerbalNoun(bare))) return false;
  const isOpen = !p.is(k - 1, Trait.Definite | Trait.Preposition | Trait.Time | Trait.GivenName);
  return OWNED.test(p.word(k)?.raw ?? '') && isOpen && p.kind(k - 1) === Kind.Word;
}

/** «أرجع المدير السبب | لضعف الطلب», «نبه الخبير | لخطورة الوضع»: ل for إلى, right behind the speaker or behind what is explained. */
function ledByLi(
  p: Paragraph,
  i: number,
  own: readonly string[],
  subject: NounPhrase | undefined,
): Nominal | undefined {
  if (!own.includes('الي')) return undefined;
  const from = subject?.to ?? i + 1;
  const isTwo = p.word(i)?.cue?.verb.traits.has('two') === true;
  for (let k = from; k <= (isTwo ? from + LI_NEAR : from) && p.kind(k) === Kind.Word; k++) {
    if (own.includes(p.core(k))) return undefined;
    const word = p.word(k);
    const isReason = isTwo && k > from && p.is(k, Trait.Definite);
    const isLed =
      word?.preposition === 'ل' && (p.is(k, Trait.Event) || looksLikeVerbalNoun(word.bare) || isReason);
    if (isLed && !p.is(k, Trait.Setting | Trait.Media | Trait.Organisation)) return { from: k, subject };
  }
  return undefined;
}

/** Tokens of what is explained. */
const LI_NEAR = 4;

function afterPreposition(
  p: Paragraph,
  i: number,
  own: readonly string[],
  subject: NounPhrase | undefined,
): Nominal | undefined {
  const limit = Math.min(p.sentenceEnd[i] ?? p.count, (subject?.to ?? i) + 24);
  const right = ledByLi(p, i, own, subject);
  if (right) return right;
  let inRelative = false;
  for (let k = i + 1; k < limit; k++) {
    if (p.is(k, Trait.Relative)) inRelative = true;
    else if (p.kind(k) === Kind.Comma) inRelative = false;
    const isHidden = inRelative && (!p.is(k + 1, Trait.Event) || p.is(k + 1, Trait.Setting));
    if (isHidden) continue;
    if (own.includes(p.core(k)) && !AFTER_ON.has(p.core(k + 1)) && !(subject && k < subject.to)) {
      const phrase = subject && subject.to > k ? { from: subject.from, to: k } : subject;
      return { from: k + 1, subject: phrase };
    }
    const isVerb = p.is(k, Trait.Verb) && !p.is(k, Trait.Preposition);
    if (isVerb && k >= (subject?.to ?? i + 1) && !describesSubject(p, k, subject)) return undefined;
  }
  return undefined;
}

/** «كشف تقرير | أعدته شركة | عن تورط»: a verb right after an indefinite subject describes it. */
const describesSubject = (p: Paragraph, k: number, subject: NounPhrase | undefined): boolean =>
  k === subject?.to && isBehindIndefinite(p, k);

/** بـ glued to the noun: اتهمه بتعاطي, أقر بوجود. */
function afterGlued(
  p: Paragraph,
  i: number,
  form: CueForm,
  subject: NounPhrase | undefined,
): Nominal | undefined {
  const limit = Math.min(p.sentenceEnd[i] ?? p.count, (subject?.to ?? i) + 12);
  for (let k = i + 1; k < limit; k++) {
    if (p.is(k, Trait.Relative) && p.kind(k - 1) === Kind.Comma && k - 1 === subject?.to) {
      k = pastToldOfSpeaker(p, k, limit);
      if (p.is(k, Trait.Relative)) return undefined;
    }
    if (p.is(k, Trait.Relative) || (p.is(k, Trait.Verb) && p.core(k) !== 'بين')) return undefined;
    const word = p.word(k);
    if (word === undefined || TURN.has(word.core)) continue;
    const isGlued = word.preposition === 'ب' || (word.core.startsWith('ب') && word.core.length > 3);
    if (!isGlued || (subject && k < subject.to)) continue;
    const isPlea = PLEAS.has(word.preposition === 'ب' ? word.bare : word.core.slice(1));
    if (form.verb.lemma === 'دفع' && !isPlea) return undefined;
    if (form.verb.traits.has('accuse') || form.verb.traits.has('two'))
      return describedOrAccused(p, i, k, form, subject);
    return (isPlea || p.is(k, Trait.Event)) && !p.is(k, Trait.Setting) ? { from: k, subject } : undefined;
  }
  return undefined;
}

/** Both objects are the content; an object that is a pronoun on the verb is not. */
function describedOrAccused(
  p: Paragraph,
  i: number,
  glued: number,
  form: CueForm,
  subject: NounPhrase | undefined,
): Nominal | undefined {
  if (form.object) return isLabel(p, i, glued, form) ? undefined : { from: glued, subject };
  const from = objectStart(p, i, glued, subject);
  const own = subject && from >= subject.to ? subject : speakerBefore(p, i + 1, glued);
  if (own === undefined) return { from: pastSetting(p, from, glued), subject: own };
  return { from: pastSetting(p, skipTime(p, own.to), glued), subject: own };
}

/** «ووصف الحربي | هذه الواحة بالنادرة», «وصف التقرير | المغرب بـ»: two nouns of which none belongs to the other. */
function speakerBefore(p: Paragraph, from: number, glued: number): NounPhrase | undefined {
  for (let k = from + 1; k < glued; k++) {
    const word = p.word(k);
    if (word === undefined || word.preposition !== '' || word.conjunction !== '') return undefined;
    const isPlace = p.is(k, Trait.Place) && p.is(k - 1, Trait.Definite) && !p.is(k, Trait.Nisba);
    const isThis = p.is(k, Trait.Demonstrative) && !p.is(k - 1, Trait.Preposition);
    if (isThis || (isPlace && p.core(k - 1) !== 'العاصمه')) return { from, to: k };
  }
  return undefined;
}

/** «ووصفت الوزيرة | في مؤتمر صحفي | الاتفاق بأنه خطوة», «ووصف الوزير | أمس الاثنين | الأزمة بأنها»: the object behind when and where it was said, or `from` where none is clear. */
export function pastSetting(p: Paragraph, from: number, limit: number): number {
  let at = from;
  for (let i = skipTime(p, from); i < limit; i = skipTime(p, i)) {
    if (isObjectAt(p, i)) return i;
    const behind = pastOne(p, i, limit);
    if (behind === i) break;
    at = i = behind;
  }
  return at;
}

/** Behind one preposition or aside at `i`, where the object or more of the setting follows; `i` where none is. */
function pastOne(p: Paragraph, i: number, limit: number): number {
  if (p.kind(i) === Kind.Dash) {
    for (let k = i + 1; k < limit; k++) if (p.kind(k) === Kind.Dash) return k + 1;
    return i;
  }
  if (p.kind(i - 1) === Kind.Comma && AND_WHO.test(p.word(i)?.folded ?? ''))
    return pastToldOfSpeaker(p, i, limit);
  if (p.is(i, Trait.Relative)) return pastToldOfSpeaker(p, i, limit);
  if (!p.is(i, Trait.Preposition) || !(p.is(i + 1, Trait.Setting) || p.core(i) === 'خلال')) return i;
  const closed = p.kind(i - 1) === Kind.Comma ? pastBetweenCommas(p, i, limit) : i;
  if (closed > i && closed < limit) return closed;
  for (let k = i + 2; k < limit; k++) {
    const quotation = p.quotationAt(k);
    if (quotation?.closed) k = quotation.close + 1;
    const isHead = p.is(k, Trait.Definite | Trait.Event | Trait.Place | Trait.Demonstrative);
    const isBound = p.is(k - 1, Trait.Preposition) && !WITH_PRONOUN.test(p.core(k - 1));
    const isFree = !p.is(k, Trait.Time) && !isBound && !p.is(k - 1, Trait.Definite);
    if (isHead && isFree && p.word(k)?.preposition === '') return k;
  }
  return i;
}

/** «، | الذي يزور المنطقة حاليا، | الأزمة بأنها»: behind the comma that ends what is told of the speaker. */
function pastToldOfSpeaker(p: Paragraph, i: number, limit: number): number {
  for (let k = i + 1; k < limit; k++)
    if (p.kind(k) === Kind.Comma && isObjectAt(p, skipTime(p, k))) return k + 1;
  return i;
}

const NO_OBJECT =
  COMPLEMENTIZER_TRAITS |
  Trait.Verb |
  Trait.Preposition |
  Trait.Relative |
  Trait.Opener |
  Trait.Negation |
  Trait.Time;

/** A noun by itself. */
function isObjectAt(p: Paragraph, i: number): boolean {
  const word = p.word(i);
  if (word === undefined || word.preposition !== '' || word.conjunction !== '') return false;
  return !p.is(i, NO_OBJECT) || p.is(i, Trait.Event | Trait.Demonstrative);
}

/** Words of a label. */
const LABEL_WORDS = 3;
const LABELLED = /^(?:ما|فيما|مما|لما|بما|عما|من|ممن|عمن|بمن)$/;

/** «ما وصفه | بالانتهاك», «في خطوة وصفتها | بالخطيرة»: in a relative clause a word or two only name. */
function isLabel(p: Paragraph, i: number, glued: number, { verb }: CueForm): boolean {
  if (!verb.traits.has('two') || p.is(glued, COMPLEMENTIZER_TRAITS) || p.word(i)?.conjunction !== '')
    return false;
  const isIndefinite =
    p.kind(i - 1) === Kind.Word && !p.is(i - 1, Trait.Definite | Trait.Opener | Trait.Verb);
  if (!(LABELLED.test(p.core(i - 1)) || p.is(i - 1, Trait.Relative) || isIndefinite)) return false;
  let end = glued + 1;
  const quotation = p.quotationAt(end);
  if (quotation?.closed) end = quotation.close;
  return p.wordsIn(glued + 1, end) <= LABEL_WORDS;
}

function skipTime(p: Paragraph, from: number): number {
  let i = from;
  while (p.kind(i) === Kind.Comma || isAsideWord(p, i)) i++;
  return i;
}

/** «اتهم الوزير | المعارضة بالفساد»: the object begins after the subject where both stand there. */
function objectStart(p: Paragraph, i: number, glued: number, subject: NounPhrase | undefined): number {
  if (subject === undefined) return i + 1;
  return subject.to < glued && !isThing(p, subject.from) ? subject.to : subject.from;
}

const withoutPronoun = (noun: string): string => noun.replace(/(?:ها|هم|ه)$/, '').replace(/ت$/, 'ه');

/** Whether the word at `from` can begin such a noun; `isGoverned`: it stands right behind a preposition, where no verb does. */
function isAccepted(p: Paragraph, from: number, form: CueForm, isGoverned = false): boolean {
  const { verb } = form;
  const kind = p.kind(from);
  if (kind !== Kind.Word && kind !== Kind.Number && kind !== Kind.Quote && kind !== Kind.QuoteOpen)
    return false;
  // «نفى الحربي ذلك، | واصفا الخبر بالكاذب»: how it was said.
  if (p.kind(from - 1) === Kind.Comma && p.word(from)?.cue?.form === 'participle') return false;
  const isVerb = p.is(from, Trait.Verb) && !isGoverned && !p.is(from, Trait.Event);
  if ((isVerb || p.is(from, Trait.Preposition | Trait.Relative)) && !verb.traits.has('two')) return false;
  const noun = withoutPronoun(p.word(from)?.bare ?? '');
  const isOwn = OWNED_NOUN.test(p.word(from)?.raw ?? '') && !p.is(from, Trait.Event);
  if (isOwn && verb.stance !== 'deny' && !verb.traits.has('two') && !verb.traits.has('accuse')) return false;
  if (verb.traits.has('feeling')) return FEELING_CLAIMS.has(noun);
  if (FEELINGS.has(noun) || FEELINGS.has(p.word(from)?.bare ?? '')) return false;
  if (verb.traits.has('blame')) return p.words.slice(from, from + 8).some((word) => word?.bare === 'مسؤوليه');
  if (verb.traits.has('two') && form.form === 'present' && !form.object && form.number === 's') return false;
  if (verb.traits.has('event'))
    return (
      (p.is(from, Trait.Event) ||
        isGoverned ||
        (p.is(from, Trait.Definite) && looksLikeVerbalNoun(p.word(from)?.bare ?? ''))) &&
      !p.is(from, Trait.Setting)
    );
  if (verb.traits.has('two')) return p.wordsIn(from, p.sentenceEnd[from] ?? p.count) >= 2;
  return true;
}

/** Tokens of a setting between a verb with its first object and the second. */
const SHORT_SETTING = 8;

/** «اعتبرتها | في بيان لها | جزءا من الخطة», «وصفتها | في بيان | بالخطيرة»: behind where it was said. */
function secondObject(p: Paragraph, from: number, limit: number): number {
  if (!p.is(from, Trait.Preposition) || !p.is(from + 1, Trait.Setting)) return from;
  for (let k = from + 2; k < Math.min(limit, from + SHORT_SETTING); k++) {
    const isAccusative = /(?:ا|اً|ًا|ةً)$/.test(p.word(k)?.raw ?? '');
    if (p.word(k)?.preposition === 'ب' || (isAccusative && !p.is(k, NO_OBJECT))) return k;
  }
  return from;
}
