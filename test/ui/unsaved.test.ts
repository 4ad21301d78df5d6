import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, sharedWindow, test } from './fixtures';

const NAME = 'unsaved.maqal';
const ARTICLE = 'قال سيرغي لافروف إن روسيا ستعود إلى الاتفاق. وأكد جاويش أوغلو أن تركيا ترحب بالقرار.\n';

/** What the extension has put aside for the window's folder, as text. */
function drafts(folder: string): string {
  const data = path.dirname(process.env.ISNAD_UI_SERVER_LOG ?? '');
  const unsaved = path.join(data, 'user-data/User/globalStorage/isnad.isnad/unsaved');
  if (!fs.existsSync(unsaved)) return '';
  const texts = fs.readdirSync(unsaved).map((name) => fs.readFileSync(path.join(unsaved, name), 'utf8'));
  return texts.filter((text) => text.includes(`${folder}/`)).join('\n');
}

test.describe('decisions that are not saved', () => {
  const window = sharedWindow({
    [NAME]: ARTICLE,
    '.vscode/settings.json': JSON.stringify({ 'isnad.sidecar.autoSave': 'off' }),
  });

  test('are there when the window comes back; the badge and the status bar count what is left', async () => {
    const workbench = window();
    await workbench.openFile(NAME);
    await workbench.sideBar();
    const badge = workbench.page.locator('.activitybar .badge-content:visible', { hasText: '2' });
    await expect(badge).toHaveCount(1);
    await workbench.lines.first().click();
    await workbench.run('isnad.startReview');
    await expect(workbench.statusBar).toContainText('Review: 0 decided, 2 left');
    await workbench.page.keyboard.press('a');
    await expect(workbench.statusBar).toContainText('Review: 1 decided, 1 left');
    await workbench.page.keyboard.press('Escape');
    await expect(badge).toHaveCount(0);
    const accepted = workbench.rows('isnad.speakers').filter({ hasText: '✓' });
    await expect(accepted).toHaveCount(1);
    await expect.poll(() => drafts(workbench.folder)).toContain('status: accepted');
    await workbench.page.reload();
    await workbench.sideBar();
    // VS Code may not have noted yet that the article was open.
    await workbench.openFile(NAME);
    await workbench.sideBar();
    await expect(accepted).toHaveCount(1);
    expect(workbench.hasFile(`${NAME}.isnad.yaml`)).toBe(false);
    await workbench.run('isnad.saveDecisions');
    await workbench.fileText(`${NAME}.isnad.yaml`, 'status: accepted');
    await expect.poll(() => drafts(workbench.folder)).toBe('');
  });
});
