import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../support/paths';
import type { Workbench } from './workbench';

/** With ISNAD_PICTURES=1 the pictures of docs/user-guide.md are taken anew; else only what they show is checked. */
export const TAKE_PICTURES = process.env.ISNAD_PICTURES === '1';

/** The guide's picture docs/images/NAME.png: the window from its top to `height`. The pointer stays where it is. */
export async function guidePicture({ page }: Workbench, name: string, height = 620): Promise<void> {
  if (!TAKE_PICTURES) return;
  const images = path.join(ROOT, 'docs/images');
  fs.mkdirSync(images, { recursive: true });
  await page.screenshot({
    path: path.join(images, `${name}.png`),
    clip: { x: 0, y: 0, width: 1400, height },
  });
}
