import { fold } from '../text/fold';
import { Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import type { Paragraph } from './paragraph';

export type Head = 'person' | 'body' | 'group' | 'document' | 'unknown';

/** What of a noun phrase was taken so far: tokens from … to-1. */
export interface Taking {
  readonly from: number;
  readonly to: number;
  readonly head: Head;
  /** Its last words are a proper name. */
  readonly hasName: boolean;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(fold));
const BEFORE_MIN = set(
  'مصدر مصادر عدد مجموعة كثير عديد واحد واحدة كل اثنين أحد إحدى بعض مزيد قريب مقرب مقربة مقربين مقربون نخبة جملة قليل غالبية أكثر مئات عشرات آلاف العديد الكثير أي كلا كلاً شخصية المقربين',
);
const BEFORE_ALA = set('مشرف مشرفة مطلع مطلعة مطلعين قائم قائمين قائمون مشرفين حائز حاصل مطلعون');
const BEFORE_AN = set('مسؤول مسؤولة مسئول نائب ممثل مدافع ناطق صادر صادرة مرشح مسؤولين دفاع');
const WITH_ILA = set('مبعوث سفير موفد مندوب مبعوثة سفيرة');

/** Whether the preposition at token `i` goes on with the noun phrase: «مسؤول عسكري | في كابل», not «الوزير | في تصريح». */
export function mayTakePreposition(p: Paragraph, i: number, taking: Taking): boolean {
  const before = p.word(i - 1)?.bare ?? '';
  switch (p.core(i)) {
    case 'في':
      return mayTakePlace(p, i + 1, taking);
    case 'من':
      return BEFORE_MIN.has(before);
    case 'علي':
      return BEFORE_ALA.has(before);
    case 'عن':
      return BEFORE_AN.has(before);
    case 'الي':
      return holds(p, taking, WITH_ILA) && !taking.hasName;
    case 'لدي':
      return true;
    default:
      return false;
  }
}

function mayTakePlace(p: Paragraph, next: number, taking: Taking): boolean {
  if (p.is(next, Trait.Setting) || p.is(next, Trait.Time) || taking.hasName) return false;
  const kind = p.kind(next);
  if (kind === Kind.Number) return false;
  if (p.is(next, Trait.Place | Trait.Organisation)) return true;
  return (
    taking.head !== 'unknown' &&
    (kind === Kind.Quote || kind === Kind.QuoteOpen || p.is(next, Trait.Definite))
  );
}

function holds(p: Paragraph, taking: Taking, words: ReadonlySet<string>): boolean {
  for (let k = taking.from; k < taking.to; k++) if (words.has(p.word(k)?.bare ?? '')) return true;
  return false;
}
