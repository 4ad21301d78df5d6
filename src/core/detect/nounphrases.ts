import {
  ADVERBS,
  ADDRESSED,
  DEPUTY,
  GENERIC,
  LOCATIONS,
  NAME_FOLLOWS,
  NEGATING,
  SAME,
} from '../lexicon/speaker-words';
import { looksLikeVerbalNoun, OWNED } from '../lexicon/shapes';
import { COMPLEMENTIZER_TRAITS, Trait, type Word } from '../lexicon/word';
import { isPatron } from './mention-names';
import { Kind } from '../text/tokens';
import { endsAtAside, isLetter, isSpelled } from './asides';
import { isAnotherPhrase, isEventStart, isObjectStart } from './nounphrase-objects';
import { bracketsAt, isNextQuotedBody, isPercentSign, namedBodyEnd, quotedNameEnd } from './nounphrase-marks';
import {
  isAdverbForm,
  isBareAccusative,
  isCalled,
  isFormerly,
  isInOrderTo,
  isNoPhrase,
  isPointing,
  isWithOwn,
} from './nounphrase-forms';
import {
  endsPhrase,
  isAliOfTitle,
  isFan,
  isHalfName,
  isHomonym,
  isLastName,
  isNamedSo,
  isNameOfBody,
  isOfPlaceName,
  isPlainPreposition,
  isScientist,
  isTimeOfName,
  isUnlistedTitle,
} from './nounphrase-names';
import { isPerCent, mayTakePreposition, type Head, type Taking } from './nounphrase-prepositions';
import {
  headOf,
  IN_NAME_OF,
  isAbout,
  isNounLikeParticiple,
  isNumberOf,
  isPlaceBehindName,
  isOften,
  isPluralVerb,
  isAccusedOf,
  isAccusative,
  isLoneDeterminer,
  isNegatedAdjective,
  isDoing,
  PLAIN,
  isDoneToSomebody,
  isAfterTitle,
} from './nounphrase-shapes';
import { isVerbIn } from './nounphrase-verbs';
import type { Paragraph } from './paragraph';
import { pastPrayer } from './praise';

/** Tokens from … to-1 that name somebody: «وزير الخارجية الروسي سيرغي لافروف». */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
}

/** Longer phrases name nobody. */
export const MAX_WORDS = 24;

const KNOWN_NAMES = Trait.GivenName | Trait.Organisation | Trait.Place | Trait.Group | Trait.Definite;

/** Walks over one noun phrase; what was taken so far decides what may follow. */
class Walker implements Taking {
  to: number;
  hasName = false;
  /** Within a body's name that holds a person's: مركز الملك سلمان | للإغاثة. */
  private inPatron = false;
  nameWords = 0;
  head: Head = 'unknown';
  count = 0;

  constructor(
    private readonly p: Paragraph,
    readonly from: number,
    private readonly limit: number,
    private readonly stopAtEvents: boolean,
    private readonly mayBeGlued: boolean,
  ) {
    this.to = from;
  }

  run(): void {
    let i = this.from;
    while (i < this.limit && this.count < MAX_WORDS) {
      const next = this.p.kind(i) === Kind.Word ? this.takeWord(i) : this.takeMark(i);
      if (next < 0) return;
      i = next;
    }
  }

  /** No phrase ends with a preposition whose noun was not taken. */
  dropPreposition(): void {
    const { p, to: end } = this;
    const isBare = p.is(end - 1, Trait.Preposition) && !p.is(end - 1, Trait.GivenName | Trait.Organisation);
    if (isBare && end - 1 > this.from && p.word(end - 1)?.preposition === '' && PLAIN.test(p.core(end - 1)))
      this.to--;
  }

  /** The token after what was taken, or -1 to stop. Takes a mark only where the phrase goes on behind it. */
  private takeMark(i: number): number {
    const { p } = this;
    switch (p.kind(i)) {
      case Kind.Number:
        return isNumberOf(p, i, this) ? this.take(i, 1) : -1;
      case Kind.Other:
        return isPercentSign(p, i) ? this.take(i, 1) : -1;
      case Kind.Comma:
        return this.count > 0 && this.isApposition(i + 1) ? i + 1 : -1;
      case Kind.Semicolon:
        return this.hasName && p.is(i + 1, Trait.Title) && this.isApposition(i + 1) ? i + 1 : -1;
      case Kind.QuoteOpen:
      case Kind.Quote:
        return this.takeTo(i, quotedNameEnd(p, i, this, this.limit));
      case Kind.ParenOpen:
        return this.takeParentheses(i);
      case Kind.Stop:
        return this.count > 0 && !p.isStop(i) ? i + 1 : -1;
      case Kind.Dash:
        if (this.isBetweenDashes(i)) return i + 1;
        return p.tokens.spaced[i] === 0 && p.tokens.spaced[i + 1] === 0 && this.count > 0 ? i + 1 : -1;
      default:
        return -1;
    }
  }

  /** «كريم بدران – مدير الميناء – إن»: an apposition with its title between dashes. */
  private isBetweenDashes(i: number): boolean {
    return this.hasName && this.p.is(i + 1, Trait.Title) && this.isApposition(i + 1);
  }

  private isApposition(i: number): boolean {
    const { p } = this;
    const quotation = p.quotationAt(i);
    if (quotation)
      return (
        this.head === 'person' && !this.hasName && quotation.closed && p.wordsIn(i, quotation.close) <= 5
      );
    const word = p.word(i);
    if (word === undefined || word.preposition !== '' || i >= this.limit) return false;
    if (isNamedSo(p, i, this.hasName)) return true;
    if (word.conjunction !== '') return this.isNextTitle(i);
    if (p.is(i, Trait.Verb) || word.cue?.form === 'participle' || p.is(i, Trait.Time)) return false;
    if (ADVERBS.has(word.core)) return false;
    if (
      (isScientist(p, i, this.hasName) || p.is(i, Trait.Title | Trait.Honorific)) &&
      this.head !== 'document'
    )
      return true;
    if (this.hasName || this.head !== 'person') return false;
    // «مصدر عسكري، | أسقطت الدفاعات»: a verb that no list knows.
    const isVerb = /\S{3}ت$/.test(word.core) && p.is(i + 1, Trait.Definite);
    if (word.traits === 0 && (isVerb || p.kind(i + 1) === Kind.Number)) return false;
    if (isUnlistedTitle(p, i)) return true;
    return (
      p.is(i, Trait.GivenName) ||
      isHalfName(p, i) ||
      !p.is(
        i,
        Trait.Definite |
          Trait.Common |
          Trait.Preposition |
          Trait.Opener |
          Trait.Relative |
          Trait.Complementizer |
          Trait.Event,
      )
    );
  }

  /** «سالم الحربي، عضو المجلس، | ورئيس الجمعية»: a further title of somebody, or the next of a list. */
  private isNextTitle(i: number): boolean {
    const { p } = this;
    return (
      this.head === 'person' &&
      p.word(i)?.conjunction === 'و' &&
      p.is(i, Trait.Title | Trait.Honorific | Trait.Unnamed) &&
      p.word(i)?.cue === undefined &&
      !p.is(i, Trait.Verb | Trait.Preposition)
    );
  }

  private takeParentheses(i: number): number {
    const brackets = bracketsAt(this.p, i, this);
    if (brackets === undefined) return -1;
    return brackets.isName ? this.takeTo(i, brackets.to) : brackets.to;
  }

  /** Takes tokens from `i` up to `to`; 0 takes none. */
  private takeTo(i: number, to: number): number {
    return to > i ? this.take(i, to - i) : -1;
  }

  private takeWord(i: number): number {
    const { p } = this;
    const word = p.word(i);
    if (word === undefined) return -1;
    const { traits, folded } = word;
    if (this.isOfPhrase(i, word)) return this.take(i, 1);
    if (traits & (COMPLEMENTIZER_TRAITS | Trait.Relative))
      return this.count > 0 && isLetter(p, i) ? this.take(i, 1) : -1;
    if (folded === 'ل' && this.count > 0 && !this.hasName) return this.takeTo(i, namedBodyEnd(p, i));
    if (folded === 'و' && isNextQuotedBody(p, i))
      return this.takeTo(i + 1, quotedNameEnd(p, i + 1, this, this.limit));
    if (folded.length === 1 && !(traits & Trait.Honorific)) return -1;
    if (isAnotherPhrase(p, i, word, this) || this.isForeign(i, word) || pastPrayer(p, i) > i) return -1;
    if (this.count > 0 && isPointing(word)) return this.take(i, 1);
    if (NEGATING.has(word.core) && this.count > 0 && isNegatedAdjective(p, i)) return this.take(i, 2);
    const isTime = (traits & Trait.Time) !== 0 && !isTimeOfName(p, i, word, this);
    if (this.isNoNoun(i, word) || (isTime && !isAccusative(p, this.from, i))) return -1;
    const isName = (traits & (Trait.GivenName | Trait.NameParticle)) !== 0;
    const isAli = isName ? /^و?علي$/.test(word.raw) && !isPlainPreposition(p, i, this) : isAliOfTitle(p, i);
    if (traits & Trait.Preposition && !isAli)
      return this.count > 0 && mayTakePreposition(p, i, this) ? this.take(i, 1) : -1;
    return this.isBehindPhrase(i, word) ? -1 : this.take(i, 1);
  }

  /** Words that open clauses, report, or say how and how often. */
  private isNoNoun(i: number, { traits, cue, bare }: Word): boolean {
    const { p } = this;
    if (traits & (Trait.Negation | Trait.Opener) && !(traits & (Trait.Title | Trait.GivenName))) return true;
    if (cue?.form === 'noun' && cue.object && this.count > 0) return true;
    const isSpokeswoman = this.count === 0 && p.core(i + 1) === 'باسم' && (traits & Trait.Title) !== 0;
    if (cue?.form === 'participle' && !isSpokeswoman && !isNounLikeParticiple(p, i, this.count)) return true;
    if (traits & Trait.SayingComplement && !(traits & Trait.Title)) return true;
    if (this.isAdverb(i) || bare === 'جميع') return true;
    return this.count === 0 ? isOften(p, i) : traits === 0 && isPluralVerb(p, i);
  }

  /** What can be part of a phrase, but hardly of this one. */
  private isBehindPhrase(i: number, { traits, raw, preposition, conjunction }: Word): boolean {
    const { p } = this;
    if (isVerbIn(p, i, this.count) || isPlaceBehindName(p, i, this)) return true;
    const isAfterPronoun = this.count > 0 && p.is(i - 1, Trait.HonorificPronoun);
    if (isAfterPronoun && !(traits & (Trait.Honorific | Trait.Title | Trait.GivenName))) return true;
    if (preposition !== '' && !this.mayTakeGlued(i)) return true;
    const isAlone = this.count === 1 && this.head === 'unknown';
    if ((this.hasName || isAlone) && /^ل[إأ]/.test(raw) && preposition === '') return true;
    if (conjunction !== '' && !this.mayTakeConjoined(i)) return true;
    if (this.stopAtEvents && isEventStart(p, this, i)) return true;
    return !isAccusative(p, this.from, i) && isObjectStart(p, this, i);
  }

  /** Words that belong to it, whatever else they can be. */
  private isOfPhrase(i: number, word: Word): boolean {
    const { p } = this;
    if (isSpelled(p, i) || isScientist(p, i, this.hasName) || (this.count > 0 && isHomonym(p, i)))
      return true;
    if ((endsPhrase(p, i + 1) && isLastName(p, i, this, word)) || isFan(p, i, this.count)) return true;
    if (this.count === 0) return (SAME.has(word.core) && p.is(i + 1, Trait.Definite)) || isAbout(p, i) > 0;
    if (isAbout(p, this.from) > i - this.from) return true;
    if (p.core(i - 1) === 'ايت') return true; // «محمد أيت | بلا»
    if (this.hasName && isHalfName(p, i - 1)) return true; // «محمد صلاح | الدين للصحيفة»
    if (p.is(i - 1, Trait.Title) && IN_NAME_OF.test(word.core)) return true;
    if (isFormerly(word) && this.head === 'person' && p.is(i + 1, Trait.GivenName | Trait.Honorific))
      return true;
    return isOfPlaceName(p, i, word) || isCalled(word) || isAccusedOf(p, i);
  }

  /** Words that belong to none: but «رحمة» is no رحمه, «أنا ماريا» and «آنا» are names. */
  private isForeign(i: number, word: Word): boolean {
    if (
      isNoPhrase(word) &&
      !(word.core === 'انا' && (word.raw.endsWith('آنا') || this.p.is(i + 1, Trait.GivenName)))
    )
      return true;
    return isInOrderTo(word) || (this.count > 0 && (isWithOwn(word) || endsAtAside(this.p, i)));
  }

  /** Tanween fatha: قائلا, أمس صباحا, رسميا. */
  private isAdverb(i: number): boolean {
    const word = this.p.word(i);
    if (word === undefined || this.p.is(i, Trait.GivenName) || isAccusative(this.p, this.from, i))
      return false;
    if (isAdverbForm(word)) return true;
    if (this.count === 0) return isBareAccusative(word);
    return (word.traits & KNOWN_NAMES) === 0 && isDoing(this.p, i, word, this.hasName);
  }

  private mayTakeGlued(i: number): boolean {
    const { p } = this;
    const word = p.word(i);
    if (word === undefined || this.count === 0)
      return word !== undefined && (word.preposition === '' || this.mayBeGlued);
    if (NAME_FOLLOWS.has(word.core) || DEPUTY.has(word.core) || IN_NAME_OF.test(word.core)) return true;
    if (isPerCent(p, i)) return true;
    if (ADDRESSED.has(word.bare)) return false;
    if (p.is(i - 1, Trait.Honorific) && p.is(i, Trait.GivenName)) return true;
    if (word.preposition === 'ل') {
      if (p.is(i, Trait.Title) && this.head === 'body' && !looksLikeVerbalNoun(word.bare)) return false;
      if (looksLikeVerbalNoun(word.bare) && OWNED.test(word.raw)) return false;
      if (p.is(i, Trait.Media) && this.head === 'document')
        return !p.is(i, Trait.Definite) || !p.is(i - 1, Trait.Definite);
      if (p.is(i, Trait.Media)) return !this.hasName && isAfterTitle(p, i) && !this.isSpokenTo(i);
      return !this.hasName || p.is(i - 1, Trait.Title);
    }
    if (word.preposition === 'ب')
      return (
        !this.hasName &&
        !p.is(i, Trait.Setting) &&
        (p.is(i, Trait.Place | Trait.Organisation) ||
          LOCATIONS.has(word.bare) ||
          mayTakePreposition(p, i, this, 'ب'))
      );
    return false;
  }

  /** «قال المتحدث | لوكالة الأنباء», «المسؤول | للجزيرة»: a word for somebody who was named before has nothing more to say whose he is. */
  private isSpokenTo(i: number): boolean {
    return (
      this.count === 1 && this.p.is(i - 1, Trait.Definite) && GENERIC.has(this.p.word(i - 1)?.bare ?? '')
    );
  }

  private mayTakeConjoined(i: number): boolean {
    const { p } = this;
    const word = p.word(i);
    if (word === undefined || (word.conjunction === 'ف' && this.count > 0)) return false;
    if (isDoneToSomebody(word) && !p.is(i + 1, Trait.GivenName)) return false;
    if (p.is(i, Trait.VerbShape) && p.is(i - 1, Trait.Honorific | Trait.GivenName)) return true;
    return !word.cue && !p.is(i, Trait.Preposition | Trait.Verb);
  }

  private take(i: number, count: number): number {
    const { p } = this;
    const word = p.word(i);
    if (word !== undefined) {
      const { traits } = word;
      if (this.head === 'unknown' || this.count === 0) this.head = headOf(traits);
      if (
        this.inPatron &&
        !p.is(i, Trait.GivenName | Trait.NameParticle) &&
        !isPatron(p.word(i - 1), p.word(i - 2))
      )
        this.inPatron = false;
      if (isPatron(word, p.word(i - 1)) || isNameOfBody(p, i, this.count)) this.inPatron = true;
      if (this.inPatron || (traits & Trait.Preposition && !(traits & Trait.GivenName))) this.hasName = false;
      else if (
        traits & (Trait.GivenName | Trait.NameParticle) &&
        (!(traits & Trait.Title) || p.is(i - 1, Trait.GivenName | Trait.Honorific))
      )
        this.hasName = true;
      else if (traits & (Trait.Title | Trait.Honorific)) this.hasName = false;
      else if (
        this.head === 'person' &&
        !(traits & (Trait.Definite | Trait.Common | Trait.Organisation | Trait.Place | Trait.Preposition)) &&
        word.preposition === '' &&
        p.is(i - 1, Trait.Definite)
      )
        this.hasName = true;
    }
    this.nameWords = this.hasName ? this.nameWords + 1 : 0;
    this.count += count;
    this.to = i + count;
    return this.to;
  }
}

/**
 * The noun phrase that begins at token `from`, within tokens before `limit`; undefined where none does.
 * With `stopAtEvents` it ends before a noun that can stand for a clause (أعلن الوزير | إطلاق مشروع).
 */
export function nounPhraseAt(
  p: Paragraph,
  from: number,
  limit: number,
  stopAtEvents = false,
  mayBeGlued = false,
): NounPhrase | undefined {
  const walker = new Walker(p, from, Math.min(limit, p.count), stopAtEvents, mayBeGlued);
  walker.run();
  walker.dropPreposition();
  return walker.to > from && !isLoneDeterminer(p, from, walker.to) ? { from, to: walker.to } : undefined;
}
