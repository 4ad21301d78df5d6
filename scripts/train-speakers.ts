/**
 * Trains the weights that decide who speaks where a cue names nobody: npx tsx scripts/train-speakers.ts [GOLD_DIR [MORE_DIR…]] [--all]
 * The articles of GOLD_DIR whose number is divisible by three are put aside unless --all is given; the rest of it counts twice,
 * further folders are read whole. A fixed order and no randomness but a seeded shuffle: the same articles give the same file.
 */
import { writeFileSync } from 'node:fs';
import { attribute } from '../src/core/detect/attribution';
import { carriedChoice, type Candidate } from '../src/core/detect/carried';
import { standardLexicon } from '../src/core/detect/detect';
import { draftParagraph, type LocalSpan } from '../src/core/detect/drafts';
import { utf16 } from '../src/core/text/offsets';
import { alike, entityOf, overlap, read, type Reading } from '../test/gold/compare';
import { GOLD_DIR, goldArticles, type GoldArticle } from '../test/gold/gold';
import { wordSet, wordsOf } from '../test/gold/words';
import { shuffler } from './logistic';

/** The candidates as places in the table of weights, and which of them are the speaker whom the gold has. */
interface Decision {
  readonly candidates: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

const OUT = 'src/core/detect/carried-weights.json';
const EPOCHS = 20;
const L2 = 0.1;
const RATE = 0.05;
/** Weights that fewer candidates have are left out. */
const LEAST = 10;
/** From so much overlap on, contents without a cue are the same. */
const SAME = 0.8;

const CHOICE = carriedChoice({});

/** The decisions of an article; where the gold says who speaks, the reading goes on with him. */
function decisionsOf({ text, gold }: GoldArticle): Decision[] {
  const words = wordsOf(text);
  const claims = read(words, gold);
  const out: Decision[] = [];
  let offset = 0;
  const paragraphs = text.split('\n').map((line) => {
    const placed = { draft: draftParagraph(line, standardLexicon()), offset };
    offset += line.length + 1;
    return placed;
  });
  attribute(
    paragraphs.filter(({ draft }) => draft.whole.end > 0),
    (candidates, { cue, content }, from, ruled) => {
      const at = (spans: readonly LocalSpan[]): Set<number> =>
        wordSet(
          words,
          spans.map(({ start, end }) => ({ start: utf16(start + from), end: utf16(end + from) })),
        );
      const claim = sameClaim(claims, at(cue), at(content));
      const rule = candidates.find(({ entity }) => entity === ruled);
      if (claim === undefined) return rule;
      const isRight = ({ entity: { name, mentions } }: Candidate): boolean => {
        const spans = mentions.map(({ start, end }) => ({ start: utf16(start), end: utf16(end) }));
        return alike(claim, { entity: entityOf(words, { name, mentions: spans }) });
      };
      const right = candidates.map(isRight);
      out.push({ candidates: candidates.map(({ values }) => CHOICE.places(values)), right });
      return rule && isRight(rule) ? rule : (candidates[right.indexOf(true)] ?? rule);
    },
  );
  return out;
}

/** The gold claim with this cue, the one of the nearest content. */
function sameClaim(
  claims: readonly Reading[],
  cue: ReadonlySet<number>,
  content: ReadonlySet<number>,
): Reading | undefined {
  return claims
    .filter((claim) => (cue.size > 0 ? overlap(claim.cue, cue) > 0 : overlap(claim.words, content) >= SAME))
    .sort((a, b) => overlap(b.words, content) - overlap(a.words, content))[0];
}

/** Conditional logistic regression by stochastic gradient descent with L2, averaged; deterministic. */
function train(decisions: readonly Decision[]): Float64Array {
  const counts = new Uint32Array(CHOICE.size);
  for (const place of decisions.flatMap(({ candidates }) => candidates.flat())) counts[place]!++;
  const kept = decisions
    .filter(({ right }) => right.includes(true) && right.includes(false))
    .map(({ candidates, right }) => ({
      candidates: candidates.map((places) => places.filter((place) => (counts[place] ?? 0) >= LEAST)),
      right,
    }));
  const weights = new Float64Array(CHOICE.size);
  const sums = new Float64Array(CHOICE.size);
  const shuffle = shuffler();
  const order = kept.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order);
    for (const index of order) learn(kept[index] as Decision, weights, RATE / (1 + epoch * 0.2));
    if (epoch >= EPOCHS / 2) for (const [place, weight] of weights.entries()) sums[place]! += weight;
  }
  return sums.map((sum) => sum / (EPOCHS / 2));
}

/** One step: the right candidates' share of the probability grows. */
function learn({ candidates, right }: Decision, weights: Float64Array, rate: number): void {
  const scores = candidates.map((places) => places.reduce((sum, place) => sum + (weights[place] ?? 0), 0));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, x) => sum + x, 0);
  const ofRight = odds.reduce((sum, x, k) => sum + (right[k] ? x : 0), 0);
  for (const [k, places] of candidates.entries()) {
    const x = odds[k] as number;
    const gradient = (right[k] ? x / ofRight : 0) - x / all;
    for (const place of places) weights[place]! += rate * (gradient - L2 * (weights[place] ?? 0));
  }
}

const args = process.argv.slice(2);
const [gold = GOLD_DIR, ...more] = args.filter((arg) => !arg.startsWith('--'));
const best = goldArticles(gold).filter(({ isPutAside }) => !isPutAside || args.includes('--all'));
const articles = [...best, ...best, ...more.flatMap((dir) => goldArticles(dir))];
if (articles.length === 0) {
  console.log(`No gold articles at ${gold}: nothing trained. Set ISNAD_GOLD.`);
  process.exit(0);
}
const decisions = articles.flatMap(decisionsOf);
const weights = CHOICE.toWeights(train(decisions));
writeFileSync(
  OUT,
  `{\n${Object.entries(weights)
    .map(([names, row]) => `  "${names}": [${row.join(', ')}]`)
    .join(',\n')}\n}\n`,
);
console.log(
  `${decisions.length} decisions, in ${decisions.filter(({ right }) => right.includes(true)).length} of them the right one is a candidate; ${OUT}: ${
    Object.values(weights)
      .flat()
      .filter((weight) => weight !== 0).length
  } weights`,
);
