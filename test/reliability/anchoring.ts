// Measures re-anchoring: 200 generated edits on each gold article, every span of the gold anchored again, against where its
// characters went. npm run reliability [-- EDITS]. Writes the figures into docs/reliability.md when run with 200.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorSpans } from '../../src/core/sidecar/anchor/anchor';
import type { Anchoring } from '../../src/core/sidecar/anchor/anchoring';
import { Article } from '../../src/core/sidecar/article';
import { CONTEXT, type StoredSpan } from '../../src/core/sidecar/stored';
import { EDITS, randomFrom, type Character } from './edits';

const GOLD = process.env.ISNAD_GOLD ?? '../shared/gold/dev';
const DOCUMENT = 'docs/reliability.md';

interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
interface Gold {
  readonly speakers: readonly { readonly mentions?: readonly GoldSpan[] }[];
  readonly claims: readonly {
    readonly cue?: GoldSpan | readonly GoldSpan[];
    readonly mention?: GoldSpan;
    readonly content: readonly GoldSpan[];
  }[];
}

/** right: where its characters went, or lost with them. orphaned: lost though it is there. wrong: anywhere else. */
interface Count {
  right: number;
  orphaned: number;
  wrong: number;
  /** Of the wrong ones, those that do not go to review. */
  silent: number;
}

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

function spansOf(gold: Gold, characters: readonly string[]): StoredSpan[] {
  const bare = ({ start, end, text }: GoldSpan) => ({ start, end, text });
  const withContext = (span: GoldSpan) => ({
    ...bare(span),
    before: characters.slice(Math.max(0, span.start - CONTEXT), span.start).join(''),
    after: characters.slice(span.end, span.end + CONTEXT).join(''),
  });
  return [
    ...gold.speakers.flatMap(({ mentions }) => (mentions ?? []).map(bare)),
    ...gold.claims.flatMap(({ cue, mention, content }) => [
      ...list(content).map(withContext),
      ...list(cue).map(bare),
      ...list(mention).map(bare),
    ]),
  ];
}

const share = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number => {
  const common = Math.max(0, Math.min(b, d) - Math.max(a, c));
  return common / (b - a + d - c - common || 1);
};

type Verdict = 'right' | 'orphaned' | 'wrong';

function judge(
  span: StoredSpan,
  { span: found }: Anchoring,
  now: Article,
  text: readonly Character[],
  positions: Int32Array,
): Verdict {
  const kept: number[] = [];
  for (let origin = span.start; origin < span.end; origin++) {
    const position = positions[origin] as number;
    if (position >= 0) kept.push(position);
  }
  const part = kept.length / (span.end - span.start);
  if (!found) return part > 0.75 ? 'orphaned' : 'right';
  if (kept.length === 0) return 'wrong';
  const at = [now.toFile(found.start), now.toFile(found.end)] as const;
  const inner = [Math.min(...kept), Math.max(...kept) + 1] as const;
  if (part === 1 && inner[1] - inner[0] === kept.length) return share(at, inner) === 1 ? 'right' : 'wrong';
  // What was typed in place of a span's first or last words may count as its own.
  let [from, to] = inner as readonly [number, number] as [number, number];
  while (from > 0 && text[from - 1]?.origin === -1) from--;
  while (to < text.length && text[to]?.origin === -1) to++;
  const likes = [inner, [from, to], [from, inner[1]], [inner[0], to]] as const;
  const best = Math.max(...likes.map((range) => share(at, range)));
  return best >= 0.8 || (part < 0.75 && best > 0.5) ? 'right' : 'wrong';
}

const counts = new Map<string, Count>();
function tally(key: string, verdict: Verdict, anchoring: Anchoring): void {
  const count = counts.get(key) ?? { right: 0, orphaned: 0, wrong: 0, silent: 0 };
  counts.set(key, count);
  count[verdict]++;
  if (verdict === 'wrong' && anchoring.how !== 'approximate') count.silent++;
}

function measure(name: string, edits: number, verbose: boolean): void {
  const stored = readFileSync(join(GOLD, `${name}.txt`), 'utf8');
  const old = Article.fromText(`${name}.txt`, stored);
  const characters = [...stored];
  const spans = spansOf(JSON.parse(readFileSync(join(GOLD, `${name}.json`), 'utf8')) as Gold, characters);
  if (spans.length === 0) return;
  const kinds = Object.keys(EDITS);
  for (let n = 0; n < edits; n++) {
    const random = randomFrom([...name].reduce((sum, c) => sum * 31 + c.charCodeAt(0), n));
    const kind = kinds[n % kinds.length] as string;
    let text: Character[] = characters.map((char, origin) => ({ char, origin }));
    // Every other time three edits of a kind, as in a second revision of the article.
    const times = n % 2 === 0 ? 1 : 3;
    for (let i = 0; i < times; i++) text = (EDITS[kind] as (typeof EDITS)[string])(text, random);
    const now = Article.fromText(`${name}.txt`, text.map(({ char }) => char).join(''));
    const positions = new Int32Array(characters.length).fill(-1);
    text.forEach(({ origin }, at) => {
      if (origin >= 0) positions[origin] = at;
    });
    for (const mode of ['old text known', 'sidecar alone'] as const) {
      const anchors = anchorSpans(spans, now, {
        unchanged: false,
        old: mode === 'old text known' ? old : undefined,
      });
      for (const span of spans) {
        const anchoring = anchors.get(span) as Anchoring;
        const verdict = judge(span, anchoring, now, text, positions);
        tally(`${mode}\t${kind}`, verdict, anchoring);
        tally(`${mode}\tall`, verdict, anchoring);
        if (verbose && verdict === 'wrong') {
          const there = anchoring.span ? now.text.slice(anchoring.span.start, anchoring.span.end) : '';
          console.log(
            `${mode}\t${kind}\t${anchoring.how}/${anchoring.why}\t${span.text.slice(0, 50)}\t→ ${there.slice(0, 50)}`,
          );
        }
      }
    }
  }
}

function table(edits: number, articles: number): string {
  const percent = (n: number, of: number) => `${((100 * n) / of).toFixed(2)} %`;
  const rows = [...counts].sort().map(([key, { right, orphaned, wrong, silent }]) => {
    const [mode, kind] = key.split('\t');
    const all = right + orphaned + wrong;
    return `| ${mode} | ${kind} | ${all} | ${percent(right, all)} | ${percent(orphaned, all)} | ${percent(wrong, all)} | ${percent(silent, all)} |`;
  });
  const head =
    '| anchored by | edit | spans | right | orphaned | wrong | wrong, not for review |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |';
  return `${articles} articles, ${edits} edits each.\n\n${head}\n${rows.join('\n')}\n`;
}

if (!existsSync(GOLD)) {
  console.log(`skipped: no gold articles in ${GOLD} (set ISNAD_GOLD)`);
} else {
  const args = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
  const edits = Number(args[0] ?? 200);
  const names = readdirSync(GOLD)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5))
    .sort();
  for (const name of names) measure(name, edits, process.argv.includes('--wrong'));
  const result = table(edits, names.length);
  console.log(result);
  if (edits >= 200) {
    const text = readFileSync(DOCUMENT, 'utf8');
    writeFileSync(
      DOCUMENT,
      text.replace(/(<!-- anchoring -->\n)[^]*(<!-- \/anchoring -->)/, `$1\n${result}\n$2`),
    );
  }
  for (const mode of ['old text known', 'sidecar alone']) {
    const { right = 0, orphaned = 0, wrong = 0 } = counts.get(`${mode}\tall`) ?? {};
    if (wrong > 0.005 * (right + orphaned + wrong)) process.exitCode = 1;
  }
}
