import type { Locator } from '@playwright/test';
import { expect, sharedWindow, test } from './fixtures';
import { clickWord, compare, outOfOrder, rowsOf, wordOf } from './page';
import type { Workbench } from './workbench';

const TEXT = `عنوان المقال الأول في الصحيفة

قال الوزير الروسي سيرغي لافروف إن العالم فشل في توحيد صفوفه أمام الوباء بسبب عدم رغبة الغرب بقيادة الولايات المتحدة في التعاون.
The Reuters report said that وزير الخارجية arrived in Ankara.
Nothing else was said.
`;

const ARABIC = TEXT.replace(/^[A-Z].*\n/gmu, '');

const ADDRESS = 'https://www.example.org/news/2024/05?a=1&b=22/?c=one&d=two&e=three&f=four';
const NAME = '@name_of_one';

/** The layout in every shape of editor. */
test.describe('right-to-left lines', () => {
  const window = sharedWindow({
    'page.maqal': TEXT,
    'arabic.maqal': ARABIC,
    'other.maqal': ARABIC.replace('الوباء', 'الجائحة'),
    'address.maqal': `هذا كتاب سليم المازن عن الشجرة والنهر ${ADDRESS} وهنا غيره من كتب الجبل البعيد والطائر الصغير\nوهذا ${NAME} وحده\n`,
    'long.maqal': `${Array.from({ length: 10_000 }, (_, i) => (i % 7 === 0 ? 'وقال' : 'كلمة')).join(' ')}\n`,
  });

  async function open(name: string): Promise<Workbench> {
    const workbench = window();
    await workbench.openFile(name);
    await rightToLeft(workbench.editor);
    return workbench;
  }

  async function rightToLeft(editor: Locator): Promise<void> {
    await expect(editor.locator('.view-lines .view-line > span').first()).toHaveCSS('direction', 'rtl');
    await expect(editor.locator('.editor-scrollable > .scrollbar.horizontal').first()).toHaveClass(
      /invisible/,
    );
  }

  /** All rows in order, each from the right edge of the editor on. */
  async function inPlace(editor: Locator): Promise<void> {
    await rightToLeft(editor);
    await expect
      .poll(async () => {
        const rows = (await rowsOf(editor)).filter(({ words }) => !/^[A-Z]/u.test(words[0]?.text ?? ''));
        const box = await editor.locator('.editor-scrollable').first().boundingBox();
        const edge = box ? box.x + box.width : 0;
        const away = rows.filter(({ words }) => Math.abs(edge - (words[0]?.right ?? 0)) > 30);
        const cut = rows.filter(({ words }) => (words.at(-1)?.left ?? 0) < (box?.x ?? 0) - 2);
        return [...outOfOrder(rows), ...[...away, ...cut].map(({ words }) => words[0]?.text)];
      })
      .toEqual([]);
  }

  test('stand at the right edge of a wide, a narrow and a split editor', async () => {
    const workbench = await open('arabic.maqal');
    await inPlace(workbench.editor);
    await workbench.resize(800, 900);
    await inPlace(workbench.editor);
    await workbench.resize(1400, 900);
    await workbench.run('View: Split Editor Right');
    await inPlace(workbench.editor);
    await inPlace(
      workbench.page.locator('.editor-group-container:not(.active) .monaco-editor[role="code"]').first(),
    );
    await workbench.run('View: Close All Editors in Group');
  });

  test('stand in the middle on a page of so many columns', async () => {
    const workbench = await open('arabic.maqal');
    const margins = async () => {
      const box = await workbench.editor.locator('.editor-scrollable').first().boundingBox();
      const words = (await rowsOf(workbench.editor)).flatMap((row) => row.words);
      const right = (box?.x ?? 0) + (box?.width ?? 0) - Math.max(...words.map((word) => word.right));
      return { right, left: Math.min(...words.map((word) => word.left)) - (box?.x ?? 0) };
    };
    workbench.writeSettings({ 'isnad.page.columns': 50 });
    await expect.poll(async () => (await margins()).right).toBeGreaterThan(100);
    // The last word of a row leaves some room.
    await expect
      .poll(async () => {
        const { left, right } = await margins();
        return Math.abs(left - right);
      })
      .toBeLessThan(60);
    expect(outOfOrder(await rowsOf(workbench.editor))).toEqual([]);
    await rightToLeft(workbench.editor);
    // Where rows are wrapped at another width than the page's they have the whole editor, and none is cut off.
    workbench.writeSettings({ 'isnad.page.columns': 50, '[arabic-article]': { 'editor.wordWrap': 'on' } });
    await inPlace(workbench.editor);
    workbench.writeSettings({});
    await inPlace(workbench.editor);
  });

  test('stand there with letters of any size', async () => {
    const workbench = await open('page.maqal');
    workbench.writeSettings({ '[arabic-article]': { 'editor.fontSize': 30 } });
    await expect(workbench.editor.locator('.view-lines')).toHaveCSS('font-size', '30px');
    await inPlace(workbench.editor);
    workbench.writeSettings({});
    await expect(workbench.editor.locator('.view-lines')).toHaveCSS('font-size', '18px');
  });

  test('keep all signs of an address with it, where it goes on in the next row too', async () => {
    const workbench = await open('address.maqal');
    // By row, its letters and signs from left to right, as they stand on screen.
    const rows = () =>
      workbench.lines.evaluateAll((all) =>
        all
          .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map((line) => {
            const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            const signs: { readonly sign: string; readonly x: number }[] = [];
            for (let node = walker.nextNode(); node; node = walker.nextNode())
              for (let at = 0; at < (node.textContent ?? '').length; at++) {
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                signs.push({
                  sign: node.textContent?.charAt(at) ?? '',
                  x: range.getBoundingClientRect().left,
                });
              }
            return signs
              .filter(({ sign }) => /[!-~]/u.test(sign))
              .sort((a, b) => a.x - b.x)
              .map(({ sign }) => sign)
              .join('');
          })
          .filter((row) => row !== ''),
      );
    for (const width of [1400, 800, 700]) {
      await workbench.resize(width, 900);
      await expect.poll(async () => (await rows()).join('')).toBe(ADDRESS + NAME);
    }
    expect((await rows()).length).toBeGreaterThan(2); // it did go on in the next row
    await workbench.resize(1400, 900);
  });

  test('leave lines that are mostly Latin as they are', async () => {
    const workbench = await open('page.maqal');
    const line = workbench.lines.filter({ hasText: 'Reuters' }).locator('> span');
    await expect(line).toHaveCSS('direction', 'ltr');
    const [before, after] = [await wordOf(workbench.editor, 'that'), await wordOf(workbench.editor, 'وزير')];
    expect(after.left).toBeGreaterThan(before.right);
    // With a caret in a line of either kind, the left arrow moves both to the left.
    const carets = async () =>
      workbench.editor
        .locator('.cursors-layer .cursor')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x).sort((a, b) => a - b));
    await clickWord(workbench.page, await wordOf(workbench.editor, 'عنوان'));
    await workbench.page.keyboard.down('Alt');
    await clickWord(workbench.page, await wordOf(workbench.editor, 'Nothing'));
    await workbench.page.keyboard.up('Alt');
    await expect.poll(async () => (await carets()).length).toBe(2);
    // The keys hear of the carets a moment later.
    await expect(async () => {
      const from = await carets();
      await workbench.page.keyboard.press('ArrowLeft');
      const left = async () => (await carets()).map((x, i) => x < (from[i] ?? 0));
      await expect.poll(left, { timeout: 1000 }).toEqual([true, true]);
    }).toPass();
    await workbench.page.keyboard.press('Escape');
  });

  test('are all lines with an Arabic letter where isnad.rightToLeft is on', async () => {
    const workbench = await open('page.maqal');
    const line = workbench.lines.filter({ hasText: 'Reuters' }).locator('> span');
    await expect(line).toHaveCSS('direction', 'ltr');
    workbench.writeSettings({ 'isnad.rightToLeft': 'on' });
    await expect(line).toHaveCSS('direction', 'rtl');
    const { words } = (await rowsOf(workbench.editor)).find((row) => row.words[0]?.text === 'The') ?? {};
    const [that, minister, , arrived] = ['that', 'وزير', 'الخارجية', 'arrived'].map((text) =>
      words?.find((word) => word.text === text),
    );
    // The Latin words before stand right of the Arabic ones, each run in its own order; those after stand left of them.
    expect(minister?.right).toBeLessThan((words?.[0]?.left ?? 0) + 1);
    expect(words?.[0]?.right).toBeLessThan(that?.left ?? 0);
    expect(arrived?.right).toBeLessThan(minister?.left ?? 0);
    await rightToLeft(workbench.editor);
    workbench.writeSettings({});
    await expect(line).toHaveCSS('direction', 'ltr');
  });

  test('begin at the right edge while they are empty', async () => {
    const workbench = await open('page.maqal');
    const first = await wordOf(workbench.editor, 'عنوان');
    await clickWord(workbench.page, first);
    await workbench.page.keyboard.press('ArrowDown');
    const caret = () => workbench.editor.locator('.cursors-layer .cursor').first().boundingBox();
    await expect.poll(async () => Math.abs(((await caret())?.x ?? 0) - first.right)).toBeLessThan(6);
  });

  test('are words in order in 10,000 of them', async () => {
    const workbench = await open('long.maqal');
    await inPlace(workbench.editor);
    expect((await rowsOf(workbench.editor)).length).toBeGreaterThan(15);
  });

  test('stand so on both sides of a diff', async () => {
    const workbench = await open('arabic.maqal');
    const sides = await compare(workbench, 'other.maqal', 'arabic.maqal');
    for (const side of sides) {
      await expect(side.locator('.view-lines .view-line > span').first()).toHaveCSS('direction', 'rtl');
      await expect.poll(async () => outOfOrder((await rowsOf(side)).slice(0, 3))).toEqual([]);
    }
    await workbench.screenshot('diff');
    // In one column, as in a narrow window; the deleted lines in it are no editor's.
    workbench.writeSettings({ 'diffEditor.renderSideBySide': false });
    const deleted = sides[1].locator('.view-lines.line-delete .view-line');
    await expect(deleted.filter({ hasText: 'الجائحة' })).toHaveCount(1);
    await inPlace(sides[1]);
    workbench.writeSettings({});
    await workbench.run('View: Close Editor');
  });

  test('are switched off and on, and coloured words keep their order when off', async () => {
    const workbench = await open('page.maqal');
    await workbench.statusBar.getByText('RTL').click();
    await expect(workbench.statusBar.getByText('LTR')).toBeVisible();
    await expect(workbench.lines.first().locator('> span')).toHaveCSS('direction', 'ltr');
    // A full stop stands at the right end then, away from its word.
    const words = async () =>
      (await rowsOf(workbench.editor))
        .slice(0, 2)
        .map((row) => ({ ...row, words: row.words.filter(({ text }) => !text.endsWith('.')) }));
    await expect.poll(async () => outOfOrder(await words())).toEqual([]);
    await workbench.run('Isnad: Toggle Right-to-Left Layout');
    await inPlace(workbench.editor);
  });

  test('ask for the minimap’s place', async () => {
    const workbench = await open('page.maqal');
    // On the right, whatever an earlier try of this test left in the person's own settings.
    workbench.writeSettings({
      'editor.minimap.side': 'right',
      '[arabic-article]': { 'editor.minimap.enabled': true },
    });
    await expect(workbench.notifications.filter({ hasText: 'The minimap stands where' })).toBeVisible();
    // Lines end at it until it is moved, on the spot: nothing is under it, nothing scrolls sideways.
    const minimap = workbench.editor.locator('.minimap');
    const gap = async () => {
      const right = (await rowsOf(workbench.editor))[0]?.words[0]?.right ?? NaN;
      return ((await minimap.boundingBox())?.x ?? NaN) - right;
    };
    await expect.poll(async () => (await minimap.boundingBox())?.width ?? 0).toBeGreaterThan(20);
    await expect.poll(gap).toBeGreaterThanOrEqual(0);
    expect(await gap()).toBeLessThan(5);
    await rightToLeft(workbench.editor);
    await workbench.page.getByRole('button', { name: 'Move It to the Left' }).click();
    workbench.writeSettings({ '[arabic-article]': { 'editor.minimap.enabled': true } });
    const left = async () =>
      ((await minimap.boundingBox())?.x ?? NaN) - ((await workbench.editor.boundingBox())?.x ?? NaN);
    await expect.poll(left).toBeLessThan(1);
    await inPlace(workbench.editor);
    workbench.writeSettings({});
    await inPlace(workbench.editor);
  });
});
