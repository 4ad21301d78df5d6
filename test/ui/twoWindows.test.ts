import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from './fixtures';
import { Workbench } from './workbench';

const NAME = 'shared.maqal';
const SIDECAR = `${NAME}.isnad.yaml`;
const ARTICLE = 'قال سيرغي لافروف إن روسيا ستعود إلى الاتفاق. وأكد جاويش أوغلو أن تركيا ترحب بالقرار.\n';

const log = (): string => process.env.ISNAD_UI_SERVER_LOG ?? '';

/** Ids of the extension hosts that the server started and that still run. */
function extensionHosts(): number[] {
  const text = fs.readFileSync(log(), 'utf8');
  const ids = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, id]) => Number(id));
  const gone = new Set(ids(/<(\d+)> Extension Host Process exited/gu));
  return ids(/<(\d+)> Launched Extension Host Process/gu).filter((id) => !gone.has(id));
}

/** The drafts of the folder's articles, one text for each. */
function drafts(folder: string): readonly string[] {
  const unsaved = path.join(path.dirname(log()), 'user-data/User/globalStorage/isnad.isnad/unsaved');
  const names = fs.existsSync(unsaved) ? fs.readdirSync(unsaved) : [];
  const texts = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => fs.readFileSync(path.join(unsaved, name), 'utf8'));
  return texts.filter((text) => text.includes(path.basename(path.dirname(folder))));
}

/** Begins a review at the first of the two claims. */
async function review(workbench: Workbench): Promise<void> {
  await workbench.lines.first().click();
  await workbench.page.keyboard.press('Control+Home');
  await workbench.run('isnad.startReview');
  await expect(workbench.statusBar).toContainText('Review: 0 decided, 2 left');
}

for (const mode of ['decisions', 'off'] as const)
  test(`decisions made in two windows are both kept (${mode})`, async ({ openWindow, profile }) => {
    const before = new Set(extensionHosts());
    const settings = { 'isnad.sidecar.autoSave': mode };
    const one = await openWindow({ [NAME]: ARTICLE, '.vscode/settings.json': JSON.stringify(settings) });
    const two = new Workbench(await profile.newPage(), one.folder);
    const rows = (window: Workbench, sign: string) => window.rows('isnad.speakers').filter({ hasText: sign });
    const hasBoth = async (window: Workbench) => {
      await expect(rows(window, '✓')).toHaveCount(1);
      await expect(rows(window, '✗')).toHaveCount(1);
    };
    try {
      await two.open(one.page.url());
      for (const window of [one, two]) {
        await window.openFile(NAME);
        await window.sideBar();
        await expect(window.rows('isnad.speakers')).toHaveCount(4);
      }
      for (const window of [one, two]) await review(window);
      await Promise.all([
        one.page.keyboard.press('a'),
        two.page.keyboard.press('n').then(() => two.page.keyboard.press('r')),
      ]);
      if (mode === 'decisions') {
        await one.fileText(SIDECAR, /status: accepted[^]*status: rejected/u);
        for (const window of [one, two]) await hasBoth(window);
        return;
      }
      await expect.poll(() => drafts(one.folder).length).toBe(2);
      // Both crash.
      const hosts = extensionHosts().filter((id) => !before.has(id));
      expect(hosts).toHaveLength(2);
      for (const id of hosts) process.kill(id, 'SIGKILL');
      await expect.poll(() => extensionHosts().filter((id) => hosts.includes(id))).toEqual([]);
      await two.close();
      await one.page.reload();
      await one.sideBar();
      await one.openFile(NAME);
      await one.sideBar();
      await hasBoth(one);
      await one.run('isnad.saveDecisions');
      await one.fileText(SIDECAR, /status: accepted[^]*status: rejected/u);
      await expect.poll(() => drafts(one.folder)).toEqual([]);
    } finally {
      await two.close();
      await one.close();
    }
  });
