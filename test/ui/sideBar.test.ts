import { marked, sidecarOf } from '../support/marked';
import { expect, sharedWindow, test } from './fixtures';
import { clickWord, wordOf } from './page';

const ARTICLE = marked(
  `<cue c1>كشف</cue> <mention s1 c1>سيرغي لافروف</mention> أن <content c1 s1 indirect>روسيا وتركيا تعرفان التزامهما</content>.
<cue c2>وأضاف</cue>: <content c2 s1>بحثنا الملف الليبي</content>.
<cue c3>وقال</cue> <mention s2 c3>جاويش أوغلو</mention>: <content c3 s2>علاقاتنا ليست بديلة</content>.
`,
);

const ISOLATED = (text: string) => `\u2067${text}\u2069`;

test.describe('the side bar', () => {
  const window = sharedWindow({
    'bar.maqal': ARTICLE.text,
    'bar.maqal.isnad.yaml': sidecarOf(ARTICLE, 'bar.maqal'),
  });

  async function open() {
    const workbench = window();
    await workbench.openFile('bar.maqal');
    await workbench.sideBar();
    const rows = workbench.page.locator('.part.sidebar .monaco-list-row');
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(5);
    return { workbench, rows };
  }

  test('shows speakers with their claims, isolated so that they read right', async () => {
    const { workbench, rows } = await open();
    const labels = async () =>
      (await rows.locator('.label-name').allTextContents()).map((text) => text.trim());
    expect(await labels()).toEqual(
      [
        '① سيرغي لافروف',
        'روسيا وتركيا تعرفان التزامهما',
        'بحثنا الملف الليبي',
        '② جاويش أوغلو',
        'علاقاتنا ليست بديلة',
      ].map(ISOLATED),
    );
    await expect(rows.first().locator('.label-description')).toHaveText('2');
    await workbench.screenshot('side-bar');
    // Where there is too little room the end of the words is cut off, not their beginning.
    const bar = await workbench.page.locator('.part.sidebar').boundingBox();
    const edge = (bar?.x ?? 0) + (bar?.width ?? 0);
    const dragEdge = async (from: number, to: number) => {
      await workbench.page.mouse.move(from, 400);
      await workbench.page.mouse.down();
      await workbench.page.mouse.move(to, 400, { steps: 3 });
      await workbench.page.mouse.up();
    };
    await dragEdge(edge, (bar?.x ?? 0) + 180);
    const cut = async () =>
      rows
        .nth(1)
        .locator('.monaco-icon-name-container')
        .evaluate((container) => {
          const text = document.createTreeWalker(container, NodeFilter.SHOW_TEXT).nextNode() as Node;
          const word = (at: number) => {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 5);
            return range.getBoundingClientRect();
          };
          const { left, right } = container.getBoundingClientRect();
          return {
            first: word(1).right > right + 1,
            last: word((text.textContent?.length ?? 0) - 6).left < left,
          };
        });
    await expect.poll(cut).toEqual({ first: false, last: true });
    await dragEdge((bar?.x ?? 0) + 180, edge);
    await expect.poll(cut).toEqual({ first: false, last: false });
  });

  test('a click on a claim goes to its words', async () => {
    const { workbench, rows } = await open();
    await rows.filter({ hasText: 'علاقاتنا' }).click();
    await expect(workbench.statusBar).toContainText('Ln 3, Col 38 (19 selected)');
  });

  test('selects the claim that the caret enters, and leaves the focus; the setting switches that off', async () => {
    const { workbench, rows } = await open();
    const selected = workbench.page.locator('.part.sidebar .monaco-list-row.selected');
    await clickWord(workbench.page, await wordOf(workbench.editor, 'الملف'));
    await expect(selected).toContainText('بحثنا');
    await workbench.page.keyboard.press('Control+Home');
    await clickWord(workbench.page, await wordOf(workbench.editor, 'تعرفان'));
    await expect(selected).toContainText('تعرفان');
    await expect(workbench.editor.locator(':focus')).toHaveCount(1);
    // A speaker that is clicked stays the selected row, though the caret goes to words of a claim.
    await rows.filter({ hasText: '② جاويش' }).click();
    await expect(workbench.statusBar).toContainText('Ln 3');
    await expect(selected).toContainText('② جاويش');
    // The window hears of its settings a moment later: so until it does as they say.
    const enter = async (word: string, line: number) => {
      await clickWord(workbench.page, await wordOf(workbench.editor, word));
      await expect(workbench.statusBar).toContainText(`Ln ${line}`);
    };
    const shown = async (row: string) => expect(selected).toContainText(row, { timeout: 2000 });
    workbench.writeSettings({ 'isnad.tree.followCaret': false });
    await expect(async () => {
      await rows.filter({ hasText: 'علاقاتنا' }).click();
      await expect(workbench.statusBar).toContainText('Ln 3, Col 38 (19 selected)');
      for (const [word, line] of [['الملف', 2] as const, ['تعرفان', 1] as const]) await enter(word, line);
      await workbench.page.keyboard.press('ArrowRight');
      await shown('علاقاتنا');
    }).toPass();
    workbench.writeSettings({});
    await expect(async () => {
      await enter('الملف', 2);
      await enter('تعرفان', 1);
      await shown('تعرفان');
    }).toPass();
  });

  test('a claim is rejected and accepted in its row', async () => {
    const { workbench, rows } = await open();
    const row = rows.filter({ hasText: 'بحثنا' });
    await row.hover();
    await row.locator('.action-label[aria-label*="Reject"]').click();
    await expect(row.locator('.label-description')).toHaveText('✗');
    await workbench.fileText('bar.maqal.isnad.yaml', /status: rejected/u);
    await row.hover();
    await row.locator('.action-label[aria-label*="Accept"]').click();
    await expect(row.locator('.label-description')).toHaveText('✓');
    await expect(rows.first().locator('.label-description')).toHaveText('2');
  });

  test('a key in the tree is about the row with the focus, whichever is selected', async () => {
    const { workbench, rows } = await open();
    const { keyboard } = workbench.page;
    await clickWord(workbench.page, await wordOf(workbench.editor, 'الملف'));
    await expect(workbench.page.locator('.part.sidebar .monaco-list-row.selected')).toContainText('بحثنا');
    await workbench.run('View: Show Isnad');
    await expect(workbench.page.locator('.part.sidebar .monaco-list:focus')).toHaveCount(1);
    await keyboard.press('End');
    await expect(workbench.page.locator('.part.sidebar .monaco-list-row.focused')).toContainText('علاقاتنا');
    await keyboard.press('Control+Alt+a');
    await keyboard.press('r');
    await expect(rows.filter({ hasText: 'علاقاتنا' }).locator('.label-description')).toHaveText('✗');
    await expect(rows.filter({ hasText: 'بحثنا' }).locator('.label-description')).toHaveText('✓');
    await workbench.run('Isnad: Undo Decision');
    await expect(rows.filter({ hasText: 'علاقاتنا' }).locator('.label-description')).toHaveText('✓');
  });

  test('a claim dragged onto a speaker is that speaker’s', async () => {
    const { workbench, rows } = await open();
    const onto = rows.filter({ hasText: 'جاويش' });
    await expect(onto.locator('.label-description')).toHaveText('1');
    await rows.filter({ hasText: 'بحثنا' }).dragTo(onto);
    await expect(onto.locator('.label-description')).toHaveText('2');
    await workbench.fileText('bar.maqal.isnad.yaml', /id: c2\s+speaker: s2/u);
    await workbench.run('Isnad: Undo Decision');
    await expect(onto.locator('.label-description')).toHaveText('1');
  });

  test('a new speaker is typed into the list for a claim, and its kind is told', async () => {
    const { workbench, rows } = await open();
    await rows.filter({ hasText: 'علاقاتنا' }).click();
    await expect(workbench.statusBar).toContainText('(19 selected)');
    await workbench.run('Isnad: Add Claim from Selection…');
    const list = workbench.page.locator('.quick-input-widget');
    await expect(list.locator('.quick-input-title')).toContainText('Add claim');
    const first = list.locator('.monaco-list-row.focused').first();
    await list.locator('input').first().fill('جاويش');
    await expect(list.locator('.monaco-list-row')).toHaveCount(2);
    await expect(first, 'who is known comes first').not.toContainText('New speaker');
    await list.locator('input').first().fill('وزارة الصحة');
    await expect(first).toContainText('New speaker');
    await expect(first).toContainText('وزارة الصحة · organisation');
    await workbench.page.keyboard.press('Enter');
    await expect(rows.filter({ hasText: 'وزارة الصحة' })).toHaveCount(1);
    await workbench.run('Isnad: Undo Decision');
    await expect(rows.filter({ hasText: 'وزارة الصحة' })).toHaveCount(0);
  });

  test('follows edits of the text', async () => {
    const { workbench, rows } = await open();
    await rows.filter({ hasText: 'علاقاتنا' }).click();
    await expect(workbench.statusBar).toContainText('Ln 3, Col 38 (19 selected)');
    await workbench.lines.first().click(); // the keys are the editor's from here on
    await workbench.page.keyboard.press('Control+Home');
    await expect(workbench.statusBar).toContainText('Ln 1, Col 1');
    await workbench.page.keyboard.insertText('عنوان جديد للمقال\n');
    await expect(workbench.statusBar).toContainText('Ln 2, Col 1');
    await rows.filter({ hasText: 'علاقاتنا' }).click();
    await expect(workbench.statusBar).toContainText('Ln 4, Col 38 (19 selected)');
  });

  test('says what to do where there is no article', async () => {
    const { workbench } = await open();
    await workbench.run('File: Save All');
    await workbench.run('View: Close All Editors');
    await expect(workbench.page.locator('.part.sidebar .welcome-view')).toContainText(
      'Open an Arabic article',
    );
  });
});
