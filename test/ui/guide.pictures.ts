import { marked, sidecarOf } from '../support/marked';
import { expect, sharedWindow, test } from './fixtures';
import { guidePicture, openForPicture } from './guidePictures';
import { clickWord, outOfOrder, rowsOf, wordOf } from './page';
import type { Workbench } from './workbench';

const OTHER = marked(
  'خبر من صحيفة أخرى\n<cue c1>وقال</cue> <mention s1 c1>سيرغي لافروف</mention> إن <content c1 s1 indirect>السلام أولوية للجميع في ليبيا</content> أمس.\n',
);

const PROBLEMS = `قال رئيس الوزراء العراقي مصطفى الكاظمي إن «الحكومة ماضية في الإصلاح.
وأكد أن الانتخابات ستجرى في موعدها.
`;

const PARAGRAPHS = `اجتمع الوزراء في بغداد يوم الأحد
وبحثوا ملف المياه والسدود
وحضر الاجتماع عدد من الخبراء

قال رئيس الوزراء العراقي مصطفى الكاظمي إن «الحكومة ماضية في الإصلاح،
ولن تتراجع عنه،
ولا عن الانتخابات»

وتوجه الوفد بعد ذلك إلى البصرة
وعاد منها في اليوم نفسه
`;

/** Pictures of the guide for what other tests check: `npm run pictures`. Each is looked at by a person before it is committed. */
test.describe('pictures of getting about', () => {
  const window = sharedWindow({
    'other.maqal': OTHER.text,
    'other.maqal.isnad.yaml': sidecarOf(OTHER, 'other.maqal'),
    'problems.maqal': PROBLEMS,
    'paragraphs.maqal': PARAGRAPHS,
  });

  async function open(name = 'lavrov.txt'): Promise<Workbench> {
    const workbench = window();
    await openForPicture(workbench, name);
    return workbench;
  }

  async function openSample(): Promise<Workbench> {
    const workbench = await open();
    // From the top, wherever the picture before left it.
    await workbench.page.keyboard.press('Control+Home');
    await expect(workbench.statusBar).toContainText('Ln 1, Col 1');
    await expect(workbench.lines.filter({ hasText: '‹لافروف›' }).first()).toBeVisible();
    return workbench;
  }

  async function click(workbench: Workbench, word: string): Promise<void> {
    await clickWord(workbench.page, await wordOf(workbench.editor, word));
  }

  test('hover', async () => {
    const workbench = await openSample();
    const word = await wordOf(workbench.editor, 'صفوفه');
    const hover = workbench.page.locator('.monaco-hover:visible').filter({ hasText: 'لافروف' });
    await expect(async () => {
      await workbench.page.mouse.move(word.left - 60, word.top);
      await workbench.page.mouse.move((word.left + word.right) / 2, (word.top + word.bottom) / 2);
      await expect(hover).toBeVisible({ timeout: 3000 });
    }).toPass();
    await guidePicture(workbench, 'hover');
    await workbench.page.mouse.move(0, 0);
  });

  test('definition', async () => {
    const workbench = await openSample();
    await click(workbench, 'مؤكداً');
    await workbench.page.keyboard.press('Control+Shift+F10');
    await expect(workbench.page.locator('.peekview-widget .view-line').first()).toBeVisible();
    await guidePicture(workbench, 'definition');
    await workbench.page.keyboard.press('Escape');
  });

  test('references', async () => {
    const workbench = await openSample();
    await click(workbench, 'سيرغي');
    const rows = workbench.page.locator('.peekview-widget .ref-tree .monaco-list-row');
    await expect(async () => {
      await workbench.page.keyboard.press('Shift+F12');
      await expect(rows.filter({ hasText: 'other.maqal' })).toBeVisible({ timeout: 5000 });
    }).toPass();
    await guidePicture(workbench, 'references');
    await workbench.page.keyboard.press('Escape');
  });

  test('highlights', async () => {
    const workbench = await openSample();
    await click(workbench, 'سيرغي');
    await expect(workbench.editor.locator('.view-overlays .wordHighlightStrong').first()).toBeAttached();
    await guidePicture(workbench, 'highlights', 400);
  });

  test('rename', async () => {
    const workbench = await openSample();
    await click(workbench, 'سيرغي');
    await workbench.run('Rename Symbol');
    await expect(workbench.page.locator('.rename-box input')).toHaveValue('سيرغي لافروف');
    await guidePicture(workbench, 'rename', 400);
    await workbench.page.keyboard.press('Escape');
  });

  test('code actions', async () => {
    const workbench = await openSample();
    await click(workbench, 'الهستيريا');
    await workbench.run('Quick Fix...');
    await expect(workbench.page.locator('.action-widget').filter({ hasText: 'Accept Claim' })).toBeVisible();
    await guidePicture(workbench, 'code-actions');
    await workbench.page.keyboard.press('Escape');
  });

  test('selection', async () => {
    const workbench = await openSample();
    await click(workbench, 'الهستيريا');
    for (let i = 0; i < 3; i++) await workbench.run('Expand Selection');
    await expect(workbench.statusBar).toContainText('selected');
    await guidePicture(workbench, 'selection');
    await workbench.page.keyboard.press('ArrowLeft');
  });

  test('folding', async () => {
    const workbench = await open('paragraphs.maqal');
    await click(workbench, 'ملف');
    await expect(async () => {
      await workbench.page.keyboard.press('Control+Shift+[');
      await expect(workbench.lines.filter({ hasText: 'ملف' })).toHaveCount(0, { timeout: 1000 });
    }).toPass();
    await workbench.editor.locator('.margin').hover();
    await guidePicture(workbench, 'folding', 330);
    await workbench.run('Unfold All');
  });

  test('outline', async () => {
    const workbench = await openSample();
    const explorer = await workbench.explorer();
    const header = explorer.locator('.pane-header').filter({ hasText: 'Outline' });
    const folder = explorer.locator('.pane-header').filter({ hasText: 'articles' });
    await header.click();
    await folder.click();
    const pane = explorer.locator('.pane').filter({ has: workbench.page.locator('.outline-tree') });
    await expect(pane.locator('.monaco-list-row').first()).toBeVisible();
    await click(workbench, 'الهستيريا');
    await expect(pane.locator('.monaco-list-row').filter({ hasText: 'لافروف' }).first()).toBeVisible();
    await guidePicture(workbench, 'outline');
    await header.click();
    await folder.click();
  });

  test('from claim to claim', async () => {
    const workbench = await openSample();
    await workbench.page.keyboard.press('Control+Home');
    for (let i = 0; i < 3; i++) await workbench.page.keyboard.press('Control+Alt+PageDown');
    await expect(workbench.statusBar).toContainText(/Ln [2-9]/);
    await guidePicture(workbench, 'next-claim', 400);
  });

  test('two editors, and the two sides of a diff', async () => {
    const workbench = await openSample();
    await workbench.run('View: Split Editor Right');
    await expect(workbench.page.locator('.monaco-editor[role="code"]')).toHaveCount(2);
    await expect.poll(async () => outOfOrder(await rowsOf(workbench.editor))).toEqual([]);
    await workbench.page.mouse.move(20, 400); // no tooltip over the picture
    await expect(workbench.page.locator('.monaco-hover:visible')).toHaveCount(0);
    await guidePicture(workbench, 'split', 400);
    await workbench.run('View: Close All Editors in Group');
  });

  test('a line above each paragraph', async () => {
    const workbench = await openSample();
    workbench.writeSettings({ 'isnad.codeLens': true });
    await expect(workbench.editor.locator('.codelens-decoration').first()).toContainText('1 claim');
    // The line above the first paragraph is out of sight, for it came when the page began with its words.
    await workbench.editor.hover();
    await workbench.page.mouse.wheel(0, -500);
    await workbench.page.mouse.move(0, 0);
    await guidePicture(workbench, 'code-lens');
    workbench.writeSettings({});
    await expect(workbench.editor.locator('.codelens-decoration')).toHaveCount(0);
  });

  test('symbols', async () => {
    const workbench = await openSample();
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await workbench.openQuickPick('Control+Shift+O', '@');
    await expect(rows.filter({ hasText: 'سيرغي لافروف' }).first()).toBeVisible();
    await guidePicture(workbench, 'symbols');
    await workbench.page.keyboard.press('Escape');
    await workbench.openQuickPick('Control+T', '#الاميركية');
    await expect(rows.filter({ hasText: 'الاميركية' }).first()).toBeVisible();
    await guidePicture(workbench, 'workspace-symbols');
    await workbench.page.keyboard.press('Escape');
  });

  test('find', async () => {
    const workbench = await openSample();
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    for (const [command, name] of [
      ['isnad.findInArticle', 'find'],
      ['isnad.findInWorkspace', 'find-workspace'],
    ] as const) {
      await workbench.run(command);
      await workbench.quickPick.fill('ليبيا');
      await expect(rows.filter({ hasText: '‹ليبيا›' }).first()).toBeVisible();
      await guidePicture(workbench, name);
      await workbench.page.keyboard.press('Escape');
    }
  });

  test('a page', async () => {
    const workbench = await openSample();
    const right = async () =>
      Math.max(...(await rowsOf(workbench.editor)).map(({ words }) => words[0]?.right ?? 0));
    workbench.writeSettings({ 'isnad.page.columns': 40 });
    await expect.poll(right).toBeLessThan(960);
    const cut = async () => {
      const edge = (await workbench.editor.locator('.editor-scrollable').first().boundingBox())?.x ?? 0;
      const words = (await rowsOf(workbench.editor)).flatMap((row) => row.words);
      return words.filter(({ left }) => left < edge).map(({ text }) => text);
    };
    await expect.poll(cut).toEqual([]);
    await guidePicture(workbench, 'page', 400);
    workbench.writeSettings({});
    await expect.poll(right).toBeGreaterThan(970);
  });

  test('problems', async () => {
    const workbench = await open('problems.maqal');
    await workbench.page.keyboard.press('Control+Shift+M');
    await expect(workbench.page.locator('.markers-panel .monaco-list-row')).not.toHaveCount(0);
    await guidePicture(workbench, 'problems');
  });
});
