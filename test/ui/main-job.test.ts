import { expect, sharedWindow, test } from './fixtures';
import { readmePicture } from './pictures';

const ARTICLE = 'lavrov.txt';
const SIDECAR = `${ARTICLE}.isnad.yaml`;

test.describe('an article becomes a sidecar', () => {
  test.describe.configure({ mode: 'serial' });
  const window = sharedWindow();

  test('the side bar shows who said what', { tag: '@picture' }, async () => {
    const workbench = window();
    await workbench.openFile(ARTICLE);
    await workbench.sideBar();
    const rows = workbench.rows('isnad.speakers');
    await expect(rows.filter({ hasText: 'سيرغي لافروف' })).toHaveAttribute('aria-label', /6 claims$/);
    await expect(rows.filter({ hasText: 'جاويش أوغلو' })).toHaveAttribute('aria-label', /8 claims$/);
    await expect(rows).toHaveCount(2 + 14);
    await readmePicture(workbench, 'sample');
  });

  test('a click on a claim goes to its words', async () => {
    const workbench = window();
    const claim = workbench.rows('isnad.speakers').filter({ hasText: 'علاقاتنا مع روسيا ليست بديلة' });
    await claim.click();
    await expect(workbench.statusBar).toContainText('Ln 11');
  });

  test('the keyboard accepts it, and the sidecar is there', async () => {
    const workbench = window();
    await workbench.lines.filter({ hasText: 'علاقاتنا مع روسيا' }).click();
    await workbench.run('isnad.acceptClaim');
    const sidecar = await workbench.fileText(SIDECAR, 'status: accepted');
    expect(sidecar.match(/^ {2}- id: c/gm)).toHaveLength(14);
    expect(sidecar.match(/status: accepted/g)?.length).toBeGreaterThanOrEqual(1);
  });

  test('a decision outlives an export', async () => {
    const workbench = window();
    const before = await workbench.fileText(SIDECAR);
    await workbench.run('isnad.exportSidecar');
    await expect(workbench.statusBar).toContainText(SIDECAR);
    expect(await workbench.fileText(SIDECAR)).toBe(before);
    await workbench.run('isnad.openSidecar');
    await expect(workbench.page.locator('.editor-group-container.active .tab.active')).toContainText(SIDECAR);
  });
});

test('an article becomes a sidecar, in a window of its own', { tag: '@web' }, async ({ workbench }) => {
  await workbench.openFile(ARTICLE);
  await workbench.sideBar();
  await expect(workbench.rows('isnad.speakers').filter({ hasText: 'سيرغي لافروف' })).toBeVisible();
  await workbench.run('isnad.exportSidecar');
  await expect(workbench.statusBar).toContainText(SIDECAR);
  await workbench.explorer();
  // A window this young may not watch its folder yet, and then never hears of the file: so it is asked to look.
  await workbench.run('Refresh Explorer');
  await expect(workbench.explorerRow(SIDECAR)).toBeVisible();
  // The symbols of a closed article: on the web route those of a virtual file system.
  await workbench.run('View: Close Editor');
  await workbench.openQuickPick('Control+T', '#لافروف');
  const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
  await rows.filter({ hasText: 'سيرغي لافروف' }).first().click();
  await expect(workbench.statusBar).toContainText(/Ln 1, Col 5.*Arabic Article|Arabic Article.*Ln 1, Col 5/);
  await workbench.screenshot(`sample-${test.info().project.name}`);
});
