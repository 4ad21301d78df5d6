import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../support/paths';
import { expect, sharedWindow, test } from './fixtures';
import { guidePicture, openForPicture, pictureWindow } from './guidePictures';
import { clickWord, outOfOrder, rowsOf, wordOf } from './page';
import type { Workbench } from './workbench';

const TEXT = `قال المتحدث إن لقاح COVID-19 سيصل إلى بغداد قريباً (2024)، بحسب https://example.com/news اليوم.
وأكد «أن بلاده لن تتراجع» عن القرار، ونسبة النمو 5% منذ 12:30.
وهذه علامة «بلا قرين من 5 يناير 2021، وهنا محرف\u200f خفي.
`;

test.describe('the user guide', () => {
  const window = sharedWindow({ 'text.maqal': TEXT });

  async function picture(workbench: Workbench, name: string, height = 620): Promise<void> {
    await workbench.screenshot(`guide-${name}`);
    await guidePicture(workbench, name, height);
  }

  async function open(name: string): Promise<Workbench> {
    const workbench = window();
    await openForPicture(workbench, name);
    return workbench;
  }

  test('an article: speakers and claims beside it, marks in it', async () => {
    const workbench = await open('lavrov.txt');
    const bar = await workbench.sideBar();
    await expect.poll(() => bar.locator('.monaco-list-row').count()).toBeGreaterThanOrEqual(16);
    await expect(workbench.lines.filter({ hasText: '‹لافروف›' }).first()).toBeVisible();
    await picture(workbench, 'article');
  });

  test('the claim at the caret', async () => {
    const workbench = await open('lavrov.txt');
    await clickWord(workbench.page, await wordOf(workbench.editor, 'الهستيريا'));
    await expect(workbench.editor.locator('.view-overlays .cdr').first()).toBeVisible();
    await picture(workbench, 'current-claim');
  });

  test('a decision', async () => {
    const workbench = await open('lavrov.txt');
    await clickWord(workbench.page, await wordOf(workbench.editor, 'الهستيريا'));
    await workbench.run('Isnad: Accept Claim');
    await workbench.fileText('lavrov.txt.isnad.yaml', /status: accepted/u);
    const bar = await workbench.sideBar();
    await expect(bar.locator('.monaco-list-row .label-description').filter({ hasText: '✓' })).toHaveCount(1);
    await picture(workbench, 'decision');
  });

  test('high contrast', async () => {
    const workbench = await open('lavrov.txt');
    workbench.writeSettings({ 'workbench.colorTheme': 'Default High Contrast' });
    await expect(workbench.page.locator('.monaco-workbench')).toHaveClass(/hc-black/);
    await expect.poll(async () => outOfOrder(await rowsOf(workbench.editor))).toEqual([]);
    await picture(workbench, 'high-contrast');
    workbench.writeSettings({});
    await expect(workbench.page.locator('.monaco-workbench')).not.toHaveClass(/hc-black/);
  });

  test('the text itself: quotations, figures, what cannot be seen', async () => {
    const workbench = window();
    await pictureWindow(workbench);
    await workbench.openFile('text.maqal');
    const names = () =>
      workbench.lines
        .locator('span > span')
        .evaluateAll((pieces) => pieces.map((piece) => getComputedStyle(piece, '::before').content));
    await expect.poll(names).toContain('"RLM"');
    await picture(workbench, 'text', 300);
  });

  test('has the pictures it shows', () => {
    const guide = fs.readFileSync(path.join(ROOT, 'docs/user-guide.md'), 'utf8');
    const shown = [...guide.matchAll(/\]\((images\/[\w-]+\.png)\)/gu)].map((match) => match[1] as string);
    expect(shown.length).toBeGreaterThan(3);
    for (const image of shown) expect(fs.existsSync(path.join(ROOT, 'docs', image)), image).toBe(true);
  });
});
