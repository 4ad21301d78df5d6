/**
 * Trains the weights that decide what the rules propose: npx tsx scripts/train.ts [GOLD_DIR [MORE_DIR…]] [--all]
 * The articles of GOLD_DIR whose number is divisible by three are put aside unless --all is given, the others count four times, so
 * that further folders, which are read whole, do not outweigh them. A fixed order and no randomness but a seeded shuffle: the
 * same articles give the same file.
 */
import { writeFileSync } from 'node:fs';
import { standardLexicon } from '../src/core/detect/detect';
import { cueFeatures } from '../src/core/detect/features';
import { proposeFrames } from '../src/core/detect/frames';
import { Paragraph } from '../src/core/detect/paragraph';
import { namesOf } from '../src/core/detect/scoring';
import type { Span } from '../src/core/model';
import { GOLD_DIR, goldArticles, type GoldArticle } from '../test/gold/gold';
import { train, type Example } from './logistic';

/** So many times as an article of a further folder. */
const GOLD_COUNTS = 4;
const OUT = 'src/core/detect/weights.json';

/** What the rules propose in an article, and whether the gold has a claim with that cue. */
function examplesOf({ text, gold }: GoldArticle): Example[] {
  const cues: Example[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const p = new Paragraph(line, standardLexicon());
    const isCue = (from: number, to: number, cue: Span): boolean =>
      cue.start < offset + (p.tokens.end[Math.max(from, to - 1)] ?? 0) &&
      offset + (p.tokens.start[from] ?? 0) < cue.end;
    proposeFrames(p, (frame) => {
      const hit = gold.claims.some(({ cue }) =>
        cue.some((one) => frame.cue.some(({ from, to }) => isCue(from, to, one))),
      );
      cues.push({ features: namesOf(cueFeatures(p, frame)), label: hit ? 1 : 0 });
      return hit ? 1 : 0;
    });
    offset += line.length + 1;
  }
  return cues;
}

const args = process.argv.slice(2);
const [gold = GOLD_DIR, ...more] = args.filter((arg) => !arg.startsWith('--'));
const best = goldArticles(gold).filter(({ isPutAside }) => !isPutAside || args.includes('--all'));
if (best.length === 0) {
  console.log(`No gold articles at ${gold}: nothing trained. Set ISNAD_GOLD.`);
  process.exit(0);
}
const cues = [
  ...best.flatMap((article) => Array<Example[]>(GOLD_COUNTS).fill(examplesOf(article)).flat()),
  ...more.flatMap((dir) => goldArticles(dir).flatMap(examplesOf)),
];
console.log(`${cues.length} frames, ${cues.filter((example) => example.label === 1).length} of them cues`);
const weights = train(cues, { epochs: 30, l2: 3, least: 3, rate: 0.05 });
writeFileSync(OUT, JSON.stringify(weights, null, 2) + '\n');
console.log(`${OUT}: ${Object.keys(weights).length} weights`);
