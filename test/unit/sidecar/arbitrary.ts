import fc from 'fast-check';
import {
  CLAIM_KINDS,
  SPEAKER_KINDS,
  STANCES,
  STATUSES,
  type Annotation,
  type Claim,
  type Span,
  type Speaker,
} from '../../../src/core/model';
import { Article } from '../../../src/core/sidecar/article';
import { utf16 } from '../../../src/core/text/offsets';

/** Words and what annotation tools trip over: vowel marks, emoji, bidi controls, quotes, YAML's own signs. */
const PIECES = [
  'قال', 'الوزير', 'أكّدَ', 'لافروف', 'إنّ', '«لا»', '"نعم"', '😀', '\u200F', '\u202Bب\u202C', '\u2066ج\u2069', ' ', ' ', ' ',
  '،', ':', '#', '- ', '12:30', '2024-01-02', 'no', "'", '\\', '\t', '{', ']', '\u2028', '\u0085', '\uFEFF', '&a', '*a', '!!x',
]; // prettier-ignore

/** Text as it may stand in a file: any line end, a byte order mark. */
export const storedText = fc
  .tuple(
    fc.boolean(),
    fc.array(
      fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, fc.constantFrom('\n', '\r\n', '\r')),
      {
        minLength: 1,
        maxLength: 60,
      },
    ),
  )
  .map(([bom, parts]) => (bom ? '\uFEFF' : '') + parts.join(''));

const freeText = fc.oneof(
  fc.constantFrom(...PIECES, '', 'no', '1e3', '~', 'null', '0x1F', '|', '>-', '%YAML'),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** A stretch of at least one character, cutting no surrogate pair and no line end in two. */
function spanIn(text: string): fc.Arbitrary<Span> {
  const cuts: number[] = [];
  for (let i = 0; i <= text.length; i++) {
    const inPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(i - 1, i + 1));
    if (!inPair && text.slice(i - 1, i + 1) !== '\r\n') cuts.push(i);
  }
  return fc.tuple(fc.nat(cuts.length - 2), fc.integer({ min: 1, max: 12 })).map(([at, length]) => ({
    start: utf16(cuts[at] as number),
    end: utf16(cuts[Math.min(at + length, cuts.length - 1)] as number),
  }));
}

const inOrder = (spans: Span[]) => spans.sort((a, b) => a.start - b.start);

function speakerIn(text: string, id: string): fc.Arbitrary<Speaker> {
  return fc.record(
    {
      id: fc.constant(id),
      name: freeText,
      role: freeText,
      kind: fc.constantFrom(...SPEAKER_KINDS),
      status: fc.constantFrom(...STATUSES),
      mentions: fc
        .tuple(fc.array(spanIn(text), { maxLength: 3 }).map(inOrder), fc.nat(7))
        // Some of them found only approximately.
        .map(([spans, bits]) =>
          spans.map((span, i) => ((bits >> i) & 1 ? { ...span, review: true as const } : span)),
        ),
    },
    { requiredKeys: ['id', 'name', 'kind', 'status', 'mentions'] },
  );
}

function claimIn(text: string, id: string, speakers: readonly string[]): fc.Arbitrary<Claim> {
  const claim = fc.record(
    {
      id: fc.constant(id),
      speaker: fc.constantFrom(null, ...speakers),
      via: fc.subarray([...speakers]),
      kind: fc.constantFrom(...CLAIM_KINDS),
      status: fc.constantFrom(...STATUSES),
      stance: fc.constantFrom(...STANCES),
      confidence: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      cue: fc.array(spanIn(text), { maxLength: 2 }).map(inOrder),
      mention: spanIn(text),
      content: fc.array(spanIn(text), { minLength: 1, maxLength: 3 }).map(inOrder),
      labels: fc.array(freeText, { maxLength: 2 }),
      note: freeText,
    },
    { requiredKeys: ['id', 'speaker', 'via', 'kind', 'status', 'stance', 'cue', 'content', 'labels'] },
  );
  return claim.map(({ confidence, ...rest }) =>
    rest.status === 'suggested' && confidence !== undefined ? { ...rest, confidence } : rest,
  );
}

export interface Annotated {
  readonly article: Article;
  readonly annotation: Annotation;
}

/** An article and any annotation of it. */
export const annotated: fc.Arbitrary<Annotated> = storedText
  .map((stored) => Article.fromText('مقال.txt', stored))
  .filter(({ text }) => text.length > 0)
  .chain((article) => {
    const ids = (letter: string) =>
      fc.nat(3).map((n) => Array.from({ length: n }, (_, i) => `${letter}${i + 1}`));
    return ids('s').chain((speakerIds) =>
      ids('c').chain((claimIds) =>
        fc.record({
          article: fc.constant(article),
          annotation: fc.record({
            speakers: fc.tuple(...speakerIds.map((id) => speakerIn(article.text, id))),
            claims: fc.tuple(...claimIds.map((id) => claimIn(article.text, id, speakerIds))),
          }),
        }),
      ),
    );
  });
