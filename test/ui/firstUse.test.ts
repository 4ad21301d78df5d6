import type { Locator } from '@playwright/test';
import { marked, sidecarOf } from '../support/marked';
import { expect, sharedWindow, test } from './fixtures';
import { outOfOrder, rowsOf } from './page';
import { walkthroughPicture } from './pictures';

const TAGS = { tag: ['@web', '@picture'] };
const SIDECAR = 'lavrov.txt.isnad.yaml';

test('the walkthrough leads a new person through the sample', TAGS, async ({ workbench }) => {
  const { page, statusBar } = workbench;
  await page.setViewportSize({ width: 860, height: 540 });
  const welcome = (await workbench.sideBar()).locator('.welcome-view');
  await expect(welcome).toContainText('Open an Arabic article to see who said what in it.');
  await expect(welcome.locator('.monaco-button', { hasText: 'Open the Sample' })).toBeVisible();
  await workbench.run('isnad.getStarted');
  const steps = page.locator('.getting-started-step');
  await expect(steps).toHaveCount(5);
  const button = (title: string) => page.locator('.getting-started-step .monaco-button', { hasText: title });

  await button('Open the Sample').click();
  await expect(page.locator('.tab.active', { hasText: 'lavrov.txt' })).toBeVisible();
  await expect(workbench.lines.first().locator('> span')).toHaveCSS('direction', 'rtl');
  await expect.poll(async () => outOfOrder(await rowsOf(workbench.editor))).toEqual([]);
  // The claims are marked: each has its speaker's number.
  const signs = () =>
    workbench.lines
      .locator('span > span')
      .evaluateAll((pieces) => pieces.map((piece) => getComputedStyle(piece, '::before').content));
  await expect.poll(signs).toContain('"①"');
  await workbench.hideSideBar();
  await walkthroughPicture(workbench, 'open');

  await workbench.run('Isnad: Focus on Speakers View');
  const rows = page.locator('.part.sidebar .monaco-list-row');
  await expect(rows.filter({ hasText: 'سيرغي لافروف' })).toBeVisible();
  await rows.filter({ hasText: 'تؤكدان التزامهما' }).click();
  await expect(statusBar).toContainText('selected');
  await walkthroughPicture(workbench, 'see');

  await workbench.run('isnad.acceptClaim');
  await expect(rows.locator('.label-description').filter({ hasText: '✓' })).toHaveCount(1);
  await walkthroughPicture(workbench, 'correct');

  await workbench.run('isnad.startReview');
  await expect(statusBar).toContainText('Review: ');
  await walkthroughPicture(workbench, 'review');
  await page.keyboard.press('Escape');

  await workbench.run('isnad.exportSidecar');
  await expect(statusBar).toContainText(SIDECAR);
  await workbench.run('isnad.openSidecar');
  await expect(page.locator('.tab.active', { hasText: SIDECAR })).toBeVisible();
  await expect(workbench.lines.first()).toContainText('isnad: 1');
  await workbench.hideSideBar();
  await walkthroughPicture(workbench, 'export');

  await workbench.run('isnad.getStarted');
  await expect(page.locator('.getting-started-step .codicon-getting-started-step-checked')).toHaveCount(5);
  await workbench.screenshot(`walkthrough-${test.info().project.name}`);
});

/** A file is deleted without a question of VS Code's. */
const SETTINGS = { 'explorer.confirmDelete': false, 'files.enableTrash': false };
/** Its name is Arabic, and it has decisions. */
const ARTICLE = 'حديث الوزير.txt';
const DECIDED = marked('قال <mention s1 c1>الوزير</mention>: <content c1 s1>لا نقص</content>.\n');

/** The words in the order in which they stand in a message, from the left. */
function fromLeft(message: Locator, words: readonly string[]): Promise<readonly string[]> {
  return message.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const places: { readonly word: string; readonly left: number }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const word of wanted) {
        const at = (node.textContent ?? '').indexOf(word);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        places.push({ word, left: range.getBoundingClientRect().left });
      }
    return places.sort((a, b) => a.left - b.left).map(({ word }) => word);
  }, words);
}

test.describe('what is said to a new person', () => {
  const window = sharedWindow({
    '.vscode/settings.json': JSON.stringify(SETTINGS),
    'english.txt': 'Nothing here is Arabic.\n',
    [ARTICLE]: DECIDED.text,
    [`${ARTICLE}.isnad.yaml`]: sidecarOf(DECIDED, ARTICLE),
  });

  test('the empty side bar offers to take a text that is no article for one', async () => {
    const workbench = window();
    await workbench.openFile('english.txt');
    const bar = await workbench.sideBar();
    await expect(bar.locator('.welcome-view')).toContainText('was not taken for an Arabic article');
    await bar.locator('.welcome-view .monaco-button', { hasText: 'Treat as Arabic Article' }).click();
    await expect(bar).toContainText('No claims found in this article.');
    await expect(bar.locator('.welcome-view')).toBeHidden();
  });

  test('a message with an Arabic name in it reads in the order of its language', async () => {
    const workbench = window();
    const said = {
      en: { words: ['الوزير', 'حديث', 'has', 'decisions'], keep: 'Keep Sidecar' },
      ar: { words: ['قرارات', 'ملف', 'الوزير', 'حديث', 'لـ'], keep: 'إبقاء ملف الإسناد' },
    };
    for (const [language, { words, keep }] of Object.entries(said)) {
      if (language === 'ar') await workbench.speak(language, SETTINGS);
      await workbench.explorer();
      workbench.writeFile(ARTICLE, DECIDED.text);
      await workbench.explorerRow(ARTICLE).click();
      await workbench.page.keyboard.press('Delete');
      const message = workbench.notifications.filter({ hasText: words[0] as string });
      await expect(message).toBeVisible();
      await workbench.screenshot(`notification-${language}`);
      expect(await fromLeft(message, words)).toEqual(words);
      await workbench.page.locator('.notification-list-item .monaco-button', { hasText: keep }).click();
      await expect(workbench.explorerRow(ARTICLE)).toHaveCount(0);
      expect(workbench.hasFile(`${ARTICLE}.isnad.yaml`)).toBe(true);
    }
  });
});
