import { HIDDEN, SELF_STANDING, SOMEONE_OF_THEM } from '../lexicon/speaker-words';
import type { CueForm } from '../lexicon/word';
import { fold } from '../text/fold';
import { candidatesOf, weigh, type Choose } from './carried';
import { isClaim, type DraftClaim, type DraftMention, type Introduction, type LocalSpan } from './drafts';
import { addContinuation, at, type PlacedDraft } from './continuation';
import { askedBy, doingHere, doingSince, isOfAnother, isRather } from './described';
import { Entities } from './entities';
import {
  agrees,
  contradicts,
  GENERAL,
  isBareStatement,
  isFrom,
  isGeneric,
  isIndefinite,
  isKin,
  isOfField,
  isOfOtherField,
  type Entity,
} from './entity';
import { isOnlyMentioned, Memory } from './memory';
import type { MentionAnalysis } from './mentions';
import { thingOf } from './things';

/** A claim with its speaker. Spans count the article's UTF-16 units. */
export interface Attributed {
  readonly draft: DraftClaim;
  readonly speaker: Entity | undefined;
  readonly via: readonly Entity[];
  readonly mention: LocalSpan | undefined;
  readonly cue: readonly LocalSpan[];
  readonly content: LocalSpan[];
  readonly why: readonly string[];
}

export interface Attribution {
  readonly claims: Attributed[];
  readonly entities: readonly Entity[];
}

/** A title somebody had is told of one who has another now: «وزير الاتصال السابق». */
const FORMER = 'سابق';
/** Two long titles that share so many words can be one person's: «أستاذ … بجامعة الساحل الجديد», «مدير مختبر … بجامعة الساحل الجديد». */
const SHARED = 3;
/** A title of at most so many words can be another word for whom more was told of: «الأستاذة في جامعة فلورنسا». */
const SHORT = 4;

/**
 * Reads the paragraphs in order and says who speaks in each frame. `choose` decides in the weights' stead who speaks where a
 * cue names nobody.
 */
export function attribute(paragraphs: readonly PlacedDraft[], choose?: Choose): Attribution {
  const reader = new Reader(choose);
  for (const [k, paragraph] of paragraphs.entries()) reader.read(paragraph, k, paragraphs);
  return { claims: reader.claims, entities: reader.entities.all };
}

/** «وحسب | محدثينا»: several who spoke to the paper. */
const OURS = /[يو]نا$/;

/** The entity, with these words of his. */
function taken(entity: Entity, subject: DraftMention, offset: number): Entity {
  entity.mentions.push(at(subject, offset));
  return entity;
}

/** Who speaks where a cue names nobody, and which rule says so. */
interface Carried {
  readonly entity: Entity | undefined;
  readonly rule: `carried:${'sentence' | 'last' | 'agreement' | 'weighed' | 'none'}`;
}

class Reader {
  readonly entities = new Entities();
  readonly claims: Attributed[] = [];
  /** Who spoke last, or was last brought in. */
  private current: Entity | undefined;
  private sentence = -1;
  /** The main speaker of the sentence being read. */
  private sentenceSpeaker: Entity | undefined;
  /** The body that is the subject of the sentence's first verb: «وافقت مصر على …، مشيرة إلى أن». */
  private sentenceSubject: Entity | undefined;
  private paragraphHasClaim = false;
  private sentenceHasClaim = false;
  /** A person with a name has spoken. */
  private hasNamed = false;
  private lastSpeaker: Entity | undefined;
  private readonly memory = new Memory();

  constructor(private readonly choose: Choose | undefined) {}

  read(placed: PlacedDraft, index: number, all: readonly PlacedDraft[]): void {
    this.sentence = -1;
    this.entities.beginParagraph();
    this.memory.beginParagraph();
    this.paragraphHasClaim = false;
    for (const item of placed.draft.items) {
      if (item.sentence !== this.sentence) {
        this.sentence = item.sentence;
        this.memory.beginSentence();
        this.sentenceHasClaim = false;
        this.sentenceSpeaker = undefined;
        this.sentenceSubject = undefined;
      }
      if (isClaim(item)) this.claim(item, placed, index, all);
      else this.introduce(item, placed.offset);
    }
    if (!this.paragraphHasClaim) this.free(placed);
  }

  private introduce(item: Introduction, offset: number): void {
    const analysis = item.mention.analysis;
    if (isOnlyMentioned(item.weight)) {
      this.memory.meet(this.entities.see(analysis), item.weight);
      return;
    }
    const isByName = item.weight === 'known' || item.weight === 'acquainted';
    if (isByName && !this.entities.find(analysis)?.nameKeys.length) return;
    const entity = this.entities.resolve(analysis, at(item.mention, offset));
    this.memory.meet(entity, item.weight);
    if (item.weight === 'weak') {
      this.sentenceSubject ??= entity;
      return;
    }
    const isSpeech = item.weight === 'speech' || item.weight === 'known';
    if (isSpeech) this.current = entity;
    if (isSpeech || this.sentenceSpeaker === undefined) this.sentenceSpeaker = entity;
  }

  private claim(draft: DraftClaim, placed: PlacedDraft, index: number, all: readonly PlacedDraft[]): void {
    const { offset } = placed;
    if (draft.frame.marker === 'headline' && !this.isHeadline(draft, index)) return;
    const thing = thingOf(draft);
    if (thing && this.entities.find(thing) === undefined) return;
    const why = [...draft.frame.why];
    const via = draft.via.map((relay) => this.entities.resolve(relay.analysis, at(relay, offset)));
    for (const entity of via) {
      entity.hasRelayed = true;
      this.memory.meet(entity, 'via');
    }
    const carried = draft.subject || draft.praised ? undefined : this.carried(draft, offset);
    if (carried) why.push(carried.rule);
    const speaker = draft.subject
      ? this.named(draft, draft.subject, offset, why)
      : draft.praised
        ? this.entities.see(draft.praised)
        : carried?.entity;
    // Whoever spoke before does not agree with the cue: nine times in ten it is somebody else whom no mention tells.
    if (speaker && carried?.rule === 'carried:none') return;
    const content = draft.content.map((span) => at(span, offset));
    addContinuation(draft, content, index, all);
    if (content.length === 0) return;
    if (speaker) {
      speaker.hasClaim = true;
      this.memory.meet(speaker, draft.frame.nested ? 'nested' : draft.subject ? 'subject' : 'carried');
      this.lastSpeaker = speaker;
      this.entities.touch(speaker);
      if (!draft.frame.nested && !(draft.kind === 'according' && this.paragraphHasClaim))
        this.current = this.sentenceSpeaker = speaker;
    }
    this.paragraphHasClaim = this.sentenceHasClaim = true;
    this.hasNamed ||= speaker?.kind === 'person' && speaker.nameKeys.length > 0;
    this.claims.push({
      draft,
      speaker,
      via: via.filter((entity) => entity !== speaker),
      mention: draft.subject && at(draft.subject, offset),
      cue: draft.cue.map((span) => at(span, offset)),
      content,
      why,
    });
  }

  /** A line «name: words» is a headline at the top of the article, or where it names somebody who speaks. */
  private isHeadline(draft: DraftClaim, index: number): boolean {
    if (index <= 2) return true;
    return draft.subject !== undefined && this.entities.find(draft.subject.analysis) !== undefined;
  }

  private named(draft: DraftClaim, subject: DraftMention, offset: number, why: string[]): Entity {
    const analysis = subject.analysis;
    why.push(`speaker:${draft.frame.subjectPlace}`);
    if (SOMEONE_OF_THEM.has(fold(analysis.text)))
      return this.entities.resolveNew(analysis, at(subject, offset));
    if (
      analysis.type === 'document' &&
      (analysis.keys.length === 1 || isBareStatement(analysis)) &&
      this.current &&
      this.entities.find(analysis) === undefined
    ) {
      const issuer =
        this.current.kind === 'organisation'
          ? this.current
          : this.entities.latest((entity) => entity.kind === 'organisation' && entity.hasClaim);
      const isHis = analysis.isDefinite || isBareStatement(analysis);
      if (issuer && isHis && !SELF_STANDING.has(analysis.head)) {
        this.entities.addDocument(issuer, analysis.head);
        return taken(issuer, subject, offset);
      }
    }
    if (
      draft.frame.nested &&
      this.sentenceSpeaker &&
      analysis.type === 'title' &&
      !this.sentenceSpeaker.titleKeys.has(analysis.head) &&
      this.entities.find(analysis) === this.sentenceSpeaker
    )
      return this.entities.resolveNew(analysis, at(subject, offset));
    if (
      analysis.type === 'back' &&
      analysis.honorific === '' &&
      !isOfAnother(this.entities.find(analysis), this.current, analysis) &&
      this.current !== undefined &&
      (this.current.kind === 'group'
        ? OURS.test(analysis.text)
        : this.current.kind === 'person' && this.current.gender === analysis.gender) &&
      !contradicts(this.current, analysis)
    )
      return taken(this.current, subject, offset);
    const entity =
      this.nameOfTitled(analysis, subject, offset) ??
      this.nameOfHeadline(analysis, subject, offset) ??
      this.sameAsCurrent(draft, analysis, subject, offset) ??
      this.sameFamily(draft, analysis, subject, offset) ??
      this.entities.resolve(subject.issuer ?? analysis, at(subject, offset));
    if (analysis.type === 'document') this.entities.addDocument(entity, analysis.head);
    const isOwn = draft.frame.subjectPlace === 'after' && draft.via.length === 0;
    if (draft.form && isOwn && draft.form.form !== 'participle' && draft.form.form !== 'noun')
      this.learnGender(entity, draft.form);
    return entity;
  }

  /**
   * A new speaker comes with a name; a title that fits nobody («ورأى مدير الميناء السابق») is another word for the named
   * person who speaks.
   */
  private sameAsCurrent(
    { frame }: DraftClaim,
    analysis: MentionAnalysis,
    subject: DraftMention,
    offset: number,
  ): Entity | undefined {
    const mayBeHis = analysis.type === 'title' || (analysis.type === 'other' && analysis.isNoun);
    const here = doingHere(this.entities.latest, this.memory, analysis);
    if (here) return taken(here, subject, offset);
    const isOfSentence = analysis.type === 'title' && frame.marker !== 'according';
    const current = (isOfSentence ? doingSince(this.memory, analysis) : undefined) ?? this.meant(analysis);
    if (isKin(analysis) || !mayBeHis || !current || current.nameKeys.length === 0) return undefined;
    const { isDefinite, keys } = analysis;
    if (!isDefinite && (keys.length < 3 || isIndefinite(keys))) return undefined;
    if (/(?:ون|ين)$/.test(analysis.head)) return undefined;
    const found = this.entities.find(analysis);
    const isForAnybody = analysis.isAttribute && isGeneric(analysis);
    if (found !== undefined && (!isForAnybody || isRather(found, current, analysis))) return undefined;
    if (current.gender !== analysis.gender) return undefined;
    if (analysis.titleKeys.includes(GENERAL) && !current.titleKeys.has(GENERAL)) return undefined;
    if (isOfOtherField(current, analysis)) return undefined;
    const isOfHis = current.titleKeys.has(analysis.head);
    if (isOfHis && !isDefinite && keys.length > 1) return undefined;
    if (contradicts(current, analysis)) return undefined;
    const isFullTitle =
      analysis.titleKeys.length > 2 && !analysis.isAttribute && !analysis.titleKeys.includes(FORMER);
    const shared = analysis.titleKeys.filter((key) => current.titleKeys.has(key)).length;
    const isOther = 2 * shared < analysis.titleKeys.length && shared < SHARED;
    const isLike = keys.length <= SHORT && isFrom(current, analysis) && isOfField(current, analysis);
    if (isFullTitle && current.titleKeys.size > 0 && isOther && !isOfHis && !isLike) return undefined;
    return taken(current, subject, offset);
  }

  /** Who speaks, where the words can be his; else a person named in this paragraph before. */
  private meant(analysis: MentionAnalysis): Entity | undefined {
    const { current } = this;
    if (!current?.hasClaim) return this.entities.namedInParagraph(analysis);
    const isOther =
      current.kind === 'person' && (current.gender !== analysis.gender || contradicts(current, analysis));
    return isOther ? this.entities.namedInParagraph(analysis) : current;
  }

  /**
   * «قال وزير الصحة …», then «وأضاف | محمد بنعلي»: who comes in by a name without an office is the one who spoke by his office
   * alone so far.
   */
  private nameOfTitled(analysis: MentionAnalysis, subject: DraftMention, offset: number): Entity | undefined {
    const current = this.current;
    if (analysis.type !== 'name' || analysis.role !== '' || !current?.hasClaim) return undefined;
    if (current.first.type !== 'title' || current.nameKeys.length > 0) return undefined;
    if (this.entities.find(analysis) !== undefined) return undefined;
    this.entities.absorb(current, analysis);
    return taken(current, subject, offset);
  }

  /** «خبير: …» in the headline: the first who comes with a name. */
  private nameOfHeadline(
    analysis: MentionAnalysis,
    subject: DraftMention,
    offset: number,
  ): Entity | undefined {
    const [first] = this.entities.all;
    if (analysis.type !== 'name' || this.hasNamed || first?.hasClaim !== true) return undefined;
    const { head, isDefinite, text } = first.first;
    const isOne = !first.isPlural && !/ و/.test(text);
    if (first.nameKeys.length > 0 || !isOne || isDefinite || !HIDDEN.has(head)) return undefined;
    if (first.gender !== analysis.gender || this.entities.find(analysis) !== undefined) return undefined;
    this.entities.absorb(first, analysis);
    return taken(first, subject, offset);
  }

  /** «وقالت | الحربي», after سالم الحربي and هند الحربي: of those with the name the one who agrees with the verb. */
  private sameFamily(
    { form, frame }: DraftClaim,
    analysis: MentionAnalysis,
    subject: DraftMention,
    offset: number,
  ): Entity | undefined {
    const isVerb = form?.form === 'past' || form?.form === 'present';
    if (!isVerb || frame.subjectPlace !== 'after' || form.number !== 's') return undefined;
    const found = this.entities.find(analysis);
    if (found === undefined || found.gender === form.gender) return undefined;
    if (analysis.role !== '' || found !== this.entities.bearer(analysis, found.gender)) return undefined;
    const other = this.entities.bearer(analysis, form.gender);
    return other && taken(other, subject, offset);
  }

  /** A verb before its subject agrees in gender: evidence where the name tells nothing. */
  private learnGender(entity: Entity, form: CueForm): void {
    if (form.form === 'past' || form.form === 'present') entity.gender = form.gender;
  }

  /** Whom the weights choose where a cue names nobody, else whom the rules do. */
  private carried(draft: DraftClaim, offset: number): Carried {
    const asked = draft.answers && askedBy(this.sentenceSpeaker, this.entities.latest, this.memory, draft);
    if (asked) return { entity: asked, rule: 'carried:agreement' };
    const ruled = this.ruled(draft.form);
    const candidates = candidatesOf(this.memory, draft, {
      ruled: ruled.entity,
      current: this.current,
      sentenceSpeaker: this.sentenceSpeaker,
      sentenceSubject: this.sentenceSubject,
      lastSpeaker: this.lastSpeaker,
      place: !this.paragraphHasClaim ? 'paragraph' : this.sentenceHasClaim ? 'inside' : 'sentence',
    });
    const chosen = this.choose
      ? this.choose(candidates, draft, offset, ruled.entity)
      : weigh(candidates, ruled.entity);
    if (chosen === undefined || chosen.entity === ruled.entity) return ruled;
    return { entity: chosen.entity, rule: 'carried:weighed' };
  }

  /** A verb that carries its subject alone: the sentence's speaker, else the one who spoke last and agrees with it. */
  private ruled(form: CueForm | undefined): Carried {
    const fits = (entity: Entity): boolean => form === undefined || agrees(entity, form);
    const { current, sentenceSpeaker, sentenceSubject } = this;
    if (sentenceSpeaker && fits(sentenceSpeaker))
      return { entity: sentenceSpeaker, rule: 'carried:sentence' };
    const isParticiple = form?.form === 'participle';
    if (isParticiple && sentenceSubject && fits(sentenceSubject))
      return { entity: sentenceSubject, rule: 'carried:sentence' };
    if (isParticiple && sentenceSpeaker && !(current && fits(current)))
      return { entity: sentenceSpeaker, rule: 'carried:sentence' };
    if (current && fits(current)) return { entity: current, rule: 'carried:last' };
    const other =
      form &&
      (this.entities.latest((entity) => fits(entity) && (entity.hasClaim || entity.hasRelayed)) ??
        this.entities.latest((entity) => fits(entity) && this.memory.of(entity)?.act !== undefined));
    return other ? { entity: other, rule: 'carried:agreement' } : { entity: current, rule: 'carried:none' };
  }

  /** A paragraph with no cue in the first person, after a claim: the speaker goes on. */
  private free(placed: PlacedDraft): void {
    const last = this.claims[this.claims.length - 1];
    const { whole, isFirstPerson } = placed.draft;
    if (!isFirstPerson || !last?.speaker || whole.end === 0 || this.current !== last.speaker) return;
    if ((last.content[last.content.length - 1]?.end ?? 0) > placed.offset) return; // told already
    this.claims.push({
      draft: {
        ...last.draft,
        kind: 'free',
        stance: 'neutral',
        cue: [],
        subject: undefined,
        praised: undefined,
        via: [],
        content: [whole],
      },
      speaker: last.speaker,
      via: [],
      mention: undefined,
      cue: [],
      content: [at(whole, placed.offset)],
      why: ['free:first-person'],
    });
    this.paragraphHasClaim = true;
  }
}
