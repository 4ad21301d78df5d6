import type { Stance } from '../model';
import { fold } from '../text/fold';
import type { LexiconAdditions } from './additions';
import { COMMON_NOUNS } from './common-nouns';
import { conjugate } from './conjugate';
import { NOT_CUES, REPORTING_VERBS } from './cues-verbs';
import { SAYING_COMPLEMENTS, VERBAL_NOUNS } from './cues-nominal';
import * as function_ from './function-words';
import * as heads from './heads';
import { FAMILY_NAMES, GIVEN_NAMES, MORE_GIVEN_NAMES, NAME_PARTICLES, NATIONALITIES, PLACES } from './names';
import {
  AFTER_BI,
  bareNoun,
  BEFORE_LATIN,
  DOUBLED,
  HIGH_HAMZA,
  FIRST_PERSON,
  GLUED,
  NOT_ARTICLE,
  OWN_AL,
  OWN_WOMAN,
  PASSIVE,
  SPEAKS_OF_SELF,
  TO_COME,
  WITH_OWNER,
  WRITTEN_ON,
  looksLikeIfaal,
  looksLikeNisba,
  looksLikePresentVerb,
  looksLikeVerbalNoun,
} from './shapes';
import { FINITE_VERBS } from './verbs';
import { newWord, Trait, type CueForm, type Verb, type Word } from './word';
import { hashOf, WordTable } from './word-table';

/** So many forms are remembered twice over, those met last: a corpus must not fill the memory. */
const CACHE_LIMIT = 32_000;
/** A string of its own: a long form cut from a text keeps the whole text in memory (V8 makes slices of 13 units and more). */
const copyOf = (form: string): string => (form.length < 13 ? form : form.split('').join(''));

const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');
const NO_CUE: ReadonlySet<string> = new Set(words(NOT_CUES));

/** و or ف before إلى and على, which fold to والي and فعلي; «ورد الوزير قائلا», though «ورد في البيان» is a verb of its own. */
const AND = /^(?:[وف](?:[إا]لى|إلي|على)|[وف]ردّ?)$/;

/** Classifies words. Immutable but for its cache; one serves any number of articles. */
export class Lexicon {
  /** What a document does that something stands in: «جاء في البيان أن». */
  readonly documentVerb: Verb = {
    lemma: 'جاء',
    clause: new Set(['', 'ب']),
    noun: new Set(),
    stance: 'neutral',
    traits: new Set(['frame', 'doc']),
  };
  private readonly cues = new Map<string, CueForm>();
  /** Forms that are nearly always another word, unless the writer marks the doubled letter: عدّ, قدّر. */
  private readonly doubled = new Map<string, CueForm>();
  private readonly traits = new Map<string, number>();
  /** Traits of nouns, by the form without article and prepositions. */
  private readonly nouns = new Map<string, number>();
  private recent = new WordTable();
  /** What was recent before; forms met again come over. */
  private older = new WordTable();
  private readonly notCues: ReadonlySet<string>;

  constructor(additions: LexiconAdditions = {}) {
    this.notCues = new Set((additions.notCues ?? []).map(fold));
    this.addFunctionWords();
    this.addNouns();
    for (const line of REPORTING_VERBS.split('\n')) this.addVerbLine(line);
    this.addFiniteVerbs();
    for (const line of VERBAL_NOUNS.split('\n')) this.addVerbalNoun(line);
    for (const line of additions.cues ?? []) this.addVerbLine(line);
    for (const title of additions.titles ?? []) this.add(this.nouns, fold(title), Trait.Title);
    for (const name of additions.names ?? [])
      for (const part of words(name)) this.add(this.traits, fold(part), Trait.GivenName);
    for (const body of additions.organisations ?? []) this.add(this.nouns, fold(body), Trait.Organisation);
  }

  /** The word of a raw form (without marks around it). */
  word(raw: string): Word {
    return this.wordIn(raw, 0, raw.length);
  }

  /** The word of the form at UTF-16 units start … end-1 of a text. */
  wordIn(text: string, start: number, end: number): Word {
    const hash = hashOf(text, start, end);
    const known = this.recent.find(text, start, end, hash);
    if (known) return known;
    const word = this.older.find(text, start, end, hash) ?? this.classify(copyOf(text.slice(start, end)));
    if (this.recent.size >= CACHE_LIMIT) {
      this.older = this.recent;
      this.recent = new WordTable();
    }
    this.recent.add(word, hash);
    return word;
  }

  private add(map: Map<string, number>, key: string, trait: number): void {
    map.set(key, (map.get(key) ?? 0) | trait);
  }

  private addFunctionWords(): void {
    const put = (list: string, trait: number): void => {
      for (const form of words(list)) this.add(this.traits, fold(form), trait);
    };
    put(function_.COMPLEMENTIZERS, Trait.Complementizer);
    put(function_.COMPLEMENTIZER_PRONOUNS, Trait.ComplementizerPronoun);
    put(function_.PREPOSITIONS, Trait.Preposition);
    put(function_.RELATIVES, Trait.Relative);
    put(function_.NEGATIONS, Trait.Negation);
    put(function_.CLAUSE_OPENERS, Trait.Opener);
    put(function_.TIME_WORDS, Trait.Time);
    put(function_.PREPOSITION_PRONOUNS, Trait.Preposition);
    put(function_.DEMONSTRATIVES, Trait.Demonstrative);
    put(function_.AUXILIARIES, Trait.Verb);
    put(function_.NOT_BEFORE_REPORTED, Trait.NotBeforeReported);
    put(SAYING_COMPLEMENTS, Trait.SayingComplement);
    put(heads.HONORIFIC_PRONOUNS, Trait.HonorificPronoun);
    for (const names of [GIVEN_NAMES, MORE_GIVEN_NAMES, FAMILY_NAMES]) put(names, Trait.GivenName);
    put(NAME_PARTICLES, Trait.NameParticle);
  }

  private addNouns(): void {
    const put = (list: string, trait: number): void => {
      for (const form of words(list)) this.add(this.nouns, bareNoun(fold(form)), trait);
    };
    put(heads.PERSON_TITLES, Trait.Title);
    put(heads.HONORIFICS, Trait.Honorific);
    put(heads.ORGANISATIONS, Trait.Organisation);
    put(heads.DOCUMENTS, Trait.Document);
    put(heads.GROUPS, Trait.Group);
    for (const title of words(heads.PERSON_TITLES)) this.addNumbers(fold(title));
    put(heads.UNNAMED_SOURCES, Trait.Unnamed);
    put(heads.MEDIA, Trait.Media);
    put(heads.SETTINGS, Trait.Setting);
    put(function_.EVENT_NOUNS, Trait.Event);
    put(PLACES, Trait.Place);
    for (const form of words(COMMON_NOUNS)) this.add(this.nouns, form, Trait.Common);
    for (const form of words(NATIONALITIES))
      for (const suffix of ['', 'ه', 'ون', 'ين', 'ات'])
        this.add(this.nouns, fold(form) + suffix, Trait.Nationality);
  }

  /** The listed forms, and «نطالب», «تثير» of a listed or reporting «يطالب», «يثير» where that is no noun. */
  private addFiniteVerbs(): void {
    const listed = words(FINITE_VERBS);
    for (const form of listed) this.add(this.traits, form, Trait.Verb);
    const present = [...listed, ...this.cues.keys()].filter((form) => /^ي\S{3,}$/.test(form));
    for (const form of present)
      for (const person of ['ن', 'ت']) {
        const other = person + form.slice(1);
        if (!/(?:ون|ان|وا)$/.test(form) && !this.isNoun(other) && !this.traits.has(other))
          this.add(this.traits, other, Trait.Verb);
      }
  }

  /** Several of that title: الوزيران, المهندسون, مهندسو; المديرتان, المديرات. */
  private addNumbers(title: string): void {
    if (title.length < 4) return;
    const [stem, ends] = title.endsWith('ه')
      ? [title.slice(0, -1), ['تان', 'ات']]
      : [title, ['ان', 'ون', 'و']];
    for (const end of ends) this.add(this.nouns, stem + end, Trait.Group);
  }

  private addVerbLine(line: string): void {
    if (line.trim() === '' || line.startsWith('#')) return;
    const [forms = '', clause = '', noun = '', stance = 'neutral', traits = ''] = line
      .split('|')
      .map((c) => c.trim());
    const prepositions = (list: string): Set<string> =>
      new Set(words(list).map((p) => (p === '0' ? '' : fold(p))));
    const parts = words(forms).map((form) => (form === '-' ? '' : fold(form)));
    const [past = '', pastFeminine = '', pastPlural = '', present = '', participle = ''] = parts;
    const verb: Verb = {
      lemma: words(forms).find((form) => form !== '-') ?? '',
      clause: prepositions(clause),
      noun: prepositions(noun),
      stance: stance as Stance,
      traits: new Set(words(traits)),
    };
    conjugate(verb, { past, pastFeminine, pastPlural, present, participle }, (form, cue) => {
      if (NO_CUE.has(form)) {
        if (!this.doubled.has(form) && !this.notCues.has(form)) this.doubled.set(form, cue);
        return;
      }
      if (!this.notCues.has(form) && (!this.cues.has(form) || (this.cues.get(form)?.object && !cue.object)))
        this.cues.set(form, cue);
    });
  }

  private addVerbalNoun(line: string): void {
    const [noun, stance] = words(line);
    if (noun === undefined) return;
    const verb: Verb = {
      lemma: noun,
      clause: new Set(['', 'ب', 'علي', 'الي', 'عن', 'من', 'في']),
      noun: new Set(['']),
      stance: (stance ?? 'neutral') as Stance,
      traits: new Set(['noun', 'frame']),
    };
    for (const [suffix, gender] of [
      ['', 'm'],
      ['ه', 'm'],
      ['ها', 'f'],
      ['هم', 'm'],
    ] as const)
      if (!this.cues.has(fold(noun) + suffix) && !this.notCues.has(fold(noun) + suffix))
        this.cues.set(fold(noun) + suffix, {
          verb,
          form: 'noun',
          gender,
          number: suffix === 'هم' ? 'p' : 's',
          object: suffix !== '',
        });
  }

  private classify(raw: string): Word {
    const folded = fold(raw);
    const isOwn = this.isListed(folded) || this.isOwnedNoun(folded) || this.isAccusative(folded);
    const exact = isOwn && !AND.test(raw);
    const isConjoined = !exact && this.isConjoined(folded);
    const conjunction = isConjoined ? (folded[0] as 'و' | 'ف') : '';
    const core = conjunction === '' ? folded : folded.slice(1);
    const isWhole = OWN_AL.test(raw) && core.startsWith('ال') && !this.nouns.has(core);
    const { preposition, bare } = isWhole ? { preposition: '' as const, bare: core } : this.stripNoun(core);
    const cue = this.cueOf(raw, core);
    const traits =
      this.traitsOf(raw, core, preposition, bare, cue) & (WRITTEN_ON.test(raw) ? ~Trait.GivenName : ~0);
    return newWord({ raw, folded, conjunction, preposition, bare, core, traits, cue });
  }

  /** The reporting form that `core` is; «إضافة», «حملة» are nouns though folding makes them «أضافه», «حمله». */
  private cueOf(raw: string, core: string): CueForm | undefined {
    const cue =
      this.cues.get(core) ?? this.gluedCue(core) ?? (DOUBLED.test(raw) ? this.doubled.get(core) : undefined);
    if (cue === undefined || cue.form === 'noun' || cue.form === 'participle') return cue;
    if (FIRST_PERSON.test(raw) && SPEAKS_OF_SELF.has(cue.verb.lemma)) return undefined;
    if (cue.form === 'past' && PASSIVE.test(raw) && !cue.verb.traits.has('relay')) return undefined;
    if ((cue.object && raw.endsWith('ة')) || /^[وف]?إ/.test(raw)) return undefined;
    return core === 'امن' && !raw.includes('آ') ? undefined : cue;
  }

  /** سيقول, ليقول: a letter before a present verb; بقوله, لتأكيد: before a verbal noun. */
  private gluedCue(core: string): CueForm | undefined {
    if (core.length < 4 || !GLUED.test(core)) return undefined;
    const cue = this.cues.get(core.slice(1));
    if (cue?.form === 'noun') return core[0] === 'س' ? undefined : cue;
    const isLed = core[0] === 'س' || (core[0] === 'ل' && cue?.form === 'present');
    return isLed && core.length > 4 ? cue : undefined;
  }

  /** A glued و or ف; ف only before a known word, since many names begin with it. */
  private isConjoined(folded: string): boolean {
    const rest = folded.slice(1);
    if (folded[0] === 'ف') return this.cues.has(rest) || this.traits.has(rest) || this.isNoun(rest);
    return folded[0] === 'و' && (folded.length > 3 || this.traits.has(rest) || this.cues.has(rest));
  }

  /** «وحيدا», «واضحا»: an accusative that begins with و. */
  private isAccusative(form: string): boolean {
    return (
      form.length > 4 &&
      /^و\S+ا$/.test(form) &&
      !this.isListed(form.slice(1)) &&
      this.isListed(form.slice(0, -1))
    );
  }

  /** Whether a list has the form as it stands. */
  private isListed(form: string): boolean {
    return this.cues.has(form) || this.traits.has(form) || this.isNoun(form);
  }

  /** «وصوله», «وظيفتها», «وطننا»: a noun that begins with و, with somebody's pronoun; not «ورئيسها». */
  private isOwnedNoun(form: string): boolean {
    const base = form[0] === 'و' ? WITH_OWNER.exec(form)?.[1] : undefined;
    if (base === undefined || this.isListed(form.slice(1))) return false;
    const isName = ((this.traits.get(base) ?? 0) & Trait.GivenName) !== 0;
    return isName || this.isOwned(form);
  }

  private isNoun(form: string): boolean {
    return this.nouns.has(bareNoun(form));
  }

  private stripNoun(core: string): { preposition: '' | 'ب' | 'ل' | 'ك'; bare: string } {
    if (core.startsWith('لال') && core.length > 5) return { preposition: 'ل', bare: core.slice(3) };
    if (core.startsWith('لل') && this.nouns.has(core.slice(1)))
      return { preposition: 'ل', bare: core.slice(1) };
    if (core.startsWith('لل') && core.length > 4) return { preposition: 'ل', bare: core.slice(2) };
    if (/^[بك]ال/.test(core) && core.length > 5 && !this.isForeignName(core))
      return { preposition: core[0] as 'ب' | 'ك', bare: core.slice(3) };
    const bare = bareNoun(core);
    if (bare !== core || this.nouns.has(core) || this.traits.has(core)) return { preposition: '', bare };
    if (BEFORE_LATIN.test(core) || core === 'لبي')
      return { preposition: core[0] as 'ب' | 'ل' | 'ك', bare: core.slice(1) };
    const first = core[0];
    if ((first === 'ب' || first === 'ل') && core.length > 3) {
      const rest = core.slice(1);
      if (
        this.nouns.has(rest) ||
        (this.traits.get(rest) ?? 0) & Trait.GivenName ||
        looksLikeVerbalNoun(rest) ||
        AFTER_BI.test(core) ||
        (/(?:ه|ها|هم|هما)$/.test(rest) && this.isOwned(rest))
      )
        return { preposition: first, bare: rest };
    }
    return { preposition: '', bare };
  }

  /** «(ب)موقفه», «(ل)رسالتها»: a noun that is known, with somebody's pronoun. */
  private isOwned(form: string): boolean {
    const base = WITH_OWNER.exec(form)?.[1];
    return base !== undefined && (this.isNoun(base) || this.isNoun(base.replace(/ت$/, 'ه')));
  }

  /** كاليدو, كالفيرت: ك stands before nouns that are known. */
  private isForeignName(core: string): boolean {
    return core.startsWith('ك') && !this.nouns.has(core.slice(3)) && !looksLikeNisba(core.slice(1));
  }

  private isFinite(form: string): boolean {
    const cue = this.cues.get(form);
    return cue?.form === 'present' || ((this.traits.get(form) ?? 0) & Trait.Verb) !== 0;
  }

  /** An event noun with its owner: نجاحها, خطورته, مشاركتهم. */
  private isOwnEvent(core: string): boolean {
    const noun = core.replace(/(?:هما|ها|هم|ه)$/, '');
    if (noun === core || noun.length < 3) return false;
    const traits = this.nouns.get(noun) ?? this.nouns.get(noun.replace(/ت$/, 'ه')) ?? 0;
    return (traits & Trait.Event) !== 0;
  }

  private traitsOf(
    raw: string,
    core: string,
    preposition: string,
    bare: string,
    cue: CueForm | undefined,
  ): number {
    let traits = (this.traits.get(core) ?? 0) | (this.nouns.get(bare) ?? 0);
    if (raw.includes('إمام')) traits &= ~Trait.Preposition;
    if (raw.startsWith('آل')) traits &= ~Trait.Time; // «آلان» is no «الآن», «آن» no «أن»
    if (raw === 'آن') traits = Trait.GivenName;
    if (preposition !== '') traits |= (this.traits.get(bare) ?? 0) & Trait.GivenName;
    const definite =
      (core.startsWith('ال') &&
        core.length > 3 &&
        !NOT_ARTICLE.test(core) &&
        !/^[وف]?[أإ]ل/.test(raw) &&
        !(cue && cue.form !== 'noun') &&
        !((this.traits.get(core) ?? 0) & Trait.Verb)) ||
      core.startsWith('لل') ||
      (/^[بك]ال/.test(core) && preposition !== '' && !/^[وف]?[بك][أإ]ل/.test(raw));
    if (definite) traits |= Trait.Definite;
    if (looksLikeNisba(preposition === '' ? core : 'ال' + bare)) traits |= Trait.Nisba;
    if (core.endsWith('ا') && (this.nouns.get(bare.slice(0, -1)) ?? 0) & Trait.Event) traits |= Trait.Event;
    if (core.endsWith('ا') && core.length > 4)
      traits |= (this.nouns.get(core.slice(0, -1)) ?? 0) & (Trait.Unnamed | Trait.Title);
    if (!definite && this.isOwnEvent(core)) traits |= Trait.Event;
    if ((traits & (Trait.GivenName | Trait.Place)) === 0) {
      if (looksLikeIfaal(raw)) traits |= Trait.Event;
      const isShaped = (): boolean =>
        looksLikeVerbalNoun(core) || (preposition === '' && looksLikeVerbalNoun(bare));
      if (!definite && !HIGH_HAMZA.test(raw) && isShaped()) traits |= Trait.Event;
    }
    const isVerb = cue !== undefined && cue.form !== 'participle' && cue.form !== 'noun';
    if (isVerb || ((FIRST_PERSON.test(raw) || PASSIVE.test(raw)) && this.cues.get(core)?.form === 'past'))
      traits |= Trait.Verb;
    if (
      (traits & (Trait.Verb | Trait.GivenName | Trait.Place)) === 0 &&
      !(traits & Trait.Common) &&
      looksLikePresentVerb(core) &&
      (!core.startsWith('سي') || this.traits.has(core.slice(1)))
    )
      traits |= Trait.Verb | Trait.VerbShape;
    if (traits === 0 && core.length > 4 && TO_COME.test(core) && this.isFinite(core.slice(1)))
      traits |= Trait.Verb;
    if (/^[\p{Script=Latin}]/u.test(preposition === '' ? core : bare)) traits |= Trait.Latin;
    if (/^عبدال\S{2}/.test(core)) traits |= Trait.GivenName;
    if (
      !(traits & (Trait.Common | Trait.Place)) &&
      core.length > 4 &&
      core.endsWith('ا') &&
      (this.nouns.get(core.slice(0, -1)) ?? 0) & Trait.Common
    )
      traits |= Trait.Common;
    const owner = /^(.{3,})(?:ها|هم|هما|نا)$/.exec(bare)?.[1];
    const isOwned = ((this.nouns.get(owner ?? '') ?? 0) & Trait.Title) !== 0 || OWN_WOMAN.test(bare);
    if (isOwned && !(traits & Trait.Verb)) traits |= Trait.Title;
    if (traits & Trait.GivenName) traits &= ~Trait.Common;
    return traits;
  }
}
