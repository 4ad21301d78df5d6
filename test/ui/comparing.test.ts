import * as path from 'node:path';
import { marked, sidecarOf } from '../support/marked';
import { ROOT } from '../support/paths';
import { expect, sharedWindow, test } from './fixtures';

const SARA = marked(
  `<cue c1>قال</cue> <mention s1 c1>لافروف</mention> إن <content c1 s1 indirect>روسيا وتركيا تؤكدان التزامهما بالهدنة</content>.
<cue c2>وأضاف</cue> عند لقائه <mention s2>أوغلو</mention>: <content c2 s1>بحثنا الملف الليبي مع الجانب التركي</content>.
<cue c3>وقال</cue>: <content c3 s1>علاقاتنا ليست بديلة</content>.
`,
);
const OMAR = marked(
  `<cue c1>قال</cue> <mention s1 c1>لافروف</mention> إن <content c1 s1 indirect>روسيا وتركيا تؤكدان التزامهما</content> بالهدنة.
<cue c2>وأضاف</cue> عند لقائه <mention s2>أوغلو</mention>: <content c2 s2>بحثنا الملف الليبي مع الجانب التركي</content>.
<cue c3>وقال</cue>: <content c3 s1>علاقاتنا ليست بديلة</content>.
`,
);

test.describe('comparing', () => {
  const window = sharedWindow({
    '.vscode/settings.json': JSON.stringify({ 'isnad.annotator': 'sara' }),
    'compared.maqal': SARA.text,
    'compared.maqal.sara.isnad.yaml': sidecarOf(SARA, 'compared.maqal'),
    'compared.maqal.omar.isnad.yaml': sidecarOf(OMAR, 'compared.maqal'),
  });

  test('differences are listed, marked in the text and decided by single keys', async () => {
    const workbench = window();
    await workbench.openFile('compared.maqal');
    await workbench.run('Isnad: Compare Annotators…');
    // The rows of the speakers' tree have the same words.
    const pane = workbench.page.locator('.part.sidebar .pane').filter({ hasText: 'filled: sara' });
    const rows = pane.locator('.monaco-list-row');
    const first = rows.filter({ hasText: 'تؤكدان' }).filter({ hasText: 'content' });
    await expect(first).toBeVisible();
    const second = rows.filter({ hasText: 'بحثنا' }).filter({ hasText: 'speaker' });
    await expect(second).toBeVisible();
    await first.click();
    await workbench.screenshot('compare');
    if (process.env.ISNAD_PICTURES === '1')
      await workbench.page.screenshot({
        path: path.join(ROOT, 'docs/images/compare.png'),
        clip: { x: 0, y: 0, width: 1400, height: 620 },
      });
    // The arrows move the focus alone: the key is about the row that has it.
    await second.click();
    await second.focus();
    await workbench.page.keyboard.press('ArrowUp');
    await workbench.page.keyboard.press('t');
    await workbench.fileText(
      'compared.maqal.adjudicated.isnad.yaml',
      /text: "روسيا وتركيا تؤكدان التزامهما"/u,
    );
    await expect(rows.filter({ hasText: 'تؤكدان' }).filter({ hasText: '✓' })).toBeVisible();
  });

  test('agreement is a page that reads in the theme’s colours', async () => {
    const workbench = window();
    await workbench.run('Isnad: Show Agreement between Annotators…');
    const page = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await expect(page.getByRole('row', { name: 'speaker, share' })).toContainText('0.667 of 3');
    await workbench.screenshot('agreement');
    if (process.env.ISNAD_PICTURES === '1')
      await workbench.page.screenshot({ path: path.join(ROOT, 'docs/images/agreement.png') });
  });
});
