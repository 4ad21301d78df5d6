import type { Locator } from '@playwright/test';
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
  wordOf,
  type Row,
  type ScreenWord,
} from './page';
import type { Workbench } from './workbench';

const PLAIN = `كشف وزير الخارجية الروسي سيرغي لافروف أن روسيا وتركيا تعرفان التزامهما بتطوير التعاون العسكري التقني على الرغم من العقوبات الأميركية غير القانونية.
بلغ حجم التبادل التجاري 100 مليار دولار (2024) بزيادة 5% عن العام 2021، بحسب البيان.
قال المتحدث إن لقاح COVID-19 سيصل إلى بغداد قريباً، والتفاصيل على https://example.com/news اليوم.
`;

/** Words that nobody says, of which the Latin ones always go on in a next row of a narrow editor. */
const ROWS = `هذا كتاب سليم المازن ${'and other words of a long name '.repeat(3)}${'وهنا غيره من الكتب والجبل '.repeat(5)}\n`;

const MARKED = marked(
  `<cue c1>كشف</cue> <mention s1 c1>وزير الخارجية الروسي سيرغي لافروف</mention> أن <content c1 s1 indirect>روسيا وتركيا تعرفان التزامهما بتطوير التعاون العسكري التقني على الرغم من العقوبات الأميركية غير القانونية</content>.
<cue c2>وقال</cue> <mention s1 c2>لافروف</mention> خلال لقائه وزير الخارجية التركي جاويش أوغلو: <content c2 s1>العالم فشل في توحيد صفوفه أمام الوباء</content>.
<cue c3>وأضاف</cue>: <content c3 s1 free>بحثنا الملف الليبي مع الجانب التركي في العام 2021</content>.
`,
);

const LONG = marked(
  Array.from(
    { length: 60 },
    () =>
      `<cue c1>قال</cue> <mention s1 c1>لافروف</mention> إن <content c1 s1>العالم فشل في توحيد صفوفه</content> أمس.`,
  ).join('\n'),
);

/** The rows once the editor shows this many marks and its lines are laid out right to left. */
async function settled(workbench: Workbench): Promise<Row[]> {
  await expect(workbench.lines.first().locator('> span')).toHaveCSS('direction', 'rtl');
  return rowsOf(workbench.editor);
}

async function editorBox(editor: Locator) {
  const box = await editor.locator('.editor-scrollable').first().boundingBox();
  if (!box) throw new Error('The editor is not on screen.');
  return box;
}

test('words stand in reading order, right to left', { tag: '@web' }, async ({ workbench }) => {
  await workbench.openFile('lavrov.txt');
  await expect(workbench.lines.first().locator('> span')).toHaveCSS('direction', 'rtl');
  await expect.poll(async () => outOfOrder(await rowsOf(workbench.editor))).toEqual([]);
  const rows = await rowsOf(workbench.editor);
  expect(rows.length).toBeGreaterThan(11);
  const box = await editorBox(workbench.editor);
  // Every paragraph and every wrapped row begins at the right edge.
  for (const { words } of rows) expect(words[0]?.right).toBeGreaterThan(box.x + box.width - 40);
  await workbench.screenshot(`right-to-left-${test.info().project.name}`);
});

test.describe('on a page', () => {
  const window = sharedWindow({
    'plain.maqal': PLAIN,
    'typing.maqal': PLAIN,
    'rows.maqal': ROWS,
    'marked.maqal': MARKED.text,
    'marked.maqal.isnad.yaml': sidecarOf(MARKED, 'marked.maqal'),
    'long.maqal': LONG.text,
    'long.maqal.isnad.yaml': sidecarOf(LONG, 'long.maqal'),
  });

  test('figures, brackets and full stops stand in their places', async () => {
    const workbench = window();
    await workbench.openFile('plain.maqal');
    await settled(workbench);
    const rows = await rowsOf(workbench.editor);
    const last = await wordOf(workbench.editor, 'القانونية.');
    const second = rows.find(({ words }) => words.some(({ text }) => text === '(2024)'));
    expect(outOfOrder([second as Row])).toEqual([]);
    expect(second?.words.map(({ text }) => text)).toContain('(2024)');
    // The full stop is the last thing on its row's left.
    const box = await lastCharacterBox(workbench.editor, 'القانونية.');
    expect(box.right).toBeLessThan(last.right - 5);
    expect(Math.abs(box.left - last.left)).toBeLessThan(2);
  });

  test('a Latin name in an Arabic line keeps its letters’ order and its place', async () => {
    const workbench = window();
    await workbench.openFile('plain.maqal');
    await settled(workbench);
    const [before, name, after] = await Promise.all(
      ['لقاح', 'COVID-19', 'سيصل'].map((word) => wordOf(workbench.editor, word)),
    );
    expect(name?.right).toBeLessThan((before?.left ?? 0) + 1);
    expect(after?.right).toBeLessThan((name?.left ?? 0) + 1);
  });

  test('no line can be scrolled sideways', async () => {
    const workbench = window();
    await workbench.openFile('plain.maqal');
    await settled(workbench);
    await expect(workbench.editor.locator('.scrollbar.horizontal')).toHaveClass(/invisible/);
  });

  test('a click on a word puts the caret into it', async () => {
    const workbench = window();
    await workbench.openFile('plain.maqal');
    const [row] = await settled(workbench);
    for (const n of [0, 3, 7]) {
      const word = (row as Row).words[n] as ScreenWord;
      await clickWord(workbench.page, word);
      const start = PLAIN.indexOf(word.text) + 1;
      const inside = Array.from({ length: word.text.length - 1 }, (_, i) => `1:${start + i + 1}`);
      await expect.poll(async () => inside.includes((await caret(workbench)).join(':'))).toBe(true);
    }
    // Right before the first word, beside the scroll bar, to its beginning.
    const [first] = (row as Row).words as [ScreenWord];
    await workbench.page.mouse.click(first.right + 1, (first.top + first.bottom) / 2);
    await expect.poll(() => caret(workbench)).toEqual([1, 1]);
  });

  test('a drag selects what it covers', async () => {
    const workbench = window();
    await workbench.openFile('plain.maqal');
    await settled(workbench);
    const from = await wordOf(workbench.editor, 'وزير');
    const to = await wordOf(workbench.editor, 'الروسي');
    const y = (from.top + from.bottom) / 2;
    await workbench.page.mouse.move(from.right - 1, y);
    await workbench.page.mouse.down();
    await workbench.page.mouse.move((from.left + to.right) / 2, y, { steps: 3 });
    await workbench.page.mouse.move(to.left + 1, y, { steps: 3 });
    await workbench.page.mouse.up();
    await expect.poll(() => selection(workbench)).toBe('وزير الخارجية الروسي');
  });

  test('the arrow keys move the way the reader sees, also with Shift and Ctrl', async () => {
    const workbench = window();
    const { keyboard } = workbench.page;
    await workbench.openFile('plain.maqal');
    await settled(workbench);
    await keyboard.press('Control+Home');
    await expect.poll(() => caret(workbench)).toEqual([1, 1]);
    await clickWord(workbench.page, await wordOf(workbench.editor, 'الخارجية'));
    await expect.poll(() => caret(workbench)).not.toEqual([1, 1]);
    const [, start] = await caret(workbench);
    const x = await caretX(workbench);
    await keyboard.press('ArrowLeft');
    await expect.poll(() => caret(workbench)).toEqual([1, (start as number) + 1]);
    expect(await caretX(workbench)).toBeLessThan(x);
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await expect.poll(() => caret(workbench)).toEqual([1, (start as number) - 1]);
    await keyboard.press('Home');
    await keyboard.press('Control+ArrowLeft');
    await keyboard.press('Control+Shift+ArrowLeft');
    await expect.poll(() => selection(workbench)).toBe(' وزير');
    await keyboard.press('End');
    await expect.poll(() => caretX(workbench)).toBeLessThan((await wordOf(workbench.editor, 'كشف')).left);
  });

  test('the arrow keys move the way the reader sees through Latin words and figures', async () => {
    const workbench = window();
    await workbench.openFile('plain.maqal');
    await settled(workbench);
    await moveRound(workbench, 'لقاح', 13);
    await moveRound(workbench, 'العام', 9);
    await clickWord(workbench.page, await wordOf(workbench.editor, 'إن'));
    for (let i = 0; i < 3; i++) await workbench.page.keyboard.press('Control+ArrowLeft');
    await workbench.page.keyboard.press('Control+Shift+ArrowLeft');
    await expect.poll(() => selection(workbench)).toBe('COVID-');
  });

  /** Looks at every frame of the screen where the caret is; what it returns says where it was, from its call on no more. */
  async function watchCaret(workbench: Workbench): Promise<() => Promise<number[]>> {
    const cursor = workbench.editor.locator('.cursors-layer .cursor').first();
    await cursor.evaluate((element) => {
      const seen: number[] = [];
      let on = true;
      const look = () => {
        const { left } = element.getBoundingClientRect();
        if (seen.at(-1) !== left) seen.push(left);
        if (on) requestAnimationFrame(look);
      };
      look();
      Object.assign(element, { stopWatching: () => ((on = false), seen) });
    });
    return async () =>
      cursor.evaluate((element) => (element as unknown as { stopWatching: () => number[] }).stopWatching());
  }

  /** From a word so many times to the left, each time further left, and as many back. */
  async function moveRound(workbench: Workbench, word: string, times: number): Promise<void> {
    await clickWord(workbench.page, await wordOf(workbench.editor, word));
    const begin = await caretX(workbench);
    const visited = [begin];
    for (let i = 0; i < times; i++) visited.push(await press(workbench, 'ArrowLeft', visited.at(-1) ?? 0));
    expect(visited).toEqual([...visited].sort((a, b) => b - a));
    const back = [visited.at(-1) ?? 0];
    for (let i = 0; i < times; i++) back.push(await press(workbench, 'ArrowRight', back.at(-1) ?? 0));
    expect(back).toEqual([...back].sort((a, b) => a - b));
    expect(Math.abs((back.at(-1) ?? 0) - begin)).toBeLessThan(2);
  }

  /** Where the caret goes from `x` with this key. */
  async function press(workbench: Workbench, key: string, x: number): Promise<number> {
    await workbench.page.keyboard.press(key);
    await expect.poll(() => caretX(workbench), { intervals: [20, 20, 50, 100] }).not.toBe(x);
    return caretX(workbench);
  }

  test('the arrow keys go on in the next row where Latin words do, and back', async () => {
    const workbench = window();
    const { page } = workbench;
    await workbench.resize(800, 900);
    await workbench.openFile('rows.maqal');
    await settled(workbench);
    const latin = async () =>
      (await rowsOf(workbench.editor)).map(({ words }) =>
        words.filter(({ text }) => /^[a-z]+$/u.test(text)).sort((a, b) => a.left - b.left),
      );
    // The Latin words of the first row end at its left, in the order they are read; they go on at the right edge of the second.
    await expect.poll(async () => (await latin()).slice(0, 2).every((words) => words.length > 1)).toBe(true);
    const [first, second] = (await latin()) as [ScreenWord[], ScreenWord[]];
    const place = async () => {
      const box = await workbench.editor.locator('.cursors-layer .cursor').first().boundingBox();
      return { row: first[0] && box && box.y > first[0].bottom ? 2 : 1, x: box?.x ?? NaN };
    };
    await clickWord(page, first[1] as ScreenWord, 0.9);
    await expect.poll(async () => (await place()).x).toBeGreaterThan(first[1]?.left ?? NaN);
    const walk = async (key: string, ends: (at: { row: number; x: number }) => boolean) => {
      const places = [await place()];
      for (let at = places[0]; at && !ends(at) && places.length < 40; at = places.at(-1)) {
        const [, column] = await caret(workbench);
        await page.keyboard.press(key);
        await expect.poll(async () => (await caret(workbench))[1]).not.toBe(column);
        places.push(await place());
      }
      return places;
    };
    const drawn = await watchCaret(workbench);
    const there = await walk('ArrowLeft', ({ row, x }) => row === 2 && x < (second.at(-1)?.left ?? 0));
    // It is seen nowhere but where a key leads.
    const stops = new Set(there.map(({ x }) => Math.round(x)));
    expect((await drawn()).filter((x) => !stops.has(Math.round(x)))).toEqual([]);
    // Each key further left in a row, from the row's left end to the right edge of the next.
    const rows = [1, 2].map((n) => there.filter(({ row }) => row === n).map(({ x }) => x));
    expect(there.map(({ row }) => row)).toEqual([...there.map(({ row }) => row)].sort());
    for (const xs of rows) expect(xs).toEqual([...xs].sort((a, b) => b - a));
    expect(Math.abs((rows[0]?.at(-1) ?? 0) - (first[0]?.left ?? 0))).toBeLessThan(4);
    expect(Math.abs((rows[1]?.[0] ?? 0) - (second.at(-1)?.right ?? 0))).toBeLessThan(14);
    const back = await walk('ArrowRight', ({ row, x }) => row === 1 && x > (first[1]?.left ?? 0));
    const again = [1, 2].map((n) => back.filter(({ row }) => row === n).map(({ x }) => x));
    expect(back.map(({ row }) => row)).toEqual([...back.map(({ row }) => row)].sort().reverse());
    for (const xs of again) expect(xs).toEqual([...xs].sort((a, b) => a - b));
    // A word at a time, from the first row's leftmost word to the second's rightmost.
    await clickWord(page, first[0] as ScreenWord, 0.02);
    await expect.poll(async () => Math.abs((await place()).x - (first[0]?.left ?? 0))).toBeLessThan(4);
    await page.keyboard.press('Control+ArrowLeft');
    await expect.poll(place).toMatchObject({ row: 2 });
    expect(Math.abs((await place()).x - (second.at(-1)?.left ?? 0))).toBeLessThan(4);
    // Keys that come faster than VS Code tells where the caret is.
    await clickWord(page, first[1] as ScreenWord, 0.9);
    await expect.poll(async () => (await place()).row).toBe(1);
    for (let i = 1; i < there.length; i++) await page.keyboard.press('ArrowLeft');
    await expect.poll(place).toEqual(there.at(-1));
    await workbench.resize(1400, 900);
  });

  test('typing lands at the caret', async () => {
    const workbench = window();
    await workbench.openFile('typing.maqal');
    await settled(workbench);
    await clickWord(workbench.page, await wordOf(workbench.editor, 'كشف'));
    await workbench.page.keyboard.press('Home');
    await workbench.page.keyboard.insertText('أمس ');
    await expect.poll(async () => (await rowsOf(workbench.editor))[0]?.words[0]?.text).toBe('أمس');
    const rows = await rowsOf(workbench.editor);
    expect(outOfOrder(rows.slice(0, 2))).toEqual([]);
    await workbench.page.keyboard.press('Control+s');
    await workbench.fileText('typing.maqal', /^أمس كشف/u);
  });

  test('with marks on, words stay in order and the boxes behind them sit on them', async () => {
    const workbench = window();
    await workbench.openFile('marked.maqal');
    await settled(workbench);
    await expect
      .poll(async () => (await boxesOf(workbench.editor, 'border-bottom-style', /^(solid|dashed)$/u)).length)
      .toBeGreaterThan(2);
    await expect.poll(async () => outOfOrder(await rowsOf(workbench.editor))).toEqual([]);
    const rows = await rowsOf(workbench.editor);
    const content = ['العالم', 'الوباء.'].map((text) =>
      rows.flatMap(({ words }) => words).find((w) => w.text === text),
    );
    const [first, last] = content as [ScreenWord, ScreenWord];
    const stop = await lastCharacterBox(workbench.editor, 'الوباء.');
    expect(first.top).toBe(last.top);
    const boxes = await boxesOf(workbench.editor, 'border-bottom-style', /^solid$/u);
    const box = boxes.find(({ top, bottom }) => top <= first.top + 4 && bottom >= first.bottom - 12);
    expect(Math.abs((box?.right ?? 0) - first.right)).toBeLessThan(2);
    expect(Math.abs((box?.left ?? 0) - stop.right)).toBeLessThan(2);
    await workbench.screenshot('marks');
  });

  test('a verb that carries its subject alone shows whom it means', async () => {
    const workbench = window();
    await workbench.openFile('marked.maqal');
    const cue = async () =>
      (await rowsOf(workbench.editor)).find(({ words }) => words[0]?.text.startsWith('وأضاف'))?.words[0]
        ?.text;
    await expect.poll(cue).toBe('وأضاف‹لافروف›:');
    expect(outOfOrder(await rowsOf(workbench.editor))).toEqual([]);
  });

  test('the order holds after edits, scrolling and a change of theme', async () => {
    const workbench = window();
    await workbench.openFile('long.maqal');
    await settled(workbench);
    await workbench.editor.hover();
    await workbench.page.mouse.wheel(0, 900);
    await expect.poll(async () => (await rowsOf(workbench.editor))[0]?.top).toBeLessThan(200);
    await clickWord(workbench.page, await wordOf(workbench.editor, 'لافروف'));
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.insertText(' وأضاف كلاماً آخر');
    expect(outOfOrder(await rowsOf(workbench.editor))).toEqual([]);
    workbench.writeSettings({ 'workbench.colorTheme': 'Default High Contrast' });
    await expect(workbench.page.locator('.monaco-workbench')).toHaveClass(/hc-black/);
    await expect.poll(async () => outOfOrder(await rowsOf(workbench.editor))).toEqual([]);
    workbench.writeSettings({});
  });
});

/** VS Code asks the browser whether it runs on a Mac. */
const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

test('on a Mac, Command and Option move the way the reader sees', async ({ browser, openWindow }) => {
  const context = await browser.newContext({ userAgent: MAC, viewport: { width: 1400, height: 900 } });
  const workbench = await openWindow({ 'plain.maqal': PLAIN }, context);
  await workbench.openFile('plain.maqal');
  await settled(workbench);
  const line =
    'قال المتحدث إن لقاح COVID-19 سيصل إلى بغداد قريباً، والتفاصيل على https://example.com/news اليوم.';
  await clickWord(workbench.page, await wordOf(workbench.editor, 'المتحدث'));
  const after = async (key: string) => {
    await workbench.page.keyboard.press(key);
    return expect.poll(() => caret(workbench), { message: key });
  };
  await (await after('Meta+ArrowLeft')).toEqual([3, line.length + 1]);
  await (await after('Meta+ArrowRight')).toEqual([3, 1]);
  await (await after('Alt+ArrowLeft')).toEqual([3, 'قال'.length + 1]);
  await (await after('Alt+ArrowLeft')).toEqual([3, 'قال المتحدث'.length + 1]);
  await (await after('Alt+ArrowRight')).toEqual([3, 'قال '.length + 1]);
  await workbench.page.keyboard.press('Meta+Shift+ArrowLeft');
  await expect(workbench.statusBar).toContainText(`(${line.length - 'قال '.length} selected)`);
  await context.close();
});
