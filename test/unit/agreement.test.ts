import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Agreement, MEASURES, type AgreementRow, type Measure } from '../../src/core/agreement/agreement';
import { differenceText } from '../../src/cli/differences';
import { Coincidences, Confusion, masi, setValue } from '../../src/core/agreement/coefficients';
import { agreementSvg } from '../../src/core/agreement/plot';
import { readGold } from '../../src/core/agreement/gold';
import { Score } from '../../src/core/agreement/score';
import type { Annotation } from '../../src/core/model';
import { Article } from '../../src/core/sidecar/article';
import { writeSidecar } from '../../src/core/sidecar/write';
import { Workplace } from './cli/cli';
import { marked, type Details } from './formats/marked';

const EXAMPLE = {
  sara: 'قال [s1:لافروف] [c1:روسيا لن تتراجع أبدا] وأضاف الوزير أمس انتهى',
  omar: 'قال [s1:لافروف] [c1:روسيا لن تتراجع] أبدا وأضاف الوزير أمس [c2:انتهى]',
};

const SLOTS = {
  sara: '[c1.cue:قال] [s1:لافروف] إن [c1:روسيا لن تتراجع عن القرار] [c2.cue:وأضاف] أن [c2:الحوار مستمر] [c3.cue:وقال] [s2:أوغلو] [c3:أنقرة موافقة تماما] [c4.cue:وقيل] [c4:الاتفاق قريب]',
  omar: '[c1.cue:قال] [s1:لافروف] إن [c1:روسيا لن تتراجع عن] القرار [c2.cue:وأضاف] أن [c2:الحوار مستمر] وقال [s2:أوغلو] [c3:أنقرة موافقة تماما] [c4.cue:وقيل] [c4:الاتفاق قريب]',
};

function rowsOf(...annotators: readonly string[][]): readonly AgreementRow[] {
  const agreement = new Agreement(annotators.map((_, i) => String.fromCharCode(65 + i)));
  (annotators[0] ?? []).forEach((_, article) => {
    const documents = annotators.map((own) => marked(own[article] ?? ''));
    agreement.add(
      documents[0]?.text ?? '',
      documents.map(({ annotation }) => annotation),
    );
  });
  return agreement.rows();
}
const value = (rows: readonly AgreementRow[], measure: Measure): number =>
  Number(rows.find((row) => row.measure === measure)?.value.toFixed(3));

describe('agreement', () => {
  it('is what the documentation computes by hand', () => {
    const rows = rowsOf([EXAMPLE.sara], [EXAMPLE.omar]);
    assert.equal(value(rows, 'claims F1'), 0);
    assert.equal(value(rows, 'words κ'), 0.583);
    assert.equal(value(rows, 'words α'), 0.604);
    const doc = readFileSync('docs/agreement.md', 'utf8');
    for (const own of [EXAMPLE.sara, EXAMPLE.omar])
      assert.ok(doc.includes(own.replace(/\[s1:([^\]]*)\]/u, '$1').replace(/c\d:/gu, '')), own);
    assert.ok(doc.includes('**0.583**') && doc.includes('**0.604**'));
  });

  it('is what the documentation computes by hand of every slot', () => {
    const details = (third: string, second: string, first: readonly string[]): Details => ({
      c1: { kind: 'indirect', speaker: 's1', labels: first },
      c2: { kind: 'direct', speaker: second },
      c3: { kind: third as 'direct', speaker: 's2', labels: ['ب'] },
      c4: { kind: 'indirect' },
    });
    const sara = marked(SLOTS.sara, details('direct', 's1', ['أ']));
    const omar = marked(SLOTS.omar, details('mixed', 's2', ['أ', 'ب']));
    assert.equal(sara.text, omar.text);
    const agreement = new Agreement(['Sara', 'Omar']);
    agreement.add(sara.text, [sara.annotation, omar.annotation]);
    const doc = readFileSync('docs/agreement.md', 'utf8');
    for (const own of [SLOTS.sara, SLOTS.omar]) {
      const brackets = own.replace(/\[(?:s\d|c\d\.cue):([^\]]*)\]/gu, '$1').replace(/c\d:/gu, '');
      assert.ok(doc.includes(brackets), brackets);
    }
    const byHand = [...doc.matchAll(/^\| `([^`]+)` .*\*\*(\d\.\d{3})\*\* \|$/gmu)];
    assert.equal(byHand.length, MEASURES.length - 2, 'all but κ and α of words, which the other example has');
    for (const [, measure, number] of byHand)
      assert.equal(value(agreement.rows(), measure as Measure), Number(number), measure);
  });

  it('has α of Krippendorff’s own example, with missing values', () => {
    const data = [
      '* * * * * 3 4 1 2 1 1 3 3 * 3',
      '1 * 2 1 3 3 4 3 * * * * * * *',
      '* * 2 1 3 4 4 * 2 1 1 3 3 * 4',
    ].map((row) => row.split(' '));
    const coincidences = new Coincidences();
    for (let unit = 0; unit < 15; unit++)
      coincidences.add(data.flatMap((row) => (row[unit] === '*' ? [] : [row[unit] as string])));
    assert.equal(coincidences.alpha().toFixed(3), '0.691');
    assert.equal(coincidences.alpha((a, b) => (Number(a) - Number(b)) ** 2).toFixed(3), '0.811');
  });

  it('has κ of a table of yes and no', () => {
    const confusion = new Confusion();
    for (const [a, b, times] of [
      ['yes', 'yes', 20],
      ['yes', 'no', 5],
      ['no', 'yes', 10],
      ['no', 'no', 15],
    ] as const)
      confusion.add(a, b, times);
    assert.equal(confusion.observed, 0.7);
    assert.equal(confusion.kappa().toFixed(3), '0.400');
  });

  it('has MASI distances', () => {
    const distance = (a: string[], b: string[]): number => Number(masi(setValue(a), setValue(b)).toFixed(3));
    assert.equal(distance(['x', 'y'], ['y', 'x']), 0);
    assert.equal(distance([], []), 0);
    assert.equal(distance(['x'], ['x', 'y']), Number((1 - (1 / 2) * (2 / 3)).toFixed(3)));
    assert.equal(distance(['x', 'z'], ['x', 'y']), Number((1 - (1 / 3) * (1 / 3)).toFixed(3)));
    assert.equal(distance(['x'], []), 1);
  });

  it('compares the slots of paired claims; speakers by what names them, not by their ids', () => {
    const a =
      '[c1.cue:قال] [c1.who=s1:سيرغي لافروف] إن [c1:روسيا لن تتراجع]، [c2.cue:وأضاف] أن [c2:الأمر انتهى] عند [s2:جاويش أوغلو]';
    const b =
      '[c1.cue:قال] [c1.who=s2:سيرغي لافروف] إن [c1:روسيا لن تتراجع]، [c2.cue:وأضاف] أن [c2:الأمر انتهى] عند [s1:جاويش أوغلو]';
    const agreement = new Agreement(['A', 'B']);
    const [left, right] = [
      marked(a, { c2: { speaker: 's1' } }),
      marked(b, { c2: { speaker: 's1', kind: 'free', labels: ['مهم'] } }),
    ];
    agreement.add(left.text, [left.annotation, right.annotation]);
    const rows = agreement.rows();
    assert.equal(value(rows, 'claims F1'), 1);
    assert.equal(value(rows, 'speaker agreed'), 0.5);
    assert.equal(value(rows, 'kind agreed'), 0.5);
    assert.equal(value(rows, 'cue agreed'), 1);
    assert.equal(value(rows, 'labels agreed'), 0.5);
    assert.ok(Number.isNaN(value(rowsOf(['[c1:نعم]'], ['[c1:نعم]']), 'kind κ')));
  });

  it('puts three annotators together', () => {
    const rows = rowsOf([EXAMPLE.sara], [EXAMPLE.omar], [EXAMPLE.sara]);
    const all = rows.filter(({ annotators }) => annotators.length === 3);
    assert.deepEqual(all.map(({ measure }) => measure).slice(0, 4), [
      'claims F1',
      'claims F1 exact',
      'words κ',
      'words α',
    ]);
    assert.equal(value(all, 'claims F1'), 0.333);
    // A and C agree wholly; coincidences: n = 30, in 12, out 18, o(in,out) = 2.
    assert.equal(value(all, 'words α'), Number((1 - (2 * 2 * 29) / (2 * 12 * 18)).toFixed(3)));
  });

  it('reads one folder for each annotator, or names in one folder', async () => {
    const sidecar = (source: string): string => {
      const { text, annotation } = marked(source);
      return writeSidecar(annotation, Article.fromText('a.txt', text));
    };
    const { text } = marked(EXAMPLE.sara);
    const work = await Workplace.of({
      'sara/a.txt': text,
      'sara/a.txt.isnad.yaml': sidecar(EXAMPLE.sara),
      'omar/a.txt.isnad.yaml': sidecar(EXAMPLE.omar),
      'one/a.txt': text,
      'one/a.txt.sara.isnad.yaml': sidecar(EXAMPLE.sara),
      'one/a.txt.omar.isnad.yaml': sidecar(EXAMPLE.omar),
    });
    const folders = await work.isnad('agree', 'sara', 'omar', '--csv', 'x.csv');
    const names = await work.isnad('agree', 'one');
    assert.equal(folders.out, names.out);
    assert.match(folders.out, /^words κ +omar – sara +1 +10 +0\.583$/mu);
    assert.match(await work.read('x.csv'), /^words α,omar – sara,1,10,0\.604167\r$/mu);
    assert.equal((await work.isnad('agree', 'sara')).code, 2);
    const gold = await work.isnad('agree', 'omar', '--gold', 'sara');
    assert.match(gold.out, /^words +– +1 +0\.750 +0\.750 +0\.750 +3 +4 +4$/mu);
    await work.dispose();
  });

  it('is drawn: a mark for each measure of each two, below chance too', async () => {
    const { text } = marked(EXAMPLE.sara);
    const sidecar = (source: string): string =>
      writeSidecar(marked(source).annotation, Article.fromText('a.txt', text));
    const work = await Workplace.of({
      'a.txt': text,
      'a.txt.sara.isnad.yaml': sidecar(EXAMPLE.sara),
      'a.txt.omar.isnad.yaml': sidecar(EXAMPLE.omar),
    });
    assert.equal((await work.isnad('agree', '.', '--svg', 'plot.svg')).code, 0);
    const svg = await work.read('plot.svg');
    assert.match(svg, /<title>words κ, omar – sara: 0\.583<\/title>/u);
    // Nothing is paired: the slots are not defined.
    assert.doesNotMatch(svg, /<title>kind/u);
    const below = agreementSvg([
      { measure: 'words α', annotators: ['<a>', 'b'], articles: 1, units: 9, value: -0.25 },
    ]);
    assert.match(below, />-0\.2<\/text>/u);
    assert.match(below, /&#60;a&#62; – b: -0\.250/u);
    const lint = spawnSync('xmllint', ['--noout', '-'], { input: svg, encoding: 'utf8' });
    if (!lint.error) assert.equal(lint.status, 0, lint.stderr);
    await work.dispose();
  });

  it('lists differences in words, other borders as one difference', async () => {
    const [a, b] = [
      '[c1.cue:قال] [c1.who=s1:لافروف] إن [c1:روسيا لن تتراجع أبدا]، [c2.cue:وأضاف] أن [c2:الأمر انتهى] عند [s2:أوغلو] [c3:فعلا]',
      '[c1.cue:قال] [c1.who=s1:لافروف] إن [c1:روسيا لن تتراجع] أبدا، [c2.cue:وأضاف] أن [c2:الأمر انتهى] عند [s2:أوغلو] فعلا',
    ].map((source, i) => marked(source, { c2: { speaker: i === 0 ? 's1' : 's2' } }));
    assert.ok(a && b);
    assert.equal(
      differenceText('a.txt', a.text, ['Sara', a.annotation], ['Omar', b.annotation]),
      'a.txt: Sara – Omar\n' +
        '  «روسيا لن تتراجع أبدا»: content روسيا لن تتراجع أبدا | روسيا لن تتراجع\n' +
        '  «الأمر انتهى»: speaker لافروف | أوغلو\n' +
        '  only Sara: «فعلا»\n',
    );
    assert.equal(differenceText('a.txt', a.text, ['Sara', a.annotation], ['Sara', a.annotation]), '');
  });

  it('scores as the scorer of the annotation guidelines does', function () {
    const gold = process.env.ISNAD_GOLD ?? resolve('../shared/gold/dev');
    const scorer = resolve(gold, '../score.mjs');
    if (!existsSync(gold) || !existsSync(scorer)) {
      console.log('      skipped: no gold articles (ISNAD_GOLD)');
      return this.skip();
    }
    const folder = mkdtempSync(join(tmpdir(), 'isnad-score-'));
    const score = new Score();
    for (const name of readdirSync(gold).filter((file) => file.endsWith('.json'))) {
      const file = name.replace(/json$/u, 'txt');
      const article = Article.fromText(file, readFileSync(join(gold, file), 'utf8'));
      const right = readGold(
        name,
        article.text,
        JSON.parse(readFileSync(join(gold, name), 'utf8')),
        [],
      ) as Annotation;
      const wrong = disturbed(right);
      writeFileSync(join(folder, `${file}.isnad.yaml`), writeSidecar(wrong, article));
      score.add(article.text, right, wrong);
    }
    const run = spawnSync('node', [scorer, gold, folder, '--json'], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    const theirs = JSON.parse(run.stdout) as Record<
      string,
      { f1: number; hit: number; gold: number; found: number }
    >;
    for (const { measure, f1, hits, gold: all, found } of score.rows()) {
      const other = theirs[measure === 'claims exact' ? 'claims@exact' : measure];
      assert.deepEqual([measure, hits, found, all], [measure, other?.hit, other?.found, other?.gold]);
      assert.equal(f1.toFixed(9), other?.f1.toFixed(9));
    }
  });
});

/** Every third claim left out, every fourth by the next speaker, every fifth a word shorter. */
function disturbed({ speakers, claims }: Annotation): Annotation {
  return {
    speakers,
    claims: claims
      .filter((_, i) => i % 3 !== 2)
      .map((claim, i) => {
        const other = speakers[(speakers.findIndex(({ id }) => id === claim.speaker) + 1) % speakers.length];
        const [first, ...rest] = claim.content;
        const shorter =
          first && first.end - first.start > 20
            ? [{ start: first.start, end: (first.end - 9) as typeof first.end }, ...rest]
            : claim.content;
        return {
          ...claim,
          speaker: i % 4 === 3 ? (other?.id ?? null) : claim.speaker,
          content: i % 5 === 4 ? shorter : claim.content,
        };
      }),
  };
}
