import {
  ADJECTIVES,
  ANYBODY,
  BEARERS,
  CALLED,
  COUNTERPARTS,
  FIELDS,
  GENERIC,
  KIN,
  MINISTRIES,
  OF_ANY_TRADE,
  OF_STATEMENTS,
  PORTFOLIOS,
  STATEMENTS,
} from '../lexicon/speaker-words';
import { OWNER_OF_WORK } from '../lexicon/shapes';
import type { CueForm } from '../lexicon/word';
import type { SpeakerKind } from '../model';
import type { LocalSpan } from './drafts';
import { isHeadOfBody, isHeadOfState, placeStem } from './countries';
import { pluralStem, type MentionAnalysis } from './mentions';

/** Somebody who speaks or is brought in, gathered from mentions in text order. */
export class Entity {
  readonly mentions: LocalSpan[] = [];
  readonly heads = new Set<string>();
  readonly titleKeys = new Set<string>();
  readonly owners = new Set<string>();
  readonly places = new Set<string>();
  readonly lands = new Set<string>();
  /** Titles with a pronoun: رئيسه, ممثلتها. */
  readonly ownHeads = new Set<string>();
  readonly honorifics = new Set<string>();
  nameKeys: readonly string[] = [];
  keys: readonly string[] = [];
  name = '';
  role = '';
  kind: SpeakerKind = 'unnamed';
  gender: 'm' | 'f';
  isPlural: boolean;
  lastSeen = 0;
  /** Neighbours in order of recency. */
  older: Entity | undefined;
  newer: Entity | undefined;
  hasClaim = false;
  readonly isMedia: boolean;
  /** Passed on what others said: «نقلت الوكالة عن مصدر»; may go on alone («وأضافت»). */
  hasRelayed = false;
  /** Heads of documents that this one issued: «بيان للوزارة» makes البيان hers. */
  readonly documents = new Set<string>();

  constructor(
    readonly first: MentionAnalysis,
    readonly order: number,
  ) {
    this.gender = first.gender;
    this.isMedia = first.isMedia;
    this.isPlural = first.isPlural;
    this.absorb(first);
  }

  /** «برشلونة» in a headline, «نادي برشلونة» below it. */
  private becomeBody(mention: MentionAnalysis): void {
    if (!within(this.nameKeys, mention.keys)) return;
    this.nameKeys = [];
    this.name = '';
  }

  /** Takes over what a further mention tells. */
  absorb(mention: MentionAnalysis): void {
    this.heads.add(mention.head);
    for (const key of mention.titleKeys) this.titleKeys.add(key);
    for (const key of mention.owners) this.owners.add(key);
    for (const key of mention.honorifics) this.honorifics.add(key);
    for (const place of mention.places) this.places.add(place);
    if (mention.isOwned) this.ownHeads.add(mention.head);
    for (const land of mention.lands) this.lands.add(land);
    const isBody = this.first.type === 'body';
    if (mention.type === 'body' && this.first.type === 'name' && this.role === '') this.becomeBody(mention);
    if (mention.type === 'name' && !isBody) {
      if (mention.nameKeys.length > this.nameKeys.length) {
        this.nameKeys = mention.nameKeys;
        this.name = mention.name;
      }
      this.kind = 'person';
    }
    if (mention.role.length > this.role.length && (mention.type === 'name' || mention.type === 'title'))
      this.role = mention.role;
    if (mention.keys.length > this.keys.length || this.name === '') {
      if (mention.keys.length > this.keys.length) this.keys = mention.keys;
      if (mention.type !== 'name' && this.nameKeys.length === 0 && mention.text.length > this.name.length) {
        this.name = mention.text;
        this.kind = mention.kind;
      }
    }
  }
}

export const MINISTRY = 'وزاره';

/** «الأمم المتحدة» is also «المنظمة الدولية», «الخارجية» a ministry. */
export function kindCalled({ type, head }: MentionAnalysis): string | undefined {
  if (type !== 'body') return undefined;
  return MINISTRIES.has(head) ? MINISTRY : CALLED.get(head);
}

/** Another word that the bearer of this one is found by: «مصادر» after «مصدر», a ministry by what it is for. */
export function aliasOf(head: string): string | undefined {
  if (head === 'مصدر') return 'مصادر';
  if (head === 'مصادر') return 'مصدر';
  return MINISTRIES.has(head) ? MINISTRY : undefined;
}

export function within(few: readonly string[], many: readonly string[]): boolean {
  for (const key of few) if (!many.includes(key)) return false;
  return few.length > 0;
}

/** «صديقه | الحربي», after «عبد الله الحربي»: a title with the family name of somebody who was named in full. */
export function endsWithFamilyName(
  { nameKeys }: Entity,
  { titleKeys, places, isDefinite }: MentionAnalysis,
): boolean {
  if (!isDefinite || titleKeys.length !== 2 || places.length > 0 || nameKeys.length < 2) return false;
  return titleKeys.at(-1) === nameKeys.at(-1);
}

/** «حركة النهضة», then «النهضة». */
export function isBorne({ keys }: MentionAnalysis, { kind, keys: name }: Entity): boolean {
  return (
    kind === 'organisation' &&
    keys.length === 1 &&
    name.length === 2 &&
    keys[0] === name[1] &&
    BEARERS.has(name[0] ?? '')
  );
}

/** «الصحة العالمية: …» in a headline, «منظمة الصحة العالمية» below it. */
function isWithoutBearer({ keys: name }: Entity, keys: readonly string[]): boolean {
  if (name.length < 2 || keys.length !== name.length + 1) return false;
  return BEARERS.has(keys[0] ?? '') && name.every((key, k) => key === keys[k + 1]);
}

/** «المتهم», where the entity is «محامي المتهم». */
const isOwnerOf = ({ owners, heads }: Entity, key: string): boolean => owners.has(key) && !heads.has(key);

/** Whether all keys are words of the entity's titles. */
export function withinTitles(keys: readonly string[], entity: Entity): boolean {
  const [first] = keys;
  if (keys.length === 1 && first !== undefined && isOwnerOf(entity, first)) return false;
  for (const key of keys) if (!entity.titleKeys.has(key)) return false;
  return keys.length > 0;
}

/** By an office or a trade alone so far. */
export const isOnlyTitled = ({ first, nameKeys, kind, keys }: Entity): boolean =>
  nameKeys.length === 0 && first.type === 'title' && (kind === 'person' || keys.length > 1);

/** By a name alone, which is the body's: «لوما», «مراسلون بلا حدود». */
export function isUntitled(
  { first, role, titleKeys, nameKeys, kind, keys }: Entity,
  body: MentionAnalysis,
): boolean {
  if (kind === 'group') return keys.length > 1 && within(keys, body.keys);
  return first.type === 'name' && role === '' && titleKeys.size === 0 && within(nameKeys, body.keys);
}

/** «صاحبه», «مالكها»: of somebody or something named before, and no other word for him. */
export const isOwnedTitle = ({ keys, isAttribute }: MentionAnalysis): boolean =>
  keys.length === 1 && !isAttribute;

/** By one word alone so far, the last of the words, or by all but the first of a body's. */
export function isShortFor(entity: Entity, words: readonly string[]): boolean {
  const { first, keys } = entity;
  if (isWithoutBearer(entity, words)) return true;
  if (keys.length !== 1 || keys[0] !== words[words.length - 1] || first.places.length > 0) return false;
  return first.type !== 'group' && first.type !== 'document';
}

/** مصابو التفجير, المصابون. */
export function samePlural(entity: Entity, mention: MentionAnalysis): boolean {
  const stem = pluralStem(mention.head);
  return stem.length > 3 && [...entity.heads].some((head) => pluralStem(head) === stem);
}

export function singularOf(entity: Entity, mention: MentionAnalysis): boolean {
  return mention.head === 'مصدر'
    ? entity.heads.has('مصادر')
    : mention.head === 'مصادر' && entity.heads.has('مصدر');
}

/** «شهود عيان», «الشهود»; «مصدر», «المصادر». */
export function isAlikeGroup(entity: Entity, mention: MentionAnalysis): boolean {
  if (entity.kind === 'organisation') return false;
  return entity.heads.has(mention.head) || singularOf(entity, mention) || samePlural(entity, mention);
}

/** «خبراء: …» in the headline, «أكد خبراء في الاقتصاد» below it. */
export function isOfHeadline({ order, hasClaim, keys, heads }: Entity, { head }: MentionAnalysis): boolean {
  return order === 0 && hasClaim && keys.length === 1 && heads.has(head);
}

/** «المصدر», «المصادر» alone: whoever was heard before, by whatever words. */
export const isTheSource = ({ keys, head }: MentionAnalysis): boolean =>
  keys.length === 1 && (head === 'مصدر' || head === 'مصادر');

/** Who issued a document: the words after its head that name a body. */
export function issuerKeys(mention: MentionAnalysis): readonly string[] {
  return mention.type === 'document' ? mention.keys.slice(1) : [];
}

export function sameName(entity: Entity, mention: MentionAnalysis): boolean {
  const { nameKeys } = mention;
  if (entity.nameKeys.length === 0 || nameKeys.length === 0) return false;
  if (within(nameKeys, entity.nameKeys) || within(entity.nameKeys, nameKeys)) return true;
  const last = (keys: readonly string[]): string => keys[keys.length - 1] ?? '';
  const first = (keys: readonly string[]): string => keys[0] ?? '';
  if (last(entity.nameKeys) === last(nameKeys) && first(entity.nameKeys) === first(nameKeys)) return true;
  return overlaps(entity.nameKeys, nameKeys) || overlaps(nameKeys, entity.nameKeys);
}

/** «أنخيل | دي ماريا», «دي ماريا | مسيرته»: two words that one ends with and the other begins with. */
function overlaps(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 2 && b.length > 2 && a[a.length - 2] === b[0] && a[a.length - 1] === b[1];
}

export function sharesHead(entity: Entity, mention: MentionAnalysis): boolean {
  if (entity.heads.has(mention.head)) return true;
  return entity.titleKeys.has(mention.head) && !entity.owners.has(mention.head);
}

/** Titles that can be one person's: the shorter within the longer, or one head and one place («الرئيس القبرصي», «رئيس جمهورية قبرص»). */
export function sameTitle(entity: Entity, mention: MentionAnalysis): boolean {
  const titles = [...entity.titleKeys];
  if (withinTitles(mention.titleKeys, entity) || within(titles, mention.titleKeys)) return true;
  if (contradicts(entity, mention) || !sharesHead(entity, mention)) return false;
  const shared = mention.titleKeys.filter((key) => entity.titleKeys.has(key)).length;
  if (shared >= 2 && shared >= 0.6 * Math.min(titles.length, mention.titleKeys.length)) return true;
  return isFrom(entity, mention) || (mention.isDefinite && mention.keys.length <= 2);
}

/** «متحدث باسم وزارة الدفاع», where the entity is of the foreign ministry. */
function isOfOtherOffice({ titleKeys }: Entity, mention: MentionAnalysis): boolean {
  let isOfOne = false;
  for (const key of mention.titleKeys) {
    if (!PORTFOLIOS.has(key)) continue;
    if (titleKeys.has(key)) return false;
    isOfOne = true;
  }
  if (!isOfOne) return false;
  for (const key of titleKeys) if (PORTFOLIOS.has(key)) return true;
  return false;
}

/** Of another country (الوزير التركي is not the Russian minister) or office; or whose assistant the entity is, or the like. */
export function contradicts(entity: Entity, mention: MentionAnalysis): boolean {
  if (isOwnerOf(entity, mention.head) || isOfOtherOffice(entity, mention)) return true;
  if (isHeadOfState(mention) && isHeadOfBody(entity.titleKeys, mention.places)) return true;
  return mention.places.length > 0 && entity.places.size > 0 && !isFrom(entity, mention);
}

/** Of one place, or one in a city of the other's country: «الباحثة الجزائرية», «أستاذة بجامعة وهران». */
export function isFrom({ places, lands }: Entity, mention: MentionAnalysis): boolean {
  return (
    mention.places.some((place) => places.has(place) || lands.has(place)) ||
    mention.lands.some((land) => places.has(land))
  );
}

/** «المدير التنفيذي», after «الرئيس التنفيذي»: all but the trade's word, and that of the same field. */
export function isSameButTrade(entity: Entity, mention: MentionAnalysis): boolean {
  const { titleKeys, head } = mention;
  if (titleKeys.length < 2) return false;
  for (const key of titleKeys) if (key !== head && !entity.titleKeys.has(key)) return false;
  return isOfField(entity, mention);
}

/** A person with a name, of the gender that the words have. */
export function isNamed({ kind, nameKeys, gender }: Entity, mention: MentionAnalysis): boolean {
  return kind === 'person' && nameKeys.length > 0 && gender === mention.gender;
}

/** «صاحبة «سيدات القمر»», «صاحب الكتاب»: by a work, not by a firm (صاحب شركة «…»). */
export const isOwnerOfWork = ({ text }: MentionAnalysis): boolean => OWNER_OF_WORK.test(text);

/** «زوجته», «جارتها»: not who was named before. */
export const isKin = ({ isOwned, head }: MentionAnalysis): boolean => isOwned && KIN.has(head);

/** «الحربي», after «سالم الحربي»: by the last word of his name alone. */
export const isOfFamily = ({ nameKeys }: Entity, { keys }: MentionAnalysis): boolean =>
  keys.length === 1 && nameKeys.length > 1 && nameKeys.at(-1) === keys[0];

/** «ممثل المنظمة», after «ممثلها فلان»: his body was named by a pronoun. */
export const isOfOwnBody = ({ ownHeads, gender }: Entity, mention: MentionAnalysis): boolean =>
  ownHeads.has(mention.head) && gender === mention.gender;

/** Of a trade that the words can stand for: «الكاتبة», «الروائية». */
export function isOfField({ titleKeys, owners }: Entity, { head }: MentionAnalysis): boolean {
  const trade = masculine(head);
  for (const field of FIELDS) {
    if (!field.has(trade)) continue;
    for (const key of titleKeys) if (field.has(masculine(key)) && !owners.has(key)) return true;
  }
  return false;
}

/** «الوزير», where a deputy speaks: he has a trade, of another field. */
export function isOfOtherField(entity: Entity, mention: MentionAnalysis): boolean {
  const trade = masculine(mention.head);
  if (ANYBODY.has(trade) || !isTrade(trade)) return false;
  for (const key of entity.titleKeys)
    if (!entity.owners.has(key) && isTrade(masculine(key))) return !isOfField(entity, mention);
  return false;
}

const isTrade = (word: string): boolean => !OF_ANY_TRADE.has(word) && FIELDS.some((field) => field.has(word));

/** «الأكاديمية», a trade or role without its feminine ending, as the lists have them. */
export const masculine = (key: string): string => (key.endsWith('ه') ? key.slice(0, -1) : key);

/** «النائب العام», «المدير العام»: an office, no word for anybody. */
export const GENERAL = 'عام';

/** «المسؤول», «الكاتبة»: a role that stands for many another word for somebody, and is no office. */
export const isGeneric = ({ head, titleKeys }: MentionAnalysis): boolean =>
  GENERIC.has(masculine(head)) && !titleKeys.includes(GENERAL);

/** Somebody, with a name or without; no body and no group. */
export const isSomebody = ({ kind }: Entity): boolean => kind === 'person' || kind === 'unnamed';

/** In gender and number, as far as the entity's are known. */
export function agrees(entity: Entity, form: CueForm): boolean {
  if (form.form === 'noun') return true;
  if (entity.isPlural) return form.number !== 's' || form.gender === 'f';
  if (form.number !== 's') return entity.kind === 'group';
  return entity.gender === form.gender;
}

/** A body by all its words, the shorter name within the longer. */
export function sameBody(entity: Entity, mention: MentionAnalysis): boolean {
  const hasHead = mention.keys.length > 1 || sharesHead(entity, mention);
  if (entity.kind !== 'organisation' || entity.first.isSeveral !== mention.isSeveral || !hasHead)
    return false;
  return (
    within(mention.keys, entity.keys) ||
    (mention.keys.length === 1 && entity.heads.has(mention.head)) ||
    (within(entity.keys, mention.keys) && (entity.keys.length > 1 || sharesHead(entity, mention)))
  );
}

/** Unnamed people by the same words. */
export function sameGroup(entity: Entity, mention: MentionAnalysis): boolean {
  const { keys, isPlural, isDefinite } = mention;
  const isSame = within(keys, entity.keys) && entity.heads.has(mention.head);
  const isOneWord = isPlural && keys.length === 1 && entity.keys.length === 1;
  if (!isSame && !(isOneWord && samePlural(entity, mention))) return false;
  return isDefinite || keys.length === entity.keys.length || keys.length > 1;
}

/** A person with an office of his own. */
export const isInOffice = ({ kind, first, titleKeys, role }: Entity): boolean =>
  kind === 'person' && role !== '' && titleKeys.size > 0 && !COUNTERPARTS.has(first.head);

/**
 * «نظيره المصري سامح بدران», after the Turkish minister: with the office of that peer, in his own gender and for his own
 * country, so that «الوزير المصري» can mean him later.
 */
export function withOffice(mention: MentionAnalysis, peer: Entity | undefined): MentionAnalysis {
  if (peer === undefined) return mention;
  const { first, titleKeys, places } = peer;
  const stem = masculine(first.head);
  const head = mention.gender === 'f' ? `${stem}ه` : stem;
  const office = [...titleKeys].filter((key) => key !== first.head && !places.has(placeStem(key)));
  const titles = [head, ...office, ...mention.titleKeys.filter((key) => key !== mention.head)];
  const keys = [...mention.keys.filter((key) => key !== mention.head), head, ...office];
  return { ...mention, head, titleKeys: titles, keys, lookup: [...mention.lookup, head, ...office] };
}

/** «إمام | أحد الجوامع»: nobody who was named. */
const ONE_OF = 'احد';
const PREPOSITION = /^(?:في|من|عن|علي|لدي)$/;

/** «مزارع | في القرية», «ضابط | كبير في الاحتياط», «إمام | أحد الجوامع»: no construct of something known, so somebody whom nobody named. */
export const isIndefinite = (keys: readonly string[]): boolean =>
  PREPOSITION.test(keys[1] ?? '') || ADJECTIVES.has(keys[1] ?? '') || keys.includes(ONE_OF);

/** «وقال بيان سابق»: of the body that speaks, whether or not the words say so. */
export function isBareStatement({ head, keys }: MentionAnalysis): boolean {
  return STATEMENTS.has(head) && keys.every((key) => key === head || OF_STATEMENTS.has(key));
}
