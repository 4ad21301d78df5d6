import { expect, sharedWindow, test } from './fixtures';
import { outOfOrder, rowsOf, themeColor } from './page';

/** Words that the neighbour extension colours by a scope or by tokens, or puts a hint after. The line reports nothing. */
const line = (word: string) => `هذا ${word} كبير قرب النهر وذلك ${word} صغير وبينهما ${word} أخضر تحت الشجرة`;

/** Other extensions, and VS Code itself, split Arabic lines too: the words stay in order. */
test.describe('next to others on the line', () => {
  const window = sharedWindow({
    'neighbour-scopes.maqal': line('مقام'),
    'neighbour-tokens.maqal': line('رمز'),
    'neighbour-hints.maqal': line('تلميح'),
    'neighbour-find.maqal': line('كلمة'),
  });

  async function open(name: string) {
    const workbench = window();
    await workbench.openFile(name);
    await expect(workbench.lines.first().locator('> span')).toHaveCSS('direction', 'rtl');
    return workbench;
  }

  test('scopes of another grammar', async () => {
    const workbench = await open('neighbour-scopes.maqal');
    const pieces = workbench.lines.locator('span > span').filter({ hasText: /^مقام$/u });
    await expect(pieces).toHaveCount(3);
    await expect(pieces.first()).toHaveCSS('color', 'rgb(0, 255, 0)');
    expect(outOfOrder(await rowsOf(workbench.editor))).toEqual([]);
  });

  test('semantic tokens of another extension', async () => {
    const workbench = await open('neighbour-tokens.maqal');
    const pieces = workbench.lines.locator('span > span').filter({ hasText: /^رمز$/u });
    await expect(pieces).toHaveCount(3);
    expect(outOfOrder(await rowsOf(workbench.editor))).toEqual([]);
  });

  test('inlay hints of another extension', async () => {
    const workbench = await open('neighbour-hints.maqal');
    const hints = workbench.lines.locator('span > span').filter({ hasText: /^غريب$/u });
    await expect(hints).toHaveCount(3);
    expect(outOfOrder(await rowsOf(workbench.editor))).toEqual([]);
    // They keep their theme colour; the colour of names of dropped subjects is that of these alone.
    const [others, own] = await Promise.all(
      ['editorInlayHint-foreground', 'isnad-hint-foreground'].map((name) => themeColor(workbench, name)),
    );
    expect(others).not.toBe(own);
    await expect(hints.first()).toHaveCSS('color', others as string);
  });

  test('find marks', async () => {
    const workbench = await open('neighbour-find.maqal');
    await workbench.page.keyboard.press('Control+f');
    await workbench.page.keyboard.insertText('كلمة');
    const marks = workbench.editor.locator(
      '.view-overlays .cdr.findMatch, .view-overlays .cdr.currentFindMatch',
    );
    await expect.poll(() => marks.count()).toBeGreaterThanOrEqual(3);
    const rows = await rowsOf(workbench.editor);
    expect(outOfOrder(rows)).toEqual([]);
    const words = rows.flatMap((row) => row.words).filter((word) => word.text === 'كلمة');
    expect(words).toHaveLength(3);
    const boxes = await marks.evaluateAll((elements) =>
      elements.map((element) => element.getBoundingClientRect().toJSON() as DOMRect),
    );
    for (const word of words)
      expect(
        boxes.some((box) => Math.abs(box.left - word.left) < 2 && Math.abs(box.right - word.right) < 2),
      ).toBe(true);
    await workbench.page.keyboard.press('Escape');
  });
});
