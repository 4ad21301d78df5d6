import * as path from 'node:path';
import { RESULTS } from '../support/paths';
import { marked, sidecarOf } from '../support/marked';
import { expect, sharedWindow, test } from './fixtures';
import { caret, clickWord, outOfOrder, rowsOf, wordOf } from './page';
import type { Workbench } from './workbench';

const OTHER = marked(
  'خبر من صحيفة أخرى\n<cue c1>وقال</cue> <mention s1 c1>سيرغي لافروف</mention> إن <content c1 s1 indirect>السلام أولوية للجميع في ليبيا</content> أمس.\n',
);

/** The sample, as the engine reads it. */
test.describe('getting about in an article', () => {
  const window = sharedWindow({
    'other.maqal': OTHER.text,
    'other.maqal.isnad.yaml': sidecarOf(OTHER, 'other.maqal'),
  });

  async function open(): Promise<Workbench> {
    const workbench = window();
    await workbench.openFile('lavrov.txt');
    await expect(workbench.lines.filter({ hasText: '‹لافروف›' }).first()).toBeVisible();
    return workbench;
  }

  test('a hover says who speaks, right to left, and its link accepts the claim', async () => {
    const workbench = await open();
    const word = await wordOf(workbench.editor, 'الليبي');
    await workbench.page.mouse.move((word.left + word.right) / 2, (word.top + word.bottom) / 2);
    const hover = workbench.page
      .locator('.monaco-hover:visible .hover-contents')
      .filter({ hasText: 'لافروف' });
    await expect(hover.locator('b')).toHaveText(/لافروف/);
    // Right to left: the name is at the right edge, what follows it stands left of it.
    const [name, line] = await Promise.all([
      hover.locator('b').boundingBox(),
      hover.locator('p').first().boundingBox(),
    ]);
    expect(Math.abs((name?.x ?? 0) + (name?.width ?? 0) - (line?.x ?? 0) - (line?.width ?? 0))).toBeLessThan(
      3,
    );
    await workbench.page.screenshot({ path: path.join(RESULTS, 'screens', 'hover.png') });
    await hover.getByText('Accept Claim').click();
    await workbench.fileText('lavrov.txt.isnad.yaml', 'status: accepted');
  });

  test('occurrences of a speaker and the lines above paragraphs leave the words in order', async () => {
    const workbench = await open();
    workbench.writeSettings({ 'isnad.codeLens': true });
    await expect(workbench.editor.locator('.codelens-decoration').first()).toContainText('1 claim');
    await clickWord(workbench.page, await wordOf(workbench.editor, 'سيرغي'));
    await expect(
      workbench.editor.locator('.view-overlays .wordHighlight, .view-overlays .wordHighlightStrong').first(),
    ).toBeAttached();
    expect(outOfOrder(await rowsOf(workbench.editor))).toEqual([]);
    // The last words of a line above a paragraph stand clear of the scroll bar.
    const [end, bar] = await workbench.editor.evaluate((editor) => {
      const links = [...editor.querySelectorAll('.codelens-decoration a:last-of-type')];
      const ends = links.map((link) => {
        const range = document.createRange();
        range.selectNodeContents(link);
        range.setEnd(link.firstChild as Node, link.textContent.replace(/[\s\u2066\u2069]+$/u, '').length);
        return range.getBoundingClientRect().right;
      });
      const scrollBar = editor.querySelector('.scrollbar.vertical:not(.minimap *)');
      return [Math.max(...ends), scrollBar?.getBoundingClientRect().left ?? NaN];
    });
    expect(end).toBeLessThan(bar as number);
    await workbench.screenshot('code-lens');
    workbench.writeSettings({});
    await expect(workbench.editor.locator('.codelens-decoration')).toHaveCount(0);
  });

  test('the references of a speaker in all articles, with the words of each in order', async () => {
    const workbench = await open();
    const peek = workbench.page.locator('.peekview-widget');
    const rows = peek.locator('.ref-tree .monaco-list-row');
    // A caret that has just moved asks for nothing yet; and sidecars may still be read.
    await expect(async () => {
      await workbench.page.keyboard.press('Escape');
      await clickWord(workbench.page, await wordOf(workbench.editor, 'سيرغي'));
      await workbench.page.keyboard.press('Shift+F12');
      await expect(rows.filter({ hasText: 'other.maqal' })).toBeVisible({ timeout: 5000 });
    }).toPass();
    const preview = peek.locator('.monaco-editor[role="code"]').first();
    // In a peek view a line may be laid out left to right; its full stop stands at the right end then.
    const wrong = async () => {
      const lines = (await rowsOf(preview)).map((row) => ({
        ...row,
        words: row.words.filter(({ text }) => !text.endsWith('.')),
      }));
      return lines.length === 0 ? ['nothing there'] : outOfOrder(lines);
    };
    await expect.poll(wrong).toEqual([]);
    await rows.filter({ hasText: 'other.maqal' }).click();
    await rows.filter({ hasText: 'السلام' }).first().click();
    await expect(preview.locator('.view-line').filter({ hasText: 'صحيفة' })).toBeVisible();
    // A row of the list begins at its right edge; what has no room is cut at the left, not the first words.
    const list = await peek.locator('.ref-tree').boundingBox();
    const label = rows.filter({ hasText: 'السلام' }).first().locator('.referenceMatch');
    await expect
      .poll(async () => {
        const box = await label.boundingBox();
        return Math.abs((list?.x ?? 0) + (list?.width ?? 0) - (box?.x ?? 0) - (box?.width ?? 0));
      })
      .toBeLessThan(20);
    await expect.poll(wrong).toEqual([]);
    await workbench.screenshot('peek');
    await workbench.page.keyboard.press('Escape');
    await expect(peek).toHaveCount(0);
  });

  test('the outline shows paragraphs, speakers and claims', async () => {
    const workbench = await open();
    await workbench.page.keyboard.press('Control+Shift+O');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await expect(rows.filter({ hasText: 'سيرغي لافروف' }).first()).toBeVisible();
    await workbench.screenshot('symbols');
    await workbench.page.keyboard.press('Escape');
  });

  test('the breadcrumbs lead from the paragraph by the speaker to the claim at the caret', async () => {
    const workbench = await open();
    const crumbs = workbench.page.locator(
      '.editor-group-container.active .breadcrumbs-control .monaco-breadcrumb-item .label-name',
    );
    const at = async (word: string) => {
      await clickWord(workbench.page, await wordOf(workbench.editor, word));
      return expect.poll(async () =>
        (await crumbs.allTextContents()).map((text) => text.replace(/[\u2066-\u2069]/gu, '')),
      );
    };
    await (
      await at('الليبي')
    ).toEqual([
      'lavrov.txt',
      'وقال: بحثنا الملف الليبي مع…',
      'سيرغي لافروف',
      'بحثنا الملف الليبي مع الجانب…',
    ]);
    await (
      await at('الأميركية')
    ).toEqual([
      'lavrov.txt',
      expect.stringMatching(/^كشف وزير الخارجية الروسي/u),
      'سيرغي لافروف',
      expect.stringMatching(/^روسيا وتركيا تؤكدان/u),
    ]);
  });

  test('keys lead to the next claim and back', async () => {
    const workbench = await open();
    const { keyboard } = workbench.page;
    const after = async (key: string) => {
      const from = (await caret(workbench)).join();
      await keyboard.press(key);
      await expect.poll(async () => (await caret(workbench)).join(), { message: key }).not.toBe(from);
      return caret(workbench);
    };
    await clickWord(workbench.page, await wordOf(workbench.editor, 'الأميركية'));
    const first = await after('Control+Alt+PageUp');
    expect(await after('Control+Alt+PageDown')).not.toEqual(first);
    expect(await after('Control+Alt+PageUp')).toEqual(first);
  });

  test('find ignores tashkeel and hamza, and goes to the hit', async () => {
    const workbench = await open();
    await workbench.run('isnad.findInArticle');
    await workbench.quickPick.fill('الاميركية');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await expect(rows.first()).toContainText('‹الأميركية›');
    await workbench.screenshot('find');
    await workbench.quickPick.press('Enter');
    await expect(workbench.statusBar).toContainText('(9 selected)');
  });

  test('a symbol of the workspace is found however it is spelled', async () => {
    const workbench = await open();
    await workbench.page.keyboard.press('Control+T');
    await workbench.quickPick.fill('#الاميركية');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await expect(rows.filter({ hasText: 'الاميركية' }).first()).toBeVisible();
    await workbench.screenshot('workspace-symbols');
    await workbench.quickPick.press('Enter');
    await expect(workbench.statusBar).toContainText(/Ln \d+/);
  });
});
