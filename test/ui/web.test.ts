import type { Workbench } from './workbench';
import { expect, test } from './fixtures';
import { ReaderView } from './readerView';

test(
  'VS Code for the Web: the reading view, and export for another tool',
  { tag: '@web' },
  async ({ route, workbench }) => {
    test.skip(route !== 'web', 'other tests have it in a folder on disk');
    const { page } = workbench;
    await workbench.openFile('lavrov.txt');
    await expect(workbench.lines.first().locator('> span')).toHaveCSS('direction', 'rtl');
    const view = await ReaderView.open(workbench);
    await expect(view.chips).not.toHaveCount(0);
    await view.chips.first().click();
    await view.tool('Accept').click();
    await expect(view.chips.first()).toContainText('✓');
    await workbench.screenshot('reader-web');
    await workbench.run('isnad.exportAs');
    await workbench.pick('CSV table (a row a claim)', 'CSV');
    await workbench.pick('All claims that were not rejected');
    await expect(workbench.quickPick).toHaveValue(/lavrov\.txt\.csv$/u);
    await page.keyboard.press('Enter');
    await workbench.openFile('lavrov.txt.csv');
    await expect(workbench.lines.first()).toContainText('article,claim,kind');
  },
);

test(
  'VS Code for the Web: the overview of an article and of the workspace',
  { tag: '@web' },
  async ({ route, workbench }) => {
    test.skip(route !== 'web', 'other tests have it in a folder on disk');
    await workbench.openFile('lavrov.txt');
    await expect(workbench.lines.first().locator('> span')).toHaveCSS('direction', 'rtl');
    await workbench.run('isnad.openArticleOverview');
    const page = overviewPage(workbench);
    const claims = page.getByRole('button', { name: /لافروف, Claims: \d/u }).first();
    await expect(page.locator('.strip .mark')).not.toHaveCount(0);
    await expect(page.locator('canvas').first()).toBeVisible();
    await workbench.screenshot('overview-web');
    await claims.click();
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().click();
    await expect(workbench.statusBar).toContainText('selected');

    // The sidecar that is written makes the article one of the workspace's.
    await workbench.run('isnad.exportSidecar');
    await expect(workbench.explorerRow('lavrov.txt.isnad.yaml')).toBeVisible();
    await workbench.run('isnad.openOverview');
    const rows = page.locator('table.speakers tbody tr');
    await expect(rows).not.toHaveCount(0);
    await expect(rows.first()).toContainText('لافروف');
    await workbench.screenshot('overview-web-workspace');
    await page
      .getByRole('button', { name: /لافروف, Claims: \d/u })
      .first()
      .click();
    await expect(workbench.page.locator('.quick-input-list .monaco-list-row')).not.toHaveCount(0);
    await workbench.page.keyboard.press('Escape');
  },
);

function overviewPage(workbench: Workbench) {
  return workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
}
