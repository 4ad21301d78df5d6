import type { Locator } from '@playwright/test';
import { marked, sidecarOf } from '../support/marked';
import { expect, sharedWindow, test } from './fixtures';
import { guidePicture, pictureOfHalves } from './guidePictures';
import { clickWord, wordOf } from './page';
import { ReaderView } from './readerView';

const ARTICLE = marked(
  `<mention s1>سيرغي لافروف</mention> في أنقرة
<cue c1>كشف</cue> <mention s1 c1>لافروف</mention> أن <content c1 s1 indirect>بلاده تتفق مع تركيا، و<cue c2>قال</cue> <mention s2 c2>جاويش أوغلو</mention>: <content c2 s2>علاقاتنا ليست بديلة</content> عن غيرها</content>.
<cue c3>وأضاف</cue>: <content c3 s1>بحثنا الملف الليبي</content> بشكل عام، <content c4 s1 rejected>وربما غيره</content>.
${'فقرة لا تنسب شيئاً إلى أحد.\n'.repeat(40)}<cue c5>وختم</cue> <mention s2 c5>أوغلو</mention>: <content c5 s2 mixed>أنقرة باقية</content>.
`,
);

const THEMES = {
  'Default Dark Modern': 'vscode-dark',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
  'Default Light Modern': 'vscode-light',
};

test.describe('the reading view', () => {
  const window = sharedWindow({
    'read.maqal': ARTICLE.text,
    'read.maqal.isnad.yaml': sidecarOf(ARTICLE, 'read.maqal'),
  });
  /** The view that an earlier test opened; in a new window, one of its own. */
  const open = async () => {
    const workbench = window();
    if ((await workbench.page.locator('iframe.webview.ready').count()) > 0)
      return { workbench, view: await ReaderView.shown(workbench) };
    await workbench.openFile('read.maqal');
    await workbench.sideBar();
    return { workbench, view: await ReaderView.open(workbench) };
  };

  test('shows claims, their speakers at their height, and cues', async () => {
    const { workbench, view } = await open();
    await expect(view.chips).toHaveText(['❶ لافروف ✓', '❷ أوغلو ✓', '❶ لافروف ✓', '⊘ لافروف ✗', '❷ أوغلو ✓']);
    // isnad.speaker1.foreground and isnad.cue.foreground of a light theme
    await expect(view.chip('c1').locator('.sign')).toHaveCSS('color', 'rgb(16, 114, 212)');
    await expect(view.cue('c1')).toHaveCSS('color', 'rgb(163, 21, 21)');
    await expect(view.content('c1')).toHaveCSS('border-bottom-style', 'dashed');
    await expect
      .poll(async () => {
        const [chip, words] = [await view.chip('c3').boundingBox(), await view.content('c3').boundingBox()];
        return chip && words ? Math.abs(chip.y + chip.height / 2 - (words.y + words.height / 2)) : Infinity;
      })
      .toBeLessThan(20);
    await view.content('c2').hover();
    await expect(view.card).toHaveText(/جاويش أوغلو.*direct · accepted/u);
    await workbench.screenshot('reader');
  });

  test('a click selects the claim in the editor and in the tree; a name leads to its speaker', async () => {
    const { workbench, view } = await open();
    await view.content('c3').click();
    await expect(view.content('c3')).toHaveClass(/current/);
    await expect(view.tools).toBeVisible();
    await expect(workbench.page.locator('.part.sidebar .monaco-list-row.selected')).toContainText(
      'بحثنا الملف',
    );
    await expect(
      workbench.page.locator('.monaco-editor .view-overlays .selected-text').first(),
    ).toBeVisible();
    await view.mention('s2').last().click();
    await expect(workbench.page.locator('.part.sidebar .monaco-list-row.selected')).toContainText(
      'جاويش أوغلو',
    );
  });

  test('follows the caret and scrolls with the editor, and the editor with it', async () => {
    const { workbench, view } = await open();
    await clickWord(workbench.page, await wordOf(workbench.textEditor, 'تتفق'));
    await expect(view.content('c1').first()).toHaveClass(/current/);
    await workbench.page.keyboard.press('Control+End');
    await expect(view.content('c5')).toBeInViewport();
    await expect(view.content('c1').first()).not.toBeInViewport();
    await view.paragraphs.nth(20).hover();
    await workbench.page.mouse.wheel(0, -20_000);
    await expect(view.content('c1').first()).toBeInViewport();
    await expect(workbench.textEditor.locator('.view-line').filter({ hasText: 'كشف' })).toBeInViewport();
  });

  test('marks selected words, and accepts and rejects claims', async () => {
    const { workbench, view } = await open();
    await view.select('بشكل', 'عام');
    await view.tool('Claim…').click();
    await workbench.pick('\u2067سيرغي لافروف\u2069', 'سيرغي');
    await expect(view.chips).toHaveCount(6);
    await workbench.fileText('read.maqal.isnad.yaml', /status: added\n(?:.*\n)*?.*text: "بشكل عام"/u);
    await view.chip('c3').click();
    await view.paragraphs.evaluateAll((all) => all.forEach((one) => one.setAttribute('data-before', '')));
    await view.tool('Reject').click();
    await expect(view.chip('c3')).toHaveText('⊘ لافروف ✗');
    await expect(view.frame.locator('.paragraph:not([data-before])')).toHaveCount(1);
    await expect(view.live).toHaveText('سيرغي لافروف: rejected');
    await view.tool('Accept').click();
    await expect(view.chip('c3')).toHaveText('❶ لافروف ✓');
  });

  test('either end of a claim is dragged', async () => {
    const { workbench, view } = await open();
    await view.chip('c2').click();
    const drag = async (end: Locator, to: string) => {
      const word = await view.wordBox(to);
      await end.hover();
      await workbench.page.mouse.down();
      await workbench.page.mouse.move(word.x + word.width / 2, word.y + word.height / 2, { steps: 4 });
      await workbench.page.mouse.up();
    };
    const ends = view.frame.locator('.handle');
    await drag(ends.last(), 'غيرها');
    await expect(view.content('c2')).toHaveText('علاقاتنا ليست بديلة عن غيرها');
    await drag(ends.first(), 'بديلة');
    await expect(view.content('c2')).toHaveText('بديلة عن غيرها');
    await expect(view.chip('c2')).toHaveText('❷ أوغلو ✎');
  });

  test('is complete by keyboard', async () => {
    const { workbench, view } = await open();
    const { keyboard } = workbench.page;
    await view.text(1).focus();
    await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowLeft');
    await keyboard.press('Shift+ArrowLeft');
    expect(await view.selected()).toBe('لافروف أن');
    await expect(view.live).toHaveText('لافروف أن');
    await keyboard.press('Enter');
    await expect(view.tool('Claim…')).toBeFocused();
    await keyboard.press('ArrowRight');
    await expect(view.tool('Speaker')).toBeFocused();
    await keyboard.press('Escape');
    await expect(view.text(1)).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(view.text(2)).toBeFocused();
    await view.chip('c1').focus();
    await keyboard.press('ArrowDown');
    await expect(view.chip('c2')).toBeFocused();
    await expect(view.card).toContainText('جاويش أوغلو');
    await keyboard.press('Enter');
    await expect(view.content('c2')).toHaveClass(/current/);
    await view.frame.locator('.handle').last().focus();
    const words = await view.content('c2').textContent();
    await keyboard.press('ArrowRight');
    await expect(view.content('c2')).toHaveText((words ?? '').replace(/ \S+$/u, ''));
    // The same key as in the text editor.
    await keyboard.press('Control+Alt+Backspace');
    await expect(view.chip('c2')).toContainText('✗');
    // So are those that go from claim to claim; the page keeps the focus.
    await view.chip('c5').focus();
    await keyboard.press('Enter');
    await expect(view.content('c5')).toHaveClass(/current/);
    // Round the end: before the last claim stands one that an earlier test has added.
    await keyboard.press('Control+Alt+PageDown');
    await expect(view.content('c1')).toHaveClass(/current/);
    await keyboard.press('Control+Alt+PageUp');
    await expect(view.content('c5')).toHaveClass(/current/);
    // And the buttons, also where the text editor was the active one until then.
    await clickWord(workbench.page, await wordOf(workbench.textEditor, 'أوغلو:'));
    await expect(workbench.statusBar).toContainText('Ln 44');
    await view.frame.getByRole('button', { name: 'Next Claim' }).click();
    await expect(view.content('c1')).toHaveClass(/current/);
    await expect(view.content('c1')).toBeInViewport();
    await view.frame.getByRole('button', { name: 'Previous Claim' }).click();
    await expect(view.content('c5')).toHaveClass(/current/);
    expect(await workbench.page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  });

  test('has the size, the line height, the width and the letters of the settings', async () => {
    const { workbench, view } = await open();
    const article = view.frame.locator('.article');
    const text = view.text(1);
    const width = async () => (await text.boundingBox())?.width ?? 0;
    const usual = await width();
    const settings = (fontSize: number, lineHeight: number, wide: number, fontFamily = '') =>
      workbench.writeSettings({
        'isnad.reader.fontSize': fontSize,
        'isnad.reader.lineHeight': lineHeight,
        'isnad.reader.width': wide,
        'isnad.reader.fontFamily': fontFamily,
      });
    settings(16, 2.5, 20, 'monospace');
    await expect(article).toHaveCSS('font-size', '16px');
    await expect(article).toHaveCSS('line-height', '40px');
    await expect(article).toHaveCSS('font-family', 'monospace');
    await expect.poll(width).toBe(16 * 20);
    // The chips and the ends of the current claim stay at their words.
    await expect
      .poll(async () => {
        const [chip, words] = [await view.chip('c3').boundingBox(), await view.content('c3').boundingBox()];
        return chip && words ? Math.abs(chip.y + chip.height / 2 - (words.y + words.height / 2)) : Infinity;
      })
      .toBeLessThan(20);
    settings(12, 1.5, 0);
    await expect(article).toHaveCSS('font-size', '12px');
    await expect(article).toHaveCSS('line-height', '18px');
    // The whole view: more than with a width, at smaller letters.
    await expect.poll(width).toBeGreaterThan(usual);
    workbench.writeSettings({});
    await expect(article).toHaveCSS('font-size', '20px');
    await expect.poll(width).toBe(usual);
  });

  test('has the overview in its header: numbers lead to claims, the strip to its claim', async () => {
    const { workbench, view } = await open();
    const toggle = view.frame.getByRole('button', { name: 'Overview' });
    await toggle.click();
    const marks = view.frame.locator('.strip .mark');
    await expect(marks).not.toHaveCount(0);
    await workbench.screenshot('reader-overview');
    await marks.last().click();
    await expect(view.content('c5')).toHaveClass(/current/);
    await expect(view.content('c5')).toBeInViewport();
    await view.frame
      .getByRole('button', { name: /لافروف, Claims: \d/u })
      .first()
      .click();
    const listed = workbench.page.locator('.quick-input-list .monaco-list-row');
    await listed.filter({ hasText: 'بحثنا' }).click();
    await expect(view.content('c3')).toHaveClass(/current/);
    await expect(view.content('c3')).toBeInViewport();
    await toggle.click();
    await expect(marks.first()).toBeHidden();
  });

  test('reviews with single keys, and the focus stays in it', async () => {
    const { workbench, view } = await open();
    const { keyboard } = workbench.page;
    await view.chip('c1').click();
    for (const claim of ['c1', 'c5']) {
      await view.chip(claim).click();
      await view.tool('Make a Suggestion Again').click();
      await expect(view.chip(claim)).not.toContainText('✓');
    }
    await view.frame.getByRole('button', { name: 'Review Claims' }).click();
    await expect(workbench.statusBar).toContainText('Review: 0 decided, 2 left');
    await expect(view.content('c5')).toHaveClass(/current/);
    await keyboard.press('a');
    await expect(view.chip('c5')).toContainText('✓');
    await expect(view.content('c1').first()).toHaveClass(/current/);
    await keyboard.press('u');
    await expect(view.chip('c5')).not.toContainText('✓');
    await keyboard.press('r');
    await expect(view.chip('c5')).toContainText('✗');
    await keyboard.press('n');
    await keyboard.press('Escape');
    await expect(workbench.statusBar).not.toContainText('Review:');
    await expect(view.frame.locator(':focus')).not.toHaveCount(0);
    await view.chip('c5').click();
    await view.tool('Accept').click();
  });

  test('has nothing that axe-core finds, in light, dark and high contrast', async () => {
    const { workbench, view } = await open();
    await view.chip('c1').click();
    await expect(view.tools).toBeVisible();
    await view.frame.getByRole('button', { name: 'Overview' }).click();
    await expect(view.frame.locator('.overview canvas').first()).toBeVisible();
    for (const [theme, kind] of Object.entries(THEMES)) {
      workbench.writeSettings({ 'workbench.colorTheme': theme });
      await expect(view.frame.locator('body')).toHaveAttribute('data-vscode-theme-kind', kind);
      expect(await view.violations(), theme).toEqual([]);
      await workbench.screenshot(`reader-${kind}`);
    }
    workbench.writeSettings({});
  });

  test('finds words in the page, and from it in the text whatever their hamza', async () => {
    const { workbench, view } = await open();
    const { keyboard } = workbench.page;
    await view.cue('c1').click();
    await keyboard.press('Control+f');
    const widget = workbench.page.locator('.simple-find-part.visible');
    await expect(widget).toBeVisible();
    await widget.locator('input, textarea').first().fill('الليبي');
    await keyboard.press('Enter');
    const selected = () => view.frame.locator('body').evaluate(() => getSelection()?.toString());
    await expect.poll(selected).toBe('الليبي');
    await keyboard.press('Escape');
    await expect(widget).toHaveCount(0);
    await view.cue('c1').click();
    await keyboard.press('Control+Alt+f');
    await workbench.quickPick.fill('انقرة');
    await expect(workbench.page.locator('.quick-input-title')).toContainText('Find in Article: 2');
    await keyboard.press('Escape');
  });

  test('is there again when the window is reloaded; and as the article is then, after another tab hid it', async () => {
    const { workbench } = await open();
    await workbench.page.reload();
    // A new extension host starts first.
    const view = await ReaderView.shown(workbench, 90_000);
    await expect(view.chip('c5')).toContainText('✓');
    await view.chip('c5').click();
    await workbench.openFile('lavrov.txt');
    await expect(view.frame.locator('body')).toBeHidden();
    await clickWord(workbench.page, await wordOf(workbench.textEditor, 'باقية.'));
    await workbench.run('isnad.rejectClaim');
    await workbench.page.locator('.tab').filter({ hasText: 'read.maqal' }).last().click();
    await expect((await ReaderView.shown(workbench)).chip('c5')).toContainText('✗');
  });
});

test('the reading view of the sample, with its overview', { tag: '@picture' }, async ({ workbench }) => {
  await workbench.openFile('lavrov.txt');
  await pictureOfHalves(workbench);
  const view = await ReaderView.open(workbench);
  await expect(view.chips).not.toHaveCount(0);
  // The ends of the current claim stand at its words, also after the font has come.
  await expect
    .poll(() =>
      view.frame.locator('body').evaluate(() => {
        const at = (selector: string) => document.querySelector(selector)?.getClientRects()[0];
        const [handle, words] = [at('.handle'), at('.content.current')];
        return handle && words ? Math.abs(handle.right - 6 - words.right) : Infinity;
      }),
    )
    .toBeLessThan(3);
  await guidePicture(workbench, 'reader', 760);
  await view.frame.getByRole('button', { name: 'Overview' }).click();
  await expect(view.frame.locator('.strip .mark').first()).toBeVisible();
  await guidePicture(workbench, 'reader-overview', 760);
});
