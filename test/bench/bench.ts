import nlp from 'compromise';
import { ArticleDetector, detect } from '../../src/core/detect/detect';
import { Lexicon } from '../../src/core/lexicon/lexicon';
import { table } from '../gold/tables';
import { median, medians, timeOf, type Effort } from './measure';
import { memoryOf } from './memory';
import { pathologies } from './pathological';
import { arabicSource, countWords, english, joined } from './texts';

const MB = 1_000_000;
/** Medians of seven runs of a megabyte differ by a tenth, of fifteen by a twentieth. */
const EFFORT: Effort = { warmUp: 3000, least: 15, enough: 4000 };
const source = arabicSource();

interface Row {
  readonly what: string;
  readonly ms: number;
  readonly note?: string;
}
const rows: Row[] = [];
const say = (what: string, ms: number, note = ''): void => {
  rows.push({ what, ms, note });
  if (process.stderr.isTTY || process.env.ISNAD_BENCH_PROGRESS)
    process.stderr.write(`${what}: ${ms.toFixed(1)} ms ${note}\n`);
};
const round = (value: number): number => Number(value.toPrecision(3));

function wholeText(): Record<string, number> {
  const paragraphs = joined(source.paragraphs, MB);
  const text = paragraphs.join('\n');
  const cold = timeOf(() => detect(text, new Lexicon()));
  const segmenter = new Intl.Segmenter('ar', { granularity: 'word' });
  const segment = (): number => {
    let words = 0;
    for (const paragraph of paragraphs)
      for (const part of segmenter.segment(paragraph)) if (part.isWordLike) words++;
    return words;
  };
  const words = countWords(text);
  const englishText = english(words);
  const [detection, segmentation] = medians([() => detect(text), segment], EFFORT) as [number, number];
  // Not in turn with the others: what it leaves behind (150 MB a run) would be cleared away in their time.
  const [compromise] = medians([() => nlp(englishText).quotations()], { ...EFFORT, least: 5 }) as [number];
  say('detect, 1 MB', detection, `${words} words; ${detect(text).claims.length} claims`);
  say('detect, 1 MB, the first time', cold, 'with the lexicon’s building');
  say('Intl.Segmenter, the words of the same paragraphs', segmentation);
  say('compromise quotations(), English news of as many words', compromise);
  return {
    detectOverSegmenter: round(detection / segmentation),
    compromiseOverDetect: round(compromise / detection),
  };
}

function doubling(): Record<string, number> {
  const paragraphs = joined(source.paragraphs, 2 * MB);
  const one = joined(source.paragraphs, MB).join('\n');
  const two = paragraphs.join('\n');
  const [once, twice] = medians([() => detect(one), () => detect(two)], EFFORT) as [number, number];
  say('detect, 2 MB', twice, `1 MB: ${once.toFixed(0)} ms`);
  return { doubling: round(twice / once) };
}

/** An input whose half takes longer than this is measured in part only: it would not end. */
const TOO_LONG_MS = 10_000;
/** The engine is warm by then; these texts only lead it into corners of its code. */
const PATHOLOGICAL_EFFORT: Effort = { warmUp: 1000, least: 7, enough: 4000 };

function pathological(): Record<string, number> {
  const line = joined(source.paragraphs, 2 * MB).join(' ');
  let worst = 0;
  for (const { name, size, make } of pathologies(line)) {
    let share = 32;
    while (share > 1 && timeOf(() => detect(make(size / share))) < TOO_LONG_MS) share /= 2;
    const [half, whole] = [make(size / share / 2), make(size / share)];
    const tasks = [() => detect(half), () => detect(whole)];
    const [once, twice] = medians(tasks, PATHOLOGICAL_EFFORT) as [number, number];
    const ratio = twice / once;
    // Below a few milliseconds a ratio says more about the clock than about the engine.
    if (twice >= 5) worst = Math.max(worst, ratio);
    const cut = share > 1 ? `, of 1/${share} of it only` : '';
    say(name + cut, twice, `${ratio.toFixed(2)} × the half`);
  }
  return { worstDoubling: round(worst) };
}

function keystroke(): Record<string, number> {
  const paragraphs = joined(source.paragraphs, 200_000);
  const text = paragraphs.join('\n');
  const detector = new ArticleDetector();
  detector.update(text);
  const strokes: number[] = [];
  const whole: number[] = [];
  for (let k = 0; k < 41; k++) {
    const at = Math.floor((text.length * (k + 0.5)) / 41);
    const edited = `${text.slice(0, at)}ب${text.slice(at)}`;
    const [stroke, full] = [timeOf(() => detector.update(edited)), timeOf(() => detect(edited))];
    if (k > 0) strokes.push(stroke);
    if (k > 0) whole.push(full);
    detector.update(text);
  }
  const [stroke, full] = [median(strokes), median(whole)];
  say('one keystroke in 200 KB', stroke, `the whole: ${full.toFixed(1)} ms`);
  return { keystrokeOverFull: round(stroke / full) };
}

const TARGETS: Record<string, string> = {
  detectOverSegmenter: '≤ 3, aim < 1',
  compromiseOverDetect: '≥ 10',
  doubling: '≤ 2.2',
  worstDoubling: '≤ 2.2',
  keystrokeOverFull: '≤ 0.05',
};

/**
 * How fast detection is: prints tables, and in the last line JSON. Times are medians; ratios are of tasks of one process, but
 * for compromise's run in turn, so that they hold on any machine.
 */
export function bench(): void {
  const ratios = { ...wholeText(), ...doubling(), ...keystroke(), ...pathological() };
  const memory = memoryOf(joined(source.paragraphs, 5 * MB).join('\n'));
  say(
    'detect, 5 MB',
    memory.ms,
    `${memory.keptMB} MB kept by the result, heap limit ${memory.limitMB} MB, ${memory.residentMB} MB resident`,
  );

  console.log(`Text: ${source.name}, joined; from the second round on each paragraph is made different.\n`);
  console.log(
    table(
      ['what', 'ms', ''],
      rows.map(({ what, ms, note }) => [what, ms.toFixed(ms < 10 ? 2 : 0), note ?? '']),
    ),
  );
  console.log(
    table(
      ['ratio', 'measured', 'asked'],
      Object.entries(ratios).map(([name, value]) => [name, value, TARGETS[name] ?? '']),
    ),
  );
  console.log(JSON.stringify({ ...ratios, memory }));
}
