import { ANYBODY, LEARNED, HONOURED, LAWS, PEOPLE } from '../lexicon/speaker-words';
import type { DraftClaim } from './drafts';
import {
  agrees,
  contradicts,
  isFrom,
  isNamed,
  isOfField,
  isOfOtherField,
  isOwnerOfWork,
  isSomebody,
  masculine,
  sameTitle,
  sharesHead,
  singularOf,
  within,
  type Entity,
} from './entity';
import type { Memory } from './memory';
import type { MentionAnalysis } from './mentions';

/** The latest entity that a test accepts. */
type Latest = (test: (entity: Entity) => boolean) => Entity | undefined;

/** «الروائية الكويتية», «المحلل»: who spoke last of those whom the words can mean, rather of that country and in that field. */
export function described(latest: Latest, mention: MentionAnalysis): Entity | undefined {
  const fits = (entity: Entity): boolean =>
    isSomebody(entity) &&
    entity.hasClaim &&
    entity.gender === mention.gender &&
    !entity.isPlural &&
    mayAlsoBe(entity, mention) &&
    !contradicts(entity, mention);
  return (
    latest((entity) => fits(entity) && isFrom(entity, mention) && isOfField(entity, mention)) ??
    latest((entity) => fits(entity) && isFrom(entity, mention)) ??
    latest((entity) => fits(entity) && isOfField(entity, mention)) ??
    latest((entity) => fits(entity) && !isOfOtherField(entity, mention))
  );
}

/** «غبطته»: a patriarch's, «معاليه»: a minister's. */
function isHonoured({ titleKeys }: Entity, honorific: string): boolean {
  const titles = HONOURED.get(honorific);
  for (const key of titleKeys) if (titles?.has(masculine(key))) return true;
  return false;
}

/** «قال المدير … وأكد | الوزير»: of two who are called by an office only, one is not the other. */
function mayAlsoBe({ nameKeys, titleKeys }: Entity, { head }: MentionAnalysis): boolean {
  return nameKeys.length > 0 || titleKeys.size !== 1 || ANYBODY.has(masculine(head));
}

/** المصدر ذاته, المسؤول نفسه, سموه: somebody heard before. */
export function pointedAt(latest: Latest, mention: MentionAnalysis): Entity | undefined {
  if (mention.honorific)
    return (
      latest((entity) => entity.honorifics.has(mention.honorific)) ??
      latest((entity) => entity.gender === mention.gender && isHonoured(entity, mention.honorific)) ??
      latest(({ kind, gender, hasClaim }) => hasClaim && kind === 'person' && gender === mention.gender) ??
      latest((entity) => entity.kind === 'person' && entity.gender === mention.gender)
    );
  if (mention.head === 'مصدر' || mention.head === 'مصادر')
    return (
      // «المصدر العسكري نفسه».
      (mention.keys.length > 1
        ? latest((entity) => entity.hasClaim && within(mention.keys, entity.keys))
        : undefined) ??
      latest(
        (entity) => entity.hasClaim && (entity.first.head === mention.head || singularOf(entity, mention)),
      ) ??
      (mention.head === 'مصادر' ? latest(({ hasClaim, kind }) => hasClaim && kind === 'group') : undefined) ??
      latest((entity) => entity.hasClaim && !LAWS.has(entity.first.head)) ??
      latest((entity) => entity.hasClaim)
    );
  if (mention.head === 'اخير')
    return latest(
      (entity) => entity.kind === 'person' && entity.gender === mention.gender && !entity.hasRelayed,
    );
  const person = (entity: Entity): boolean => entity.hasClaim && entity.kind !== 'organisation';
  return (
    latest((entity) => person(entity) && sharesHead(entity, mention) && !contradicts(entity, mention)) ??
    latest(
      (entity) =>
        person(entity) &&
        entity.gender === mention.gender &&
        !entity.isPlural &&
        !contradicts(entity, mention),
    ) ??
    (mention.places.length === 0 ? latest((entity) => entity.hasClaim) : undefined)
  );
}

/** «المصدر العسكري نفسه»: by more than one word somebody else than who speaks. */
export const isOfAnother = (
  found: Entity | undefined,
  current: Entity | undefined,
  { keys }: MentionAnalysis,
): boolean => found !== undefined && found !== current && keys.length > 1 && within(keys, found.keys);

/** «تحدث عامل نجا من الموت … وقال | الرجل»: who last did something in this paragraph, for words for anybody. */
export function doingHere(latest: Latest, memory: Memory, mention: MentionAnalysis): Entity | undefined {
  if (!PEOPLE.has(mention.head) || !mention.isAttribute) return undefined;
  return latest((entity) => {
    const met = memory.of(entity);
    const isHere = met?.act !== undefined && met.paragraph === memory.paragraph;
    const isOne = isSomebody(entity) && !entity.isPlural;
    return isHere && isOne && entity.gender === mention.gender && !contradicts(entity, mention);
  });
}

/** «وسأله القاضي عن الحريق، فأجاب»: who spoke last of those who agree with the cue, but not who asks. */
export function askedBy(
  asker: Entity | undefined,
  latest: Latest,
  memory: Memory,
  { form }: DraftClaim,
): Entity | undefined {
  if (asker === undefined || form === undefined || memory.of(asker)?.act === 'verb') return undefined;
  return latest(
    (entity) => entity !== asker && entity.kind === 'person' && entity.hasClaim && agrees(entity, form),
  );
}

/** «المحلل»: rather who was called so than the minister who speaks; «الخبير المصري»: rather who is from there. */
export function isRather(found: Entity, current: Entity, analysis: MentionAnalysis): boolean {
  if (found === current) return false;
  // «الدكتور الخطيب»: a family name that is a noun as well.
  if (isOfLastName(found, analysis) && !isOfLastName(current, analysis)) return true;
  const trade = masculine(analysis.head);
  const isTrade = (!ANYBODY.has(trade) || LEARNED.has(trade)) && !isOfField(current, analysis);
  if (isTrade && sharesHead(found, analysis) && current.titleKeys.size > 0) return true;
  return isFrom(found, analysis) && !isFrom(current, analysis);
}

const isOfLastName = ({ nameKeys }: Entity, { keys }: MentionAnalysis): boolean =>
  nameKeys.length > 1 && nameKeys.at(-1) === keys.at(-1);

/** «صاحب «بيت الرمل»», «صاحبة الكتاب»: who spoke last of those with a name, else who came up. */
export function authorOf(latest: Latest, mention: MentionAnalysis): Entity | undefined {
  if (!isOwnerOfWork(mention)) return undefined;
  const isPerson = (entity: Entity): boolean => isNamed(entity, mention);
  return latest((entity) => entity.hasClaim && isPerson(entity)) ?? latest(isPerson);
}

/**
 * «ولا يخفي سالم بدران ارتياحه. فالوزير السابق | قال إن»: whom the words can mean of those who did something in this paragraph since
 * somebody spoke.
 */
export function doingSince(memory: Memory, mention: MentionAnalysis): Entity | undefined {
  for (const entity of memory.latest()) {
    const met = memory.of(entity);
    if (met === undefined || met.paragraph !== memory.paragraph) return undefined;
    if (met.act === undefined) continue;
    if (met.act !== 'verb' && met.act !== 'acquainted') return undefined;
    if (entity.kind === 'person' && entity.nameKeys.length > 0 && entity.gender === mention.gender)
      return contradicts(entity, mention) ? undefined : entity;
  }
  return undefined;
}

/** «دبلوماسي», after «الدبلوماسي الروسي سالم الحربي»: a word without an article brings in somebody else, but «قاضي» after «حاتم قاضي». */
const isAnotherOf = (entity: Entity, { keys, isDefinite, isOwned }: MentionAnalysis): boolean =>
  keys.length === 1 &&
  !isDefinite &&
  !isOwned &&
  entity.nameKeys.length > 0 &&
  entity.keys.at(-1) !== keys[0];

/** By the head of the title and no other office. */
export const isOfHead = (entity: Entity, mention: MentionAnalysis): boolean =>
  isSomebody(entity) &&
  !isAnotherOf(entity, mention) &&
  sharesHead(entity, mention) &&
  sameTitle(entity, mention);

/** «الوزير: …» in the headline, «الوزير سالم بدران» in what others say below it: by one word of office so far. */
export const isOfTitleAlone = (entity: Entity, mention: MentionAnalysis): boolean =>
  entity.order <= 1 &&
  entity.hasClaim &&
  entity.keys.length === 1 &&
  entity.first.type === 'title' &&
  entity.nameKeys.length === 0 &&
  entity.gender === mention.gender &&
  mention.role !== '' &&
  entity.heads.has(mention.head);
