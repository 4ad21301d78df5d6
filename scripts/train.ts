/**
 * Trains the weights that decide what the rules propose: npx tsx scripts/train.ts [GOLD_DIR [MORE_DIR…]] [--all]
 * The articles of GOLD_DIR whose number is divisible by three are put aside unless --all is given, the others count four times, so
 * that further folders, which are read whole, do not outweigh them. A fixed order and no randomness but a seeded shuffle: the
 * same articles give the same file.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { standardLexicon } from '../src/core/detect/detect';
import { cueFeatures } from '../src/core/detect/features';
import { proposeFrames } from '../src/core/detect/frames';
import { Paragraph } from '../src/core/detect/paragraph';
import { codePoint, OffsetMap } from '../src/core/text/offsets';
import { train, type Example } from './logistic';

interface GoldSpan {
  start: number;
  end: number;
}
interface GoldClaim {
  content: GoldSpan[];
  cue?: GoldSpan | GoldSpan[];
}

/** So many times as an article of a further folder. */
const GOLD_COUNTS = 4;
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

const cues: Example[] = [];
for (const dir of [gold, ...named.slice(1)])
  for (const file of readdirSync(dir)
    .filter((f) => f.endsWith('.json'))
    .sort()) {
    const name = file.slice(0, -5);
    const number = Number(/-(\d+)$/.exec(name)?.[1] ?? 1);
    if (dir === gold && number % 3 === 0 && !args.includes('--all')) continue;
    collect(dir, name, cues);
    if (dir === gold) for (let again = 1; again < GOLD_COUNTS; again++) collect(dir, name, cues);
  }
console.log(`${cues.length} frames, ${cues.filter((example) => example.label === 1).length} of them cues`);
const weights = train(cues, { epochs: 30, l2: 3, least: 3, rate: 0.05 });
writeFileSync(OUT, JSON.stringify(weights, null, 2) + '\n');
console.log(`${OUT}: ${Object.keys(weights).length} weights`);
