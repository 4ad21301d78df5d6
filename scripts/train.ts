/**
 * Trains the weights that decide what the rules propose: npx tsx scripts/train.ts [GOLD_DIR [MORE_DIR…]] [--all]
 * The articles of GOLD_DIR whose number is divisible by three are put aside unless --all is given; further folders are read
 * whole. A fixed order and no randomness but a seeded shuffle: the same articles give the same file.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { standardLexicon } from '../src/core/detect/detect';
import { cueFeatures } from '../src/core/detect/features';
import { proposeFrames } from '../src/core/detect/frames';
import { Paragraph } from '../src/core/detect/paragraph';
import { codePoint, OffsetMap } from '../src/core/text/offsets';

interface GoldSpan {
  start: number;
  end: number;
}
interface GoldClaim {
  content: GoldSpan[];
  cue?: GoldSpan | GoldSpan[];
}
interface Example {
  readonly features: readonly string[];
  readonly label: 0 | 1;
}

const OUT = 'src/core/detect/weights.json';
const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));
const gold = named[0] ?? process.env['ISNAD_GOLD'] ?? '../shared/gold/dev';
if (!existsSync(gold)) {
  console.log(`No gold articles at ${gold}: nothing trained. Set ISNAD_GOLD.`);
  process.exit(0);
}

const list = <T>(x: T | T[] | undefined): T[] => (Array.isArray(x) ? x : x === undefined ? [] : [x]);
const overlaps = (a: GoldSpan, b: GoldSpan): boolean => a.start < b.end && b.start < a.end;

function collect(dir: string, name: string, cues: Example[]): void {
  const text = readFileSync(path.join(dir, `${name}.txt`), 'utf8');
  const map = new OffsetMap(text);
  const at = (span: GoldSpan): GoldSpan => ({
    start: map.toUtf16(codePoint(span.start)),
    end: map.toUtf16(codePoint(span.end)),
  });
  const claims = (
    JSON.parse(readFileSync(path.join(dir, `${name}.json`), 'utf8')) as { claims: GoldClaim[] }
  ).claims.map((claim) => ({
    content: claim.content.map(at),
    cue: list(claim.cue).map(at),
  }));
  let offset = 0;
  for (const line of text.split('\n')) {
    const p = new Paragraph(line, standardLexicon());
    const span = (from: number, to: number): GoldSpan => ({
      start: offset + (p.tokens.start[from] ?? 0),
      end: offset + (p.tokens.end[Math.max(from, to - 1)] ?? 0),
    });
    proposeFrames(p, (frame) => {
      const own = frame.cue.map((range) => span(range.from, range.to));
      const hit = claims.some((claim) => claim.cue.some((cue) => own.some((mine) => overlaps(mine, cue))));
      cues.push({ features: cueFeatures(p, frame), label: hit ? 1 : 0 });
      return hit ? 1 : 0;
    });
    offset += line.length + 1;
  }
}

/** Logistic regression by stochastic gradient descent with L2, averaged; deterministic. */
function train(examples: readonly Example[], epochs: number, l2: number): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const kept = examples.map(({ features, label }) => ({
    features: features.filter((f) => (counts.get(f) ?? 0) >= 4),
    label,
  }));
  const weights = new Map<string, number>();
  const sums = new Map<string, number>();
  let seed = 12345;
  const random = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const order = kept.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    const rate = 0.15 / (1 + epoch * 0.2);
    for (const index of order) {
      const { features, label } = kept[index] as Example;
      let sum = 0;
      for (const f of features) sum += weights.get(f) ?? 0;
      const error = label - 1 / (1 + Math.exp(-sum));
      for (const f of features) {
        const w = weights.get(f) ?? 0;
        weights.set(f, w + rate * (error - l2 * w));
      }
    }
    if (epoch >= epochs / 2) for (const [f, w] of weights) sums.set(f, (sums.get(f) ?? 0) + w);
  }
  const rounds = Math.ceil(epochs / 2);
  return Object.fromEntries(
    [...sums]
      .map(([f, w]) => [f, Math.round((w / rounds) * 100) / 100] as const)
      .filter(([, w]) => w !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const cues: Example[] = [];
for (const dir of [gold, ...named.slice(1)])
  for (const file of readdirSync(dir)
    .filter((f) => f.endsWith('.json'))
    .sort()) {
    const name = file.slice(0, -5);
    const number = Number(/-(\d+)$/.exec(name)?.[1] ?? 1);
    if (dir === gold && number % 3 === 0 && !args.includes('--all')) continue;
    collect(dir, name, cues);
  }
console.log(`${cues.length} frames, ${cues.filter((example) => example.label === 1).length} of them cues`);
const weights = train(cues, 30, 0.05);
writeFileSync(OUT, JSON.stringify(weights, null, 1) + '\n');
console.log(`${OUT}: ${Object.keys(weights).length} weights`);
