import * as fs from 'node:fs';
import * as path from 'node:path';
import { RESULTS, ROOT } from '../support/paths';
import { expect } from './expect';
import type { Workbench } from './workbench';

/** With ISNAD_PICTURES=1 the pictures of the walkthrough and the README are taken anew; else only what they show is checked. */
const UPDATE = process.env.ISNAD_PICTURES === '1';
const THEMES = { dark: 'Default Dark Modern', light: 'Default Light Modern' } as const;
/** VS Code's names of them: `vs` and `vs-dark` are classes of the window. */
const CLASSES = { dark: /(?:^|\s)vs-dark(?:\s|$)/, light: /(?:^|\s)vs(?:\s|$)/ } as const;

/** The window as media/walkthrough/NAME-dark.webp and NAME-light.webp: WebP, for it is a third of PNG's size. */
export async function walkthroughPicture(workbench: Workbench, name: string): Promise<void> {
  if (!UPDATE) return;
  for (const theme of ['dark', 'light'] as const) {
    workbench.writeSettings({ 'workbench.colorTheme': THEMES[theme] });
    await expect(workbench.page.locator('.monaco-workbench')).toHaveClass(CLASSES[theme]);
    // The status bar goes over from one theme's colour to the other's.
    await expect.poll(() => workbench.page.evaluate(() => document.getAnimations().length)).toBe(0);
    await keep(workbench, `media/walkthrough/${name}-${theme}.webp`);
  }
}

/** The window as media/NAME.png: what the READMEs show first. */
export async function readmePicture(workbench: Workbench, name: string): Promise<void> {
  await workbench.screenshot(name);
  if (UPDATE) await workbench.page.screenshot({ path: path.join(ROOT, `media/${name}.png`) });
}

async function keep(workbench: Workbench, file: string): Promise<void> {
  await workbench.page.mouse.move(0, 0); // no tooltip over the picture
  await expect(workbench.page.locator('.monaco-hover:visible')).toHaveCount(0);
  const session = await workbench.page.context().newCDPSession(workbench.page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 40 });
  await session.detach();
  for (const target of [path.join(ROOT, file), path.join(RESULTS, 'screens', path.basename(file))]) {
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, Buffer.from(data, 'base64'));
  }
}
