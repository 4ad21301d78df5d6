import { marked, sidecarOf } from '../support/marked';
import { expect, sharedWindow, test } from './fixtures';
import {
  boxesOf,
  caret,
  caretX,
  clickWord,
  lastCharacterBox,
  outOfOrder,
  rowsOf,
  selection,
  type Row,
  type ScreenWord,
} from './page';
import type { Workbench } from './workbench';

/** The words of all contents; they stand nowhere else. Sentences that report nothing by themselves. */
const CONTENT = 'حكاية الشجرة والنهر والطائر الصغير';
const LINES = Array.from({ length: 40 }, (_, i) => {
  const content = i % 4 === 0 ? Array(5).fill(CONTENT).join(' ') : CONTENT;
  return `${i + 10} هذا كتاب <mention s${(i % 3) + 1} c${i}>سليم المازن</mention> <cue c${i}>وفيه</cue> <content c${i} s${(i % 3) + 1} indirect>${content}</content> للصغار جميعا.`;
});
const ARTICLE = marked(`${LINES.join('\n')}\n`);

/** In a narrow editor with rows that have no Arabic letter: in the middle of a line, and at its end. */
const APART = marked(
  `<cue c1>قال</cue> <mention s1 c1>لافروف</mention> إن <content c1 s1>العالم فشل في ذلك منذ (1234567890/12345/2024)</content>.
<cue c2>وأضاف</cue>: <content c2 s1>هذا كتاب ${'and other words of a long name '.repeat(3)}${'وهنا غيره من الكتب والجبل '.repeat(5)}وغيره</content>.
`,
);

/** More pixels than a space is wide. */
const SPACE = 10;

/** What a person does on a marked page goes right, and goes on going right whatever happened to the page before. */
test.describe('on a page with marks', () => {
  const window = sharedWindow({
    'page.maqal': ARTICLE.text,
    'page.maqal.isnad.yaml': sidecarOf(ARTICLE, 'page.maqal'),
    'apart.maqal': APART.text,
    'apart.maqal.isnad.yaml': sidecarOf(APART, 'apart.maqal'),
  });
  let lines = ARTICLE.text.split('\n');

  async function open(): Promise<Workbench> {
    const workbench = window();
    await workbench.openFile('page.maqal');
    await expect(workbench.lines.first().locator('> span')).toHaveCSS('direction', 'rtl');
    return workbench;
  }

  /** The rows that begin a line, in the middle of the screen, with the number of their line. */
  async function beginnings(workbench: Workbench): Promise<{ readonly row: Row; readonly line: number }[]> {
    return (await rowsOf(workbench.editor))
      .map((row) => ({ row, line: lines.findIndex((line) => line.startsWith(`${row.words[0]?.text} `)) }))
      .filter(({ row, line }) => line >= 0 && row.top > 150 && row.top < 700);
  }

  /** How far the boxes behind contents are from their words, in pixels; rows without a box count as far. */
  async function awayFromWords(workbench: Workbench): Promise<number> {
    const rows = (await rowsOf(workbench.editor)).filter(({ top }) => top > 120 && top < 780);
    const boxes = await workbench.editor
      .locator('.view-overlays .cdr[class*="ced-"]')
      .evaluateAll((all) =>
        all
          .filter((box) => !/^rgba\(0, 0, 0, 0\)$/u.test(getComputedStyle(box).backgroundColor))
          .map((box) => box.getBoundingClientRect().toJSON() as DOMRect),
      );
    const far = rows.map(({ words }) => {
      const inside = words.filter(({ text }) => CONTENT.split(' ').includes(text));
      const [first, last] = [inside[0], inside.at(-1)];
      if (!first || !last) return 0;
      const middle = (first.top + first.bottom) / 2;
      const box = boxes.filter(({ top, bottom }) => top < middle && middle < bottom);
      if (box.length === 0) return Infinity;
      const right = Math.max(...box.map((one) => one.right));
      const left = Math.min(...box.map((one) => one.left));
      // Where a row ends in a content, the space after its last word is of the content too.
      const space = last === words.at(-1) ? SPACE : 0;
      return Math.max(Math.abs(right - first.right), left - last.left, last.left - left - space);
    });
    return Math.max(...far);
  }

  /** All that a person does with a pointer and keys, on the lines that are on screen. */
  async function everythingWorks(workbench: Workbench): Promise<void> {
    const { page } = workbench;
    await expect.poll(async () => outOfOrder(await rowsOf(workbench.editor))).toEqual([]);
    await expect.poll(() => awayFromWords(workbench)).toBeLessThan(2);
    const [first, second] = await beginnings(workbench);
    if (!first || !second) throw new Error('Too few lines are on screen.');
    // A click on the nth word puts the caret into it: in a mention, a cue, a content and behind it.
    for (const n of [3, 5, 8, 10]) {
      const word = first.row.words[n] as ScreenWord;
      await clickWord(page, word);
      const start = (lines[first.line]?.split(' ').slice(0, n).join(' ').length ?? 0) + 2;
      await expect
        .poll(async () => {
          const [line, column] = await caret(workbench);
          return line === first.line + 1 && column >= start && column <= start + word.text.length;
        })
        .toBe(true);
    }
    // The arrows go where they point, through cue and content.
    const from = await caretX(workbench);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => caretX(workbench)).toBeLessThan(from);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => caretX(workbench)).toBe(from);
    // A drag from the mention's second word into the content selects what it covers.
    const [begin, end] = [second.row.words[4] as ScreenWord, second.row.words[7] as ScreenWord];
    const y = (begin.top + begin.bottom) / 2;
    await page.mouse.move(begin.right - 1, y);
    await page.mouse.down();
    await page.mouse.move((begin.left + end.right) / 2, y, { steps: 3 });
    await page.mouse.move(end.left + 1, y, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => selection(workbench)).toBe(lines[second.line]?.split(' ').slice(4, 8).join(' '));
    // Typing lands at the caret, at the left end of the content's second word.
    const word = second.row.words[7] as ScreenWord;
    await page.mouse.click(word.left + 1, y);
    await page.keyboard.insertText('هاء');
    const typed = async () => (await beginnings(workbench)).find(({ line }) => line === second.line)?.row;
    await expect.poll(async () => (await typed())?.words[7]?.text).toBe(`${word.text}هاء`);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await typed())?.words[7]?.text).toBe(word.text);
  }

  test('clicks, drags, keys and marks are where the words are', async () => {
    await everythingWorks(await open());
  });

  test('they are after edits, and far down the page', async () => {
    const workbench = await open();
    const { page } = workbench;
    await clickWord(page, (await rowsOf(workbench.editor))[0]?.words[0] as ScreenWord);
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('99 سطر جديد فوق الجميع\n');
    lines = ['99 سطر جديد فوق الجميع', ...lines];
    // Inside a content, whose mark grows.
    const [line] = await beginnings(workbench);
    await clickWord(page, line?.row.words[7] as ScreenWord, 0.02);
    await page.keyboard.insertText(' والطائر');
    lines = lines.map((text, i) =>
      i === line?.line ? text.replace('حكاية الشجرة', 'حكاية الشجرة والطائر') : text,
    );
    await workbench.editor.locator('.margin').hover(); // no hover text there takes the wheel
    await expect(async () => {
      await page.mouse.wheel(0, 300);
      expect((await beginnings(workbench))[0]?.line).toBeGreaterThan(8);
    }).toPass();
    await everythingWorks(workbench);
  });

  test('they are in another theme and another size of letters', async () => {
    const workbench = await open();
    workbench.writeSettings({
      'workbench.colorTheme': 'Default High Contrast Light',
      '[arabic-article]': { 'editor.fontSize': 15, 'editor.fontFamily': 'sans-serif' },
    });
    await expect(workbench.page.locator('.monaco-workbench')).toHaveClass(/hc-light/);
    await expect(workbench.editor.locator('.view-lines')).toHaveCSS('font-size', '15px');
    await everythingWorks(workbench);
    workbench.writeSettings({});
    await expect(workbench.page.locator('.monaco-workbench')).not.toHaveClass(/hc-light/);
  });

  test('boxes sit on rows without an Arabic letter too', async () => {
    const workbench = window();
    await workbench.resize(800, 900);
    await workbench.openFile('apart.maqal');
    await expect(workbench.lines.first().locator('> span')).toHaveCSS('direction', 'rtl');
    const apart = async () => {
      const boxes = await boxesOf(workbench.editor, 'border-bottom-style', /^solid$/u);
      const rows = (await rowsOf(workbench.editor)).filter(
        ({ words }) => !/[\u0600-\u06ff]/u.test(words.map(({ text }) => text).join('')),
      );
      return rows.map(({ words }) => {
        const [left, right] = [
          Math.min(...words.map((word) => word.left)),
          Math.max(...words.map((word) => word.right)),
        ];
        const middle = ((words[0]?.top ?? 0) + (words[0]?.bottom ?? 0)) / 2;
        const box = boxes.find(({ top, bottom }) => top < middle && middle < bottom);
        // A full stop is not of the content; the space where a row breaks is.
        return Math.abs((box?.right ?? 0) - right) < SPACE && Math.abs((box?.left ?? 0) - left) < SPACE;
      });
    };
    await expect.poll(async () => (await apart()).length).toBeGreaterThan(2);
    await expect.poll(async () => (await apart()).filter((sits) => !sits)).toEqual([]);
    const row = (await rowsOf(workbench.editor)).find(({ words }) => /^\(/u.test(words[0]?.text ?? ''));
    const stop = await lastCharacterBox(workbench.editor, '2024).');
    expect(row?.words).toHaveLength(1);
    expect(Math.abs(stop.left - (row?.words[0]?.left ?? 0))).toBeLessThan(2);
    await workbench.screenshot('rows-apart');
    await workbench.resize(1400, 900);
  });
});
