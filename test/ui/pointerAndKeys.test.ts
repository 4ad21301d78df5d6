import type { Locator } from '@playwright/test';
import { expect, sharedWindow, test } from './fixtures';
import {
  caret,
  caretX,
  clickWord,
  compare,
  outOfOrder,
  rowsOf,
  selection,
  wordOf,
  zoomPage,
  type Row,
  type ScreenWord,
} from './page';
import type { Workbench } from './workbench';

const TEXT = `عنوان المقال الأول في الصحيفة
قال الوزير الروسي سيرغي لافروف إن العالم فشل في توحيد صفوفه أمام الوباء بسبب عدم رغبة الغرب في التعاون.
`;
const SECOND = TEXT.split('\n')[1] ?? '';
/** Ten thousand words, no two of them alike: a word says where in the line it stands. */
const WORDS = Array.from({ length: 10_000 }, (_, i) => `كلمة${figures(i)}`);
const LONG = WORDS.join(' ');
/** With a word that is read the other way in it, the arrow keys are the extension's in the whole line. */
const LONG_MIXED = WORDS.map((word, i) => (i % 100 === 50 ? 'COVID' : word)).join(' ');

/** What a person does with the pointer and the keys, in every shape of editor. */
test.describe('clicks and arrow keys', () => {
  const window = sharedWindow({
    'page.maqal': TEXT,
    'other.maqal': TEXT.replace('الوباء', 'الجائحة'),
    'long.maqal': `${LONG}\n`,
    'longMixed.maqal': `${LONG_MIXED}\n`,
  });

  async function open(name: string): Promise<Workbench> {
    const workbench = window();
    await workbench.openFile(name);
    await rightToLeft(workbench.editor);
    return workbench;
  }

  /** A click on a word of a row selects nothing and puts the caret into it; the arrows then go where they point. */
  async function worksIn(workbench: Workbench, row: Row, text: string, line: number): Promise<void> {
    const { keyboard } = workbench.page;
    for (const n of [0, 1, 2]) {
      const word = row.words[n] as ScreenWord;
      const start = text.indexOf(word.text) + 1;
      // A window that was just zoomed may miss a click.
      await expect(async () => {
        await clickWord(workbench.page, word);
        const inside = async () => within(await caret(workbench), line, start, start + word.text.length);
        await expect.poll(inside, { timeout: 3000 }).toBe(true);
      }, word.text).toPass();
    }
    const [, column] = await caret(workbench);
    const x = await caretX(workbench);
    await keyboard.press('ArrowLeft');
    await expect.poll(() => caret(workbench)).toEqual([line, column + 1]);
    expect(await caretX(workbench)).toBeLessThan(x);
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await expect.poll(() => caret(workbench)).toEqual([line, column - 1]);
    expect(await caretX(workbench)).toBeGreaterThan(x);
    // The word to the left, from its right end.
    const next = row.words[3] as ScreenWord;
    await workbench.page.mouse.click(next.right - 1, (next.top + next.bottom) / 2);
    await expect.poll(async () => (await caret(workbench))[1]).toBe(text.indexOf(next.text) + 1);
    await keyboard.press('Control+Shift+ArrowLeft');
    await expect.poll(() => selection(workbench)).toBe(next.text);
  }

  for (const [name, text] of [
    ['long.maqal', LONG],
    ['longMixed.maqal', LONG_MIXED],
  ] as const)
    test(`go right at the beginning, in the middle and at the end of 10,000 words in a line: ${name}`, async () => {
      const workbench = await open(name);
      const { keyboard } = workbench.page;
      /** The rows that have words enough to click on, once this word is on screen. */
      const rowsAround = async (n: number) => {
        const around = async () => rowsOf(workbench.editor);
        const shown = async () =>
          (await around()).some(({ words }) => words.some((w) => w.text === WORDS[n]));
        await expect.poll(shown).toBe(true);
        await expect.poll(async () => outOfOrder((await around()).filter(isArabic))).toEqual([]);
        return (await around()).filter((row) => row.words.length > 6 && isArabic(row));
      };
      await clickWord(workbench.page, (await rowsOf(workbench.editor))[0]?.words[0] as ScreenWord);
      await keyboard.press('Control+Home');
      await worksIn(workbench, (await rowsAround(0))[2] as Row, text, 1);
      // VS Code draws a long line in pieces.
      await workbench.openQuickPick('Control+g', `:1:${text.indexOf(WORDS[5000] ?? '') + 1}`);
      await keyboard.press('Enter');
      await worksIn(workbench, (await rowsAround(5000))[5] as Row, text, 1);
      await keyboard.press('Control+End');
      await worksIn(workbench, (await rowsAround(9999)).at(-3) as Row, text, 1);
    });

  for (const zoom of [0.8, 1.25, 1.5, 2])
    test(`go right where the window is zoomed to ${zoom * 100}%`, async () => {
      const workbench = await open('page.maqal');
      const unzoom = await zoomPage(workbench.page, zoom);
      await inPlace(workbench.editor);
      await worksIn(workbench, await rowWith(workbench.editor, 'الوزير'), SECOND, 2);
      await unzoom();
      await inPlace(workbench.editor);
    });

  test('go right with larger letters by the editor’s zoom and with smaller ones by its setting', async () => {
    const workbench = await open('page.maqal');
    for (let i = 0; i < 4; i++) await workbench.run('Increase Editor Font Size');
    const size = async () =>
      workbench.editor.locator('.view-lines').evaluate((e) => parseFloat(getComputedStyle(e).fontSize));
    await expect.poll(size).toBeGreaterThan(24);
    await inPlace(workbench.editor);
    await worksIn(workbench, await rowWith(workbench.editor, 'الوزير'), SECOND, 2);
    await workbench.run('Reset Editor Font Size');
    await expect.poll(size).toBe(18);
    workbench.writeSettings({ '[arabic-article]': { 'editor.fontSize': 12 } });
    await expect.poll(size).toBe(12);
    await inPlace(workbench.editor);
    await worksIn(workbench, await rowWith(workbench.editor, 'الوزير'), SECOND, 2);
    workbench.writeSettings({});
    await expect.poll(size).toBe(18);
  });

  test('go right on both sides of a diff', async () => {
    const workbench = await open('page.maqal');
    const sides = await compare(workbench, 'other.maqal', 'page.maqal');
    const lines = [TEXT.replace('الوباء', 'الجائحة'), TEXT].map((text) => text.split('\n')[1] ?? '');
    for (const [i, side] of sides.entries()) {
      await rightToLeft(side);
      await expect.poll(async () => outOfOrder(await rowsOf(side))).toEqual([]);
      const x = async () => (await side.locator('.cursors-layer .cursor').first().boundingBox())?.x ?? NaN;
      for (const text of ['الوزير', 'سيرغي']) {
        // To the word's left end. A diff that has just opened lays its rows out anew when it has found the differences.
        await expect(async () => {
          const word = await wordOf(side, text);
          await clickWord(workbench.page, word, 0.01);
          await expect.poll(async () => Math.abs((await x()) - word.left), { timeout: 2000 }).toBeLessThan(4);
        }).toPass();
        await workbench.page.keyboard.press('Control+Shift+ArrowRight');
        await expect.poll(() => selection(workbench)).toBe(text);
        const right = await x();
        await workbench.page.keyboard.press('ArrowLeft'); // to the word's left end
        await expect.poll(x).toBeLessThan(right);
        const from = await x();
        await workbench.page.keyboard.press('ArrowLeft');
        await expect.poll(x).toBeLessThan(from);
        await workbench.page.keyboard.press('ArrowRight');
        await expect.poll(x).toBe(from);
      }
      // Home goes to the right end of the row, and from there the word under the caret is the row's first.
      await workbench.page.keyboard.press('Home');
      await workbench.page.keyboard.press('Control+Shift+ArrowLeft');
      await expect.poll(() => selection(workbench)).toBe(lines[i]?.split(' ')[0]);
    }
    await workbench.run('View: Close Editor');
  });

  test('are left to VS Code with isnad.keys.visual off: left goes back in the text', async () => {
    const workbench = await open('page.maqal');
    workbench.writeSettings({ 'isnad.keys.visual': false });
    const { words } = await rowWith(workbench.editor, 'الوزير');
    const { keyboard } = workbench.page;
    const place = async () => ({ column: (await caret(workbench))[1], x: await caretX(workbench) });
    // The setting comes to VS Code by way of the file.
    await expect(async () => {
      await clickWord(workbench.page, words[3] as ScreenWord);
      const from = await place();
      await keyboard.press('ArrowLeft');
      await expect.poll(async () => (await place()).column, { timeout: 2000 }).toBe(from.column - 1);
      expect((await place()).x).toBeGreaterThan(from.x);
    }).toPass({ timeout: 20_000 });
    const from = await place();
    await keyboard.press('ArrowRight');
    await expect.poll(async () => (await place()).column).toBe(from.column + 1);
    await keyboard.press('Control+ArrowLeft');
    await keyboard.press('Control+Shift+ArrowLeft');
    await expect.poll(() => selection(workbench)).toMatch(/^الروسي $/u);
    workbench.writeSettings({});
    await expect(async () => {
      await clickWord(workbench.page, words[3] as ScreenWord);
      const { column } = await place();
      await keyboard.press('ArrowLeft');
      await expect.poll(async () => (await place()).column, { timeout: 2000 }).toBe(column + 1);
    }).toPass({ timeout: 20_000 });
  });
});

async function rightToLeft(editor: Locator): Promise<void> {
  await expect(editor.locator('.view-lines .view-line > span').first()).toHaveCSS('direction', 'rtl');
}

/** All rows begin at the right edge, their words in order, and nothing scrolls sideways. */
async function inPlace(editor: Locator): Promise<void> {
  await rightToLeft(editor);
  await expect(editor.locator('.editor-scrollable > .scrollbar.horizontal').first()).toHaveClass(/invisible/);
  await expect
    .poll(async () => {
      const rows = await rowsOf(editor);
      const box = await editor.locator('.editor-scrollable').first().boundingBox();
      const edge = (box?.x ?? 0) + (box?.width ?? 0);
      const away = rows.filter(({ words }) => Math.abs(edge - (words[0]?.right ?? 0)) > 30);
      return [...outOfOrder(rows), ...away.map(wordsText)];
    })
    .toEqual([]);
}

async function rowWith(editor: Locator, text: string): Promise<Row> {
  const rows = await rowsOf(editor);
  const found = rows.find(({ words }) => words.some((word) => word.text === text));
  if (!found) throw new Error(`“${text}” is not on screen: ${rows.map(wordsText).join(' / ')}`);
  return found;
}

function wordsText({ words }: Row): string {
  return words.map(({ text }) => text).join(' ');
}

function within(
  [line, column]: readonly [number, number],
  wanted: number,
  from: number,
  to: number,
): boolean {
  return line === wanted && column >= from && column <= to;
}

function isArabic({ words }: Row): boolean {
  return words.every(({ text }) => /^[\u0600-\u06ff]+$/u.test(text));
}

/** A number in four letters, one for each figure. */
function figures(n: number): string {
  return String(n)
    .padStart(4, '0')
    .replace(/\d/gu, (figure) => 'ابجدهوزحطي'.charAt(Number(figure)));
}
