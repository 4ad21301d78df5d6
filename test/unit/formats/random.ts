// Random articles and annotations with all that trips offset arithmetic: CRLF, emoji, tashkeel, bidi controls, tabs.
import fc from 'fast-check';
import {
  CLAIM_KINDS,
  SPEAKER_KINDS,
  STANCES,
  STATUSES,
  type Claim,
  type Span,
  type Speaker,
} from '../../../src/core/model';
import type { FormatDocument } from '../../../src/core/formats/format';
import { splitsPair } from '../../../src/core/formats/offsets';
import { utf16 } from '../../../src/core/text/offsets';

const WORDS = [
  'قال',
  'الوزير',
  'سيرغي',
  'لافروف',
  'إن',
  'روسيا',
  'لن',
  'تتراجع',
  'وَأَكَّدَ',
  'مُحَمَّدٌ',
  'العـــالم',
  '«لن',
  'تتراجع»',
  '"نعم"',
  'القرار.',
  '5%',
  '2,5',
  '(رويترز)',
  '😀',
  '👨🏻‍🚒',
  '𞸀',
  'COVID-19',
  '\u200Fنص\u200E',
  '\u2067معزول\u2069',
  'a|b',
  'x_y',
  '[1]',
  '*',
  '->',
  ';',
  '\\',
  'لا\u00A0شيء',
  '<b>&amp;',
  '=1+1',
  ',',
];
const GAPS = [' ', '  ', '\n', '\r\n', '\n\n', '\t', '\r\n\r\n  ', '\u2028', '\u00A0'];

const article = fc
  .array(
    fc.tuple(
      fc.constantFrom(...WORDS),
      fc.oneof({ weight: 6, arbitrary: fc.constant(' ') }, fc.constantFrom(...GAPS)),
    ),
    {
      minLength: 3,
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.flat().join(''));

const note = fc.oneof(
  fc.constantFrom('ملاحظة', 'a | b; c_d [1] * -> \\ "x", <y>&', 'سطر\nثان', '=1+1', '😀'),
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
);

const place = fc.tuple(fc.nat(1e6), fc.nat(1e6), fc.boolean());

/** A span: mostly whole words, else any offsets that cut no character. Only white space is none. */
function spanOf(text: string, [a, b, whole]: readonly [number, number, boolean]): Span | null {
  const words = [...text.matchAll(/\S+/gu)].map(
    ({ 0: word, index }) => [index, index + word.length] as const,
  );
  const [i, j] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number];
  let [start, end] = [
    (words[i] as readonly number[])[0] as number,
    (words[Math.min(j, i + 5)] as readonly number[])[1] as number,
  ];
  if (!whole && end - start > 2) {
    start += a % 2;
    end -= b % 2;
  }
  if (splitsPair(text, start)) start--;
  if (splitsPair(text, end)) end++;
  return start < end && text.slice(start, end).trim() !== ''
    ? { start: utf16(start), end: utf16(end) }
    : null;
}

const speakerParts = fc.record({
  name: note,
  role: fc.option(note, { nil: undefined }),
  kind: fc.constantFrom(...SPEAKER_KINDS),
  status: fc.constantFrom(...STATUSES),
  mentions: fc.array(place, { maxLength: 3 }),
});
const claimParts = fc.record({
  speaker: fc.option(fc.nat(3), { nil: null }),
  via: fc.array(fc.nat(3), { maxLength: 2 }),
  kind: fc.constantFrom(...CLAIM_KINDS),
  status: fc.constantFrom(...STATUSES),
  stance: fc.constantFrom(...STANCES),
  confidence: fc.option(
    fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    { nil: undefined },
  ),
  cue: fc.array(place, { maxLength: 2 }),
  mention: fc.option(place, { nil: undefined }),
  content: fc.array(place, { minLength: 1, maxLength: 3 }),
  labels: fc.array(note, { maxLength: 2 }),
  note: fc.option(note, { nil: undefined }),
});

/** A document whose spans are all spans; claims may be nested, share spans and have speakers or none. */
export const anyDocument: fc.Arbitrary<FormatDocument> = fc
  .record({
    text: article,
    speakers: fc.array(speakerParts, { maxLength: 4 }),
    claims: fc.array(claimParts, { maxLength: 4 }),
  })
  .map(({ text, speakers, claims }) => {
    const spans = (places: readonly (readonly [number, number, boolean])[]): readonly Span[] =>
      places.flatMap((p) => spanOf(text, p) ?? []);
    const people = speakers.map(({ role, mentions, ...rest }, i): Speaker => ({
      ...rest,
      id: `s${i + 1}`,
      ...(role ? { role } : {}),
      mentions: spans(mentions),
    }));
    const said = claims.map(({ speaker, via, confidence, mention, note: words, ...rest }, i): Claim => {
      const id = (n: number): string | null => people[n]?.id ?? null;
      const named = mention && spanOf(text, mention);
      return {
        ...rest,
        id: `c${i + 1}`,
        speaker: speaker === null ? null : id(speaker),
        via: via.flatMap((n) => id(n) ?? []),
        cue: spans(rest.cue),
        content: spans(rest.content),
        ...(confidence === undefined ? {} : { confidence }),
        ...(named ? { mention: named } : {}),
        ...(words === undefined ? {} : { note: words }),
      };
    });
    return { file: 'مقال.txt', text, annotation: { speakers: people, claims: said } };
  });
