import * as fs from 'node:fs';
import * as path from 'node:path';
import { spawnSync } from 'node:child_process';
import { ROOT } from '../support/paths';
import { expect } from './expect';
import { outOfOrder, rowsOf } from './page';
import type { Workbench } from './workbench';

/** `npm run pictures` takes the pictures of the guide anew; else only what they show is checked. */
export const TAKE_PICTURES = process.env.ISNAD_PICTURES === '1';

/** A window whose picture can be read in a column of text. */
export async function pictureWindow(workbench: Workbench): Promise<void> {
  if (TAKE_PICTURES) await workbench.resize(1000, 620);
}

/** A window whose picture has room for two editors beside each other. */
export async function pictureOfHalves(workbench: Workbench): Promise<void> {
  if (!TAKE_PICTURES) return;
  await workbench.page.setViewportSize({ width: 1280, height: 760 });
  await workbench.hideSideBar();
}

/** Opens an article in a window for pictures, and waits until its words stand in order. */
export async function openForPicture(workbench: Workbench, name: string): Promise<void> {
  await pictureWindow(workbench);
  await workbench.openFile(name);
  await expect(workbench.lines.first().locator('> span')).toHaveCSS('direction', 'rtl');
  await expect.poll(async () => outOfOrder(await rowsOf(workbench.editor))).toEqual([]);
}

/** The guide's picture docs/images/NAME.png: the window, or its top `height` pixels. The pointer stays where it is. */
export async function guidePicture({ page }: Workbench, name: string, height = 620): Promise<void> {
  if (!TAKE_PICTURES) return;
  const file = path.join(ROOT, 'docs/images', `${name}.png`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const width = page.viewportSize()?.width ?? 1000;
  await page.screenshot({ path: file, clip: { x: 0, y: 0, width, height }, caret: 'initial' });
  // A third of the size, where the machine has it.
  spawnSync('pngquant', ['--force', '--ext', '.png', '--strip', '--nofs', file]);
}
