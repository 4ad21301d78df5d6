import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import type Axe from 'axe-core';
import type { Frame, FrameLocator, Locator } from '@playwright/test';
import { marked, sidecarOf } from '../support/marked';
import { ROOT } from '../support/paths';
import { expect, sharedWindow, test } from './fixtures';
import type { Workbench } from './workbench';

/** With ISNAD_PICTURES=1 the pictures of docs/overview.md are taken anew. */
const UPDATE = process.env.ISNAD_PICTURES === '1';
const IMAGES = path.join(ROOT, 'docs/images');
const AXE = fs.readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** Two articles with sidecars: one speaker in both, a claim inside another, one that is relayed, a label. */
const FIRST = marked(
  '<mention s1 c1>هدى العلي</mention>: <content c1 s1 indirect>المخزون يكفي و<mention s2>رنا سعيد</mention> معنا و<content c2 s2 direct>السفينة وصلت أمس</content></content>.\n' +
    '<mention s3>وكالة الميناء</mention>، <mention s1 c3>العلي</mention>: <content c3 s1 direct>لا نقص</content>.\n',
);
const SECOND = marked(
  '<mention s1 c1>هدى العلي</mention>: <content c1 s1 direct>استعدوا لموجة جديدة</content>.\n',
);
const FILES = {
  '2024-05-12.txt': FIRST.text,
  '2024-05-12.txt.isnad.yaml': sidecarOf(FIRST, '2024-05-12.txt')
    .replace('  - id: c3\n    speaker: s1\n', '  - id: c3\n    speaker: s1\n    via: [ s3 ]\n')
    .replace('  - id: c1\n    speaker: s1\n', '  - id: c1\n    speaker: s1\n    labels: [ "صحة" ]\n'),
  '2024-06-03.txt': SECOND.text,
  '2024-06-03.txt.isnad.yaml': sidecarOf(SECOND, '2024-06-03.txt'),
};

test.describe('the overview', () => {
  const window = sharedWindow(FILES);
  const page = (workbench: Workbench): FrameLocator =>
    workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');

  async function picture(workbench: Workbench, name: string): Promise<void> {
    await workbench.screenshot(`overview-${name}`);
    if (UPDATE) await workbench.page.screenshot({ path: path.join(IMAGES, `overview-${name}.png`) });
  }

  /** What axe-core finds wrong, as «rule: element». */
  async function violations(shown: Locator): Promise<string[]> {
    const frame = (await (await shown.elementHandle())?.ownerFrame()) as Frame;
    await frame.evaluate(AXE);
    return frame.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      const { violations } = await axe.run(document, { rules: { 'landmark-one-main': { enabled: true } } });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    });
  }

  test('of the workspace: every number leads to its claims, by keyboard alone', async () => {
    const workbench = window();
    const { keyboard } = workbench.page;
    await workbench.sideBar();
    await workbench.run('isnad.openOverview');
    const rows = page(workbench).locator('table.speakers tbody tr');
    await expect(rows).toHaveCount(3);
    await expect(rows.first()).toContainText('هدى العلي');
    await expect(page(workbench).locator('#chain svg .who')).toHaveCount(2);
    expect(await violations(rows.first())).toEqual([]);
    await picture(workbench, 'workspace');

    await page(workbench).locator('input').press('a');
    await expect(rows).toHaveCount(0);
    await page(workbench).locator('input').fill('رَنا');
    await expect(rows).toHaveCount(1);
    await page(workbench).locator('input').press('Tab');
    await keyboard.press('Enter');
    await expect(page(workbench).locator('th[aria-sort="ascending"]')).toContainText('Speaker');
    await page(workbench).locator('input').fill('العلي');
    const claims = page(workbench).getByRole('button', { name: 'هدى العلي, Claims: 3' }).first();
    await claims.press('Enter');
    const listed = workbench.page.locator('.quick-input-list .monaco-list-row');
    await expect(listed).toHaveCount(3);
    await expect(workbench.page.locator('.quick-input-title')).toContainText('هدى العلي: 3 claims');
    await workbench.quickPick.fill('استعدوا');
    await expect(listed).toHaveCount(1);
    await keyboard.press('Enter');
    await expect(workbench.page.locator('.tab.active')).toContainText('2024-06-03.txt');
    await expect(workbench.statusBar).toContainText('19 selected');
  });

  test('has room in half a window, in English and in Arabic', async () => {
    const workbench = window();
    await workbench.resize(860, 900);
    for (const language of ['en', 'ar'] as const) {
      if (language === 'ar') await workbench.speak(language);
      await workbench.run('isnad.openOverview');
      const all = page(workbench).locator(`html[lang="${language}"]`);
      await expect(all.locator('table.speakers td:has(.number)').first()).toBeVisible();
      await expect(all.locator('table.speakers td:has(.share)').first()).toBeAttached();
      expect(await all.evaluate((root) => root.clientWidth)).toBeLessThan(520);
      await workbench.screenshot(`overview-half-${language}`);
      // Nothing sticks out of the page; of the table of speakers all numbers are seen.
      const out = await all.evaluate((root) => {
        const edge = (root.querySelector('.wide') as Element).getBoundingClientRect().left;
        const numbers = [...root.querySelectorAll('table.speakers td:has(.number, .share)')];
        const parts = [root, ...root.querySelectorAll('.wide:not(:has(.speakers)), .numbers')];
        return [
          ...numbers.filter((number) => number.getBoundingClientRect().left < edge),
          ...parts.filter((part) => part.scrollWidth > part.clientWidth),
        ].map((part) => `${part.outerHTML.slice(0, 80)} ${part.scrollWidth} in ${part.clientWidth}`);
      });
      expect(out, language).toEqual([]);
      // A page keeps the words it has.
      await workbench.run('View: Close Editor');
    }
    await workbench.speak('en');
    workbench.writeSettings({});
    await workbench.resize(1400, 900);
  });

  test('of the article: its strip leads to the claim, and the numbers follow a decision', async () => {
    const workbench = window();
    await workbench.openFile('2024-05-12.txt');
    // Laid out: it is an article, and the command is offered.
    await expect(workbench.lines.first().locator('> span')).toHaveCSS('direction', 'rtl');
    await workbench.run('isnad.openArticleOverview');
    const marks = page(workbench).locator('.strip .mark');
    await expect(marks).toHaveCount(3);
    // Both at one time: the page may be drawn anew between two questions.
    const places = () => marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().x));
    const leftOfFirst = async () => {
      const [first = 0, second = 0] = await places();
      return first - second;
    };
    await expect.poll(leftOfFirst).toBeGreaterThan(0);
    expect(await violations(marks.first())).toEqual([]);
    await picture(workbench, 'article');
    await marks.first().focus();
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.press('Enter');
    await expect(workbench.statusBar).toContainText('6 selected');
    await workbench.run('isnad.rejectClaim');
    await workbench.run('isnad.openArticleOverview');
    await expect(marks).toHaveCount(2);
    await expect(page(workbench).locator('.totals').getByRole('button', { name: 'Claims: 2' })).toBeVisible();
  });
});
