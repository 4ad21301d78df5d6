import { BRINGING, FROM, SAYING_NOUNS, ASSERTIONS, PRETEXTS, THESE_WORDS } from '../lexicon/claim-words';
import { fold } from '../text/fold';
import { AND_WHO, looksLikeVerbalNoun } from '../lexicon/shapes';
import { COMPLEMENTIZER_TRAITS, perForm, SPEAKER_TRAITS, Trait, type CueForm } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { chainAt } from './chain';
import { frameOf, withParts, type Frame } from './frame';
import { hasVerb } from './marker-search';
import { findMarker } from './markers';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';
import { isThing, subjectAfter } from './subjects';

const isBringing = perForm(({ core, folded }) => BRINGING.has(core) || BRINGING.has(folded));

/** «وجاء في بيان الوزارة أن», «ورد في التقرير: …»: the document speaks. */
export function documentFrameAt(p: Paragraph, i: number): Frame | undefined {
  const word = p.word(i);
  if (word === undefined || !isBringing(word) || p.core(i - 1) === 'ما') return undefined;
  const isGlued = p.word(i + 1)?.preposition === 'ب' && p.is(i + 1, Trait.Document);
  const isIn = p.core(i + 1) === 'في' || p.core(i + 1) === 'ضمن' || isGlued;
  const pointsBack = p.core(i + 1) === 'فيه' || p.core(i + 1) === 'فيها';
  if (!isIn && !pointsBack) return undefined;
  const source = isIn ? issuerAt(p, isGlued ? i + 1 : i + 2, p.sentenceEnd[i] ?? p.count) : undefined;
  if (isIn && source === undefined) return undefined;
  const marker = findMarker(p, i, p.lexicon.documentVerb, source?.to ?? i + 2);
  if (marker.kind === 'none' || marker.kind === 'bare') return undefined;
  return frameOf(i, {
    opens: p.is(i - 1, Trait.Opener) ? i - 1 : i,
    marker: marker.kind,
    from: marker.from,
    subject: source,
    why: ['document', `marker:${marker.kind}`],
  });
}

/** «واكتفى المدرب | بالقول: …», «رافضا التعليق، مكتفيا | بالقول إنه»: behind a verb that is no cue of its own. */
export function sayingFrameAt(p: Paragraph, i: number): Frame | undefined {
  if (!isBySaying(p.word(i))) return undefined;
  const marker = findMarker(p, i, p.lexicon.documentVerb, i + 1);
  if (marker.kind === 'none' || marker.kind === 'bare' || p.wordsIn(i, marker.at) > SAYING_NEAR)
    return undefined;
  return frameOf(i, {
    marker: marker.kind,
    from: marker.from,
    certain: true,
    why: ['noun:قول', `marker:${marker.kind}`],
  });
}

const isBySaying = perForm(({ core }) => core === 'بالقول');
/** Words between it and what is said. */
const SAYING_NEAR = 5;

/** The document's phrase, or the person whose statement it is: «جاء في كلمة | للأمين العام». */
function issuerAt(p: Paragraph, from: number, limit: number): NounPhrase | undefined {
  const phrase = nounPhraseAt(p, from, limit, false, true);
  if (phrase === undefined || !p.is(from, Trait.Document | Trait.Organisation | Trait.Media | Trait.Setting))
    return undefined;
  for (let k = from + 1; k < phrase.to; k++)
    if (p.word(k)?.preposition === 'ل' && p.is(k, Trait.Title)) return { from: k, to: phrase.to };
  return phrase;
}

/** «نقلت الوكالة عن مصدر قوله إن»: the source speaks, the verb's subject relays. */
export function relayFrameAt(p: Paragraph, i: number): Frame | undefined {
  const form = p.word(i)?.cue;
  if (form === undefined || !form.verb.traits.has('relay') || form.form === 'participle') return undefined;
  const relay = withoutSource(p, subjectAfter(p, i));
  let at = relay?.to ?? i + 1;
  const limit = Math.min(p.sentenceEnd[i] ?? p.count, at + 12);
  const learns = form.verb.traits.has('learn');
  const ascribes = form.verb.traits.has('ascribe');
  const lead = learns ? 'من' : ascribes ? 'الي' : undefined;
  while (at < limit && !(lead === undefined ? FROM.has(p.core(at)) : p.core(at) === lead)) at++;
  if (at >= limit || (learns && !/^م(?:صدر|صادر)/.test(p.core(at + 1)))) return undefined;
  const pointsBack = lead === undefined && p.core(at) !== 'عن';
  const chain = pointsBack ? undefined : chainAt(p, at + 1, p.sentenceEnd[i] ?? p.count);
  if (chain === undefined && !pointsBack) return undefined;
  const from = pastAsideMark(p, chain?.source.to ?? at + 1);
  const marker = relayMarker(p, i, form, from);
  if (marker === undefined) return undefined;
  const cue = [{ from: i, to: i + 1 }];
  for (let k = from; k < marker.at; k++) if (SAYING_NOUNS.has(p.core(k))) cue.push({ from: k, to: k + 1 });
  // «نسبت الوزارة التأخر إلى الأمطار» says nothing; «نسبت إلى مصدر | أن» does.
  if (ascribes && cue.length === 1 && !(marker.kind === 'clause' && marker.at === from)) return undefined;
  return frameOf(i, {
    cue,
    opens: p.is(i - 1, Trait.Opener) ? i - 1 : i,
    form,
    stance: 'neutral',
    marker: marker.kind,
    from: marker.from,
    subject: chain?.source,
    via: [...(chain?.via ?? []), ...(relay ? [relay] : [])],
    why: ['relay', `marker:${marker.kind}`],
  });
}

/** «نقلت الوكالة عن صحيفة، نقلا عن مصدر، | قوله إن»: the mark that closes the aside. */
function pastAsideMark(p: Paragraph, i: number): number {
  return p.kind(i) === Kind.Comma && SAYING_NOUNS.has(p.core(i + 1)) ? i + 1 : i;
}

/** «نقل المسؤول | عن القائد قوله»: the source is none of his. */
function withoutSource(p: Paragraph, relay: NounPhrase | undefined): NounPhrase | undefined {
  for (let k = (relay?.from ?? 0) + 1; relay && k < relay.to; k++)
    if (p.core(k) === 'عن') return { from: relay.from, to: k };
  return relay;
}

/** A clause, a quotation, or a noun that stands for a clause: «نقل الموقع عن مصادر | مقتل مدني». */
function relayMarker(
  p: Paragraph,
  i: number,
  form: CueForm,
  from: number,
): { kind: 'clause' | 'colon' | 'quote' | 'noun'; at: number; from: number } | undefined {
  const noun = p.kind(from) === Kind.Comma ? from + 1 : from;
  if (p.is(noun, Trait.Event) && !p.is(noun, Trait.Setting) && p.word(noun)?.cue === undefined)
    return { kind: 'noun', at: noun, from: noun };
  const { kind, at, from: start } = findMarker(p, i, form.verb, from);
  return kind === 'none' || kind === 'bare' ? undefined : { kind, at, from: start };
}

/** Words between a saying's speaker and what is quoted. */
const QUOTED_NEAR = 5;

/** Verbal nouns: «إعلان الحكومة أن», «رغم اعترافه أن», «مع تأكيد الوزير أن». */
export function nounFrameAt(p: Paragraph, i: number): Frame | undefined {
  const word = p.word(i);
  const form = word?.cue;
  if (word === undefined || form?.form !== 'noun' || word.traits & Trait.Definite) return undefined;
  // «مؤكدا | في تصريح | أن»: where something was said.
  if (
    word.traits & Trait.Setting &&
    p.core(i - 1) === 'في' &&
    p.word(i - 1)?.conjunction === '' &&
    !form.object
  )
    return undefined;
  if (PRETEXTS.has(word.core) && p.is(i + 1, COMPLEMENTIZER_TRAITS)) return pretext(p, i, form);
  const subject = form.object ? undefined : nounPhraseAt(p, i + 1, p.sentenceEnd[i] ?? p.count);
  if (!form.object && (subject === undefined || isOfItsKind(p, subject.from))) return undefined;
  const marker = findMarker(p, i, form.verb, subject?.to ?? i + 1);
  const from = subject?.to ?? i + 1;
  const isClause =
    marker.kind === 'clause' &&
    marker.complement === undefined &&
    p.wordsIn(from, marker.at) <= 1 &&
    p.kind(marker.at - 1) !== Kind.Comma &&
    !hasVerb(p, from, marker.at);
  // «قول النبي صلى الله عليه وسلم: …», «قوله تعالى (…)».
  const isQuoted = marker.kind === 'colon' || marker.kind === 'quote';
  if (isQuoted && form.verb.lemma === 'قول' && p.wordsIn(from, marker.at) <= QUOTED_NEAR)
    return nounFrame(i, form, subject, { marker: marker.kind, from: marker.from, why: [] });
  if (!isClause) return assertedNoun(p, i, form);
  // «مخاوف | جدية من أن»: its adjective, and nobody's.
  if (subject && subject.to === subject.from + 1 && form.number === 's' && isAdjectiveOf(p, subject.from))
    return undefined;
  return nounFrame(i, form, subject, { marker: 'clause', from: marker.from, why: [] });
}

/** «رفض العرض | بحجة أن الوقت ضيق»: what whoever does something says for it. */
function pretext(p: Paragraph, i: number, form: CueForm): Frame {
  const from = p.is(i + 1, Trait.Complementizer) ? i + 2 : i + 1;
  return withParts(nounFrame(i, form, undefined, { marker: 'clause', from, why: [] }), { certain: true });
}

type NounContent = Pick<Frame, 'marker' | 'from' | 'why'>;

/** A noun as a cue: «قوله», «إعلان الوزارة»; it reports within the sentence that holds it. */
function nounFrame(i: number, form: CueForm, subject: NounPhrase | undefined, content: NounContent): Frame {
  const why = [`noun:${form.verb.lemma}`, ...content.why];
  return frameOf(i, { ...content, form, subject, nested: true, why });
}

/** «بعد إعلان الوزارة | مقتل أربعة», «رغم نفيه | وجود خلاف»: an event after the assertion and who makes it. */
function assertedNoun(p: Paragraph, i: number, form: CueForm): Frame | undefined {
  const own = ASSERTIONS.get(fold(form.verb.lemma));
  if (own === undefined) return undefined;
  // «اتهامه | من قبل الوزير».
  const isPassive = form.object && p.core(i + 1) === 'من' && p.core(i + 2) === 'قبل';
  const at = isPassive ? i + 3 : i + 1;
  const subject =
    form.object && !isPassive ? undefined : nounPhraseAt(p, at, p.sentenceEnd[i] ?? p.count, true);
  if (subject ? !assertsAt(p, subject.from) : !form.object) return undefined;
  const content = assertedFrom(p, subject ? at + 1 : at, subject?.to ?? at, own);
  if (content === undefined) return undefined;
  const whose = subject && content.cut < subject.to ? { from: subject.from, to: content.cut } : subject;
  return nounFrame(i, form, whose, { marker: 'noun', from: content.from, why: ['noun-for-clause'] });
}

/** «جدية», «كبيرة»: of an indefinite noun. */
function isAdjectiveOf(p: Paragraph, i: number): boolean {
  return (
    /[^ا]ة$/.test(p.word(i)?.raw ?? '') &&
    p.word(i)?.preposition === '' &&
    !p.is(i, SPEAKER_TRAITS | Trait.Definite | Trait.Nationality)
  );
}

/** «تأكيدات | رسمية أن», «اعتراف | ضمني بأن»: of which kind it is, and nobody's. */
function isOfItsKind(p: Paragraph, i: number): boolean {
  return (
    p.is(i, Trait.Common) &&
    !p.is(i, SPEAKER_TRAITS | Trait.Definite | Trait.Nationality) &&
    /ي[ةه]?$/.test(p.word(i)?.raw ?? '')
  );
}

/** Whoever asserts is no thing, nor the kind of assertion: «إعلان | أميركي». */
function assertsAt(p: Paragraph, i: number): boolean {
  return !isThing(p, i) && (p.is(i, SPEAKER_TRAITS | Trait.Definite) || !p.is(i, Trait.Nationality));
}

/** Tokens behind who asserts, within which the preposition stands: «إعلان الوزارة | في بيان | عن افتتاح». */
const ASSERTED_NEAR = 6;

/** Where the event begins, right behind the subject or behind the noun's own preposition, and where the subject ends. */
function assertedFrom(
  p: Paragraph,
  start: number,
  to: number,
  own: string,
): { from: number; cut: number } | undefined {
  const isEvent = (k: number): boolean =>
    (p.is(k, Trait.Event) && !p.is(k, Trait.Setting | Trait.Preposition)) ||
    (p.is(k, Trait.Definite) && looksLikeVerbalNoun(p.word(k)?.bare ?? ''));
  if (own !== 'ب' && isEvent(to) && p.word(to)?.preposition === '') return { from: to, cut: to };
  let accused = -1;
  for (let k = start; k < to + ASSERTED_NEAR && p.kind(k) === Kind.Word; k++) {
    if (p.is(k, Trait.Verb | Trait.Relative)) return undefined;
    const preposition = p.word(k)?.preposition;
    if (own === 'ب' && preposition === 'ل' && accused < 0) accused = k;
    if (own === 'ب' && preposition === 'ب' && (isEvent(k) || looksLikeVerbalNoun(p.word(k)?.bare ?? ''))) {
      const from = accused < 0 ? k : accused;
      return { from, cut: from };
    }
    if (own !== '' && p.core(k) === own && isEvent(k + 1)) return { from: k + 1, cut: k };
  }
  return undefined;
}

/** Where a quotation or a clause stands before its cue: «…»، قال الوزير. The frame's content is `from` … the cue. */
export function frameAfterContent(p: Paragraph, i: number): Frame | undefined {
  const word = p.word(i);
  const form = word?.cue;
  if (
    word === undefined ||
    form === undefined ||
    form.form === 'participle' ||
    form.form === 'noun' ||
    form.verb.traits.has('two')
  )
    return undefined;
  if (word.conjunction !== '') return undefined;
  if (p.is(i - 1, Trait.Opener)) return undefined;
  const quoted = quotationBefore(p, i);
  const subject: NounPhrase | undefined = subjectAfter(p, i);
  const end = subject?.to ?? i + 1;
  if (p.kind(end) === Kind.Colon || p.quotationAt(end)) return undefined;
  // «“…”، يقول | بصوت خافت».
  const isHow =
    subject === undefined && form.verb.lemma === 'قال' && p.kind(i - 1) === Kind.Comma && isManner(p, end);
  const closes = isHow || end >= (p.sentenceEnd[i] ?? p.count) || p.kind(end) === Kind.Comma;
  if (quoted === undefined || !(closes || subject) || hasClauseAfter(p, i, form, end)) return undefined;
  const why = [`verb:${form.verb.lemma}`, 'quotation-before'];
  // «“…”، | يختم بدران.»: nothing but a verb of speech stands so.
  const isLast = end >= (p.sentenceEnd[i] ?? p.count) && p.kind(i - 1) === Kind.Comma;
  const isSpeech = ['strong', 'frame', 'quote'].some((trait) => form.verb.traits.has(trait));
  const isPresent = form.form === 'present' && !form.object;
  const certain = ((subject && isLast && isSpeech) || isHow) && isPresent ? true : undefined;
  return frameOf(i, { marker: 'before', from: quoted, form, subject, certain, why });
}

/** «بصوت خافت», «بحسرة», «وهو يبتسم», «مبتسما». */
function isManner(p: Paragraph, i: number): boolean {
  const core = p.core(i);
  const isWith = core.startsWith('ب') && !p.is(i, Trait.Definite) && !p.is(i, COMPLEMENTIZER_TRAITS);
  return isWith || AND_WHO.test(p.word(i)?.folded ?? '') || /^م\S{3,}[اه]$/.test(core);
}

/** «بعد “…”، ذكر الوزير | أن», «“…”، رد الوزير | بنبرة حادة: “…”»: the verb reports what comes after it. */
function hasClauseAfter(p: Paragraph, i: number, form: CueForm, end: number): boolean {
  const { kind, at } = findMarker(p, i, form.verb, end);
  return (
    kind === 'clause' || (kind === 'colon' && p.kind(end) === Kind.Word && p.wordsIn(end, at) < QUOTED_NEAR)
  );
}

const THUS = 'هكذا';
const WITH_THESE = 'بهذه';
const endsWithWords = perForm(({ core }) => core === THUS || core === WITH_THESE);

/** «“…”، بهذه الكلمات | وصف المدير عمله»: the quotation before, and the verb, whatever it is, of him whose words it holds. */
export function wordsFrameAt(p: Paragraph, i: number): Frame | undefined {
  if (!endsWithWords(p.word(i))) return undefined;
  const isThus = p.core(i) === THUS;
  if (!isThus && (p.core(i) !== WITH_THESE || !THESE_WORDS.has(p.core(i + 1)))) return undefined;
  const quoted = quotationBefore(p, i);
  // «بهذه الكلمات المؤثرة | ختم»
  const at = isThus ? i + 1 : p.is(i + 2, Trait.Definite) ? i + 3 : i + 2;
  if (quoted === undefined || p.kind(at) !== Kind.Word || p.word(at)?.conjunction !== '') return undefined;
  const subject = nounPhraseAt(p, at + 1, p.sentenceEnd[at] ?? p.count);
  const why = ['quotation-before'];
  return frameOf(at, { opens: i, marker: 'before', from: quoted, subject, certain: true, why });
}

/** The opening mark of the long quotation that closes right before token `i`, or undefined. */
function quotationBefore(p: Paragraph, i: number): number | undefined {
  let close = i - 1;
  if (p.is(close, Trait.Opener) || p.core(close) === THUS) close--;
  while (
    p.kind(close) === Kind.Comma ||
    p.kind(close) === Kind.Pause ||
    p.kind(close) === Kind.Dash ||
    (p.kind(close) === Kind.Stop && (p.core(i) === WITH_THESE || p.core(i) === THUS))
  )
    close--;
  if (p.kind(close) !== Kind.Quote && p.kind(close) !== Kind.QuoteClose) return undefined;
  const quotation = p.quotationAround(close - 1);
  return quotation?.close === close && p.wordsIn(quotation.open, close) >= 3 ? quotation.open : undefined;
}
