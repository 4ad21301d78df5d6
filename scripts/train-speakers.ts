/**
 * Trains the weights that decide who speaks where a cue names nobody: npx tsx scripts/train-speakers.ts [GOLD_DIR [MORE_DIR…]] [--all]
 * The articles of GOLD_DIR whose number is divisible by three are put aside unless --all is given; further folders are read
 * whole. A fixed order and no randomness but a seeded shuffle: the same articles give the same file.
 */
import { writeFileSync } from 'node:fs';
import { attribute } from '../src/core/detect/attribution';
import type { Candidate } from '../src/core/detect/carried';
import { standardLexicon } from '../src/core/detect/detect';
import { draftParagraph, type LocalSpan } from '../src/core/detect/drafts';
import { utf16 } from '../src/core/text/offsets';
import { alike, entityOf, overlap, read, type Reading } from '../test/gold/compare';
import { GOLD_DIR, goldArticles, type GoldArticle } from '../test/gold/gold';
import { wordSet, wordsOf } from '../test/gold/words';

/** The candidates' features, and which of them are the speaker whom the gold has. */
interface Decision {
  readonly candidates: readonly (readonly string[])[];
  readonly right: readonly boolean[];
}

const OUT = 'src/core/detect/carried-weights.json';
const EPOCHS = 8;
const L2 = 0.15;
const RATE = 0.1;
/** Features of fewer candidates are left out. */
const LEAST = 40;
/** From so much overlap on, contents without a cue are the same. */
const SAME = 0.8;

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
      out.push({ candidates: candidates.map(({ features }) => features), right });
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
function train(decisions: readonly Decision[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const feature of decisions.flatMap(({ candidates }) => candidates.flat()))
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = decisions
    .filter(({ right }) => right.includes(true) && right.includes(false))
    .map(({ candidates, right }) => ({
      candidates: candidates.map((features) => features.filter((f) => (counts.get(f) ?? 0) >= LEAST)),
      right,
    }));
  const weights = new Map<string, number>();
  const sums = new Map<string, number>();
  let seed = 12345;
  const random = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const order = kept.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) learn(kept[index] as Decision, weights, RATE / (1 + epoch * 0.2));
    if (epoch >= EPOCHS / 2) for (const [f, w] of weights) sums.set(f, (sums.get(f) ?? 0) + w);
  }
  const rounds = Math.ceil(EPOCHS / 2);
  return Object.fromEntries(
    [...sums]
      .map(([f, w]) => [f, Math.round((w / rounds) * 100) / 100] as const)
      .filter(([, w]) => w !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** One step: the right candidates' share of the probability grows. */
function learn({ candidates, right }: Decision, weights: Map<string, number>, rate: number): void {
  const scores = candidates.map((features) => features.reduce((sum, f) => sum + (weights.get(f) ?? 0), 0));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, x) => sum + x, 0);
  const ofRight = odds.reduce((sum, x, k) => sum + (right[k] ? x : 0), 0);
  for (const [k, features] of candidates.entries()) {
    const x = odds[k] as number;
    const gradient = (right[k] ? x / ofRight : 0) - x / all;
    for (const f of features) {
      const w = weights.get(f) ?? 0;
      weights.set(f, w + rate * (gradient - L2 * w));
    }
  }
}

const args = process.argv.slice(2);
const [gold = GOLD_DIR, ...more] = args.filter((arg) => !arg.startsWith('--'));
const articles = [gold, ...more].flatMap((dir) =>
  goldArticles(dir).filter(({ isPutAside }) => dir !== gold || !isPutAside || args.includes('--all')),
);
if (articles.length === 0) {
  console.log(`No gold articles at ${gold}: nothing trained. Set ISNAD_GOLD.`);
  process.exit(0);
}
const decisions = articles.flatMap(decisionsOf);
const weights = train(decisions);
writeFileSync(OUT, JSON.stringify(weights, null, 2) + '\n');
console.log(
  `${decisions.length} decisions, in ${decisions.filter(({ right }) => right.includes(true)).length} of them the right one is a candidate; ${OUT}: ${Object.keys(weights).length} weights`,
);
