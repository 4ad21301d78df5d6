import * as path from 'node:path';
import { startServer } from '../support/server';
import { expect, newFolder, test } from './fixtures';
import { ReaderView } from './readerView';
import { Workbench } from './workbench';

const SIDECAR = 'lavrov.txt.isnad.yaml';
/** More letters than VS Code marks before it warns. */
const LONG = 'قال الوزير إن الطريق مفتوح. '.repeat(100);

test('a folder that is not trusted, in Arabic', async ({ profile }) => {
  const extensionsDir = path.join(process.env.ISNAD_UI_DIR as string, 'extensions');
  const settings = { 'isnad.language': 'ar' };
  const server = await startServer({ extensionsDir, settings, restricted: true, idleSeconds: 120 });
  try {
    const workbench = new Workbench(await profile.newPage(), newFolder());
    await workbench.open(server.folderAddress(workbench.folder));
    await expect(workbench.statusBar).toContainText('Restricted Mode');
    await workbench.openFile('lavrov.txt');
    await workbench.sideBar();
    await expect(workbench.rows('isnad.speakers').filter({ hasText: 'سيرغي لافروف' })).toBeVisible();
    const view = await ReaderView.open(workbench);
    await expect(view.chips).not.toHaveCount(0);
    await expect(view.frame.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(view.frame.locator('html')).toHaveAttribute('dir', 'rtl');
    await view.chips.first().click();
    await view.frame.getByRole('button', { name: 'نظرة عامة' }).click();
    await expect(view.frame.getByRole('heading', { name: 'من يتكلم أين' })).toBeVisible();
    expect(await view.violations()).toEqual([]);
    await workbench.screenshot('reader-arabic');
    await view.tool('قبول').click();
    await expect(view.chips.first()).toContainText('✓');
    await workbench.fileText(SIDECAR, 'status: accepted');
    await workbench.run('View: Close All Editors');
    // VS Code warns of Arabic letters in such a folder, unless the language says that they are its own. Articles by their file name:
    // those that get their language a moment later may keep a warning that VS Code's worker was still counting for.
    const banner = workbench.page.locator('.editor-banner:visible');
    workbench.writeFile('other.ini', LONG);
    await workbench.openFile('other.ini');
    await expect(banner).toHaveCount(1);
    workbench.writeFile('long.maqal', LONG);
    await workbench.openFile('long.maqal');
    await expect(workbench.lines.first().locator('> span')).toHaveCSS('direction', 'rtl');
    await expect(banner).toHaveCount(0);
    expect(workbench.takeErrors()).toEqual([]);
    await workbench.close();
  } finally {
    await server.stop();
  }
});
