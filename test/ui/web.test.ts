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
