import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { preparePdfReader } from '../support/machine';
import { marked, sidecarOf } from '../support/marked';
import { expect, sharedWindow, test } from './fixtures';

const LINES = Array.from(
  { length: 90 },
  (_, i) => `وهذا سطر من فقرة طويلة لا تنتهي في صفحة واحدة، رقمه ${100 + i} في ترتيبه`,
);
/** A headline, a paragraph that is longer than a page, and short ones; claims of several speakers, two in one row. */
const ARTICLE = marked(
  `عنوان الخبر كما جاء
<cue c1>كشف</cue> <mention s1 c1>لافروف</mention> أن <content c1 s1 indirect>بلاده تتفق مع تركيا</content>. <cue c2>وقال</cue> <mention s2 c2>أوغلو</mention>: <content c2 s2>علاقاتنا ليست بديلة</content>.
${LINES.join('، ')}، <cue c3>وأضاف</cue>: <content c3 s1 mixed>بحثنا الملف الليبي</content>.
${'فقرة قصيرة تقول <content c4 s2 rejected>إنها لا تنقسم</content>.\n'.repeat(1)}${'وفقرة قصيرة أخرى بعدها.\n'.repeat(30)}`,
);
/** A4 in points, and the margins of the page. */
const A4 = { width: 595.92, height: 842.88 };
const MARGIN = { side: (14 / 25.4) * 72, top: (16 / 25.4) * 72, bottom: (18 / 25.4) * 72 };

interface PrintedWord {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

/** What stands on the paper, in points from the page's upper left corner. */
function printedWords(pdf: string): readonly PrintedWord[] {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' });
  return html.split('<page ').flatMap((source, page) =>
    [...source.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/gu)].map(
      ([, left, top, right, bottom, text]) => ({
        ...{ page, text: text as string, left: Number(left), right: Number(right) },
        ...{ top: Number(top), bottom: Number(bottom) },
      }),
    ),
  );
}

/** Rows of points, from the top, in which something is printed above or below the page's margins. */
function inkInMargins(pdf: string): readonly { readonly page: string; readonly row: number }[] {
  execFileSync('pdftoppm', ['-gray', '-r', '72', pdf, `${pdf}.page`]);
  const folder = path.dirname(pdf);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pgm'))
    .flatMap((page) => {
      const bytes = readFileSync(path.join(folder, page));
      const [header = '', width, height] =
        /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.toString('latin1', 0, 40)) ?? [];
      const isInked = (row: number) => {
        const start = header.length + row * Number(width);
        return bytes.subarray(start, start + Number(width)).some((grey) => grey < 128);
      };
      return Array.from({ length: Number(height) }, (_, row) => row)
        .filter((row) => row + 1 < MARGIN.top - 1 || row > A4.height - MARGIN.bottom + 1)
        .filter(isInked)
        .map((row) => ({ page, row }));
    });
}

/** Letters and digits without order, how often each stands there; the signs of speakers, some of which the styles write, aside. */
function letters(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const letter of text
    .replace(/\p{No}/gu, '')
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]/gu) ?? [])
    counts[letter] = (counts[letter] ?? 0) + 1;
  return counts;
}

const window = sharedWindow({
  'print.maqal': ARTICLE.text,
  'print.maqal.isnad.yaml': sidecarOf(ARTICLE, 'print.maqal'),
});

test('the saved page is printed whole, right to left, and no row is cut', async ({ profile }) => {
  test.skip(!preparePdfReader(), 'needs pdftotext (poppler-utils)');
  const workbench = window();
  await workbench.openFile('print.maqal');
  await workbench.run('isnad.saveAsHtml');
  await expect(workbench.quickPick).toHaveValue(/print\.maqal\.html$/u);
  await workbench.page.keyboard.press('Enter');
  await workbench.fileText('print.maqal.html', '</html>');

  const page = await profile.newPage();
  await page.goto(pathToFileURL(path.join(workbench.folder, 'print.maqal.html')).href);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toContain('loaded');
  // On the screen each chip stands in the margin, at the height of its claim's first row or below the chip before it.
  const places = await page.evaluate(() =>
    [...document.querySelectorAll('.chip')].map((chip) => {
      const words = document.querySelector(`.content[data-claim="${chip.getAttribute('data-claim')}"]`);
      const [box, [row]] = [chip.getBoundingClientRect(), [...(words?.getClientRects() ?? [])]];
      const text = chip.closest('.text')?.getBoundingClientRect();
      return {
        below: box.top - (row?.top ?? NaN),
        aside: box.left - (text?.right ?? NaN),
        height: box.height,
      };
    }),
  );
  expect(places).toHaveLength(4);
  for (const { below, aside, height } of places) {
    expect(aside).toBeGreaterThan(0);
    expect(below).toBeGreaterThan(-height);
    expect(below).toBeLessThan(2.5 * height);
  }
  const shown = await page.evaluate(() => document.body.textContent ?? '');
  const pdf = test.info().outputPath('print.pdf');
  await page.pdf({ path: pdf, format: 'A4', preferCSSPageSize: true, printBackground: false });
  await page.close();

  const words = printedWords(pdf);
  const pages = Math.max(...words.map(({ page: at }) => at));
  expect(pages).toBe(5);
  for (let at = 1; at < pages; at++) {
    const lowest = Math.max(...words.filter(({ page: on }) => on === at).map(({ bottom }) => bottom));
    expect(lowest, `page ${at} is full`).toBeGreaterThan(A4.height * 0.85);
  }
  const aside = words.filter(
    ({ left, right }) => left < MARGIN.side - 1 || right > A4.width - MARGIN.side + 1,
  );
  expect(aside).toEqual([]);
  // A row that goes over the edge of a page sticks out there, or is there twice. By its ink: fonts differ in how high they say they are.
  expect(inkInMargins(pdf)).toEqual([]);
  const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' });
  expect(letters(text)).toEqual(letters(shown));
  // Arabic is read in its order, and the first number of a row stands right of the next.
  expect(text.replace(/[^\p{L}]/gu, '')).toContain('عنوانالخبركماجاء');
  const numbers = words.filter(({ text: word }) => /^1\d\d$/u.test(word));
  expect(numbers.length).toBe(LINES.length);
  const sameRow = numbers.flatMap((word) => {
    const next = numbers.find(
      ({ text: other, page: on, top }) =>
        Number(other) === Number(word.text) + 1 && on === word.page && Math.abs(top - word.top) < 2,
    );
    return next ? [[word, next] as const] : [];
  });
  expect(sameRow.length).toBeGreaterThan(5);
  for (const [first, second] of sameRow) expect(first.left).toBeGreaterThan(second.right);
});
