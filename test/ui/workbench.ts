import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { commandTitle, viewTitle } from '../support/manifest';
import { RESULTS } from '../support/paths';
import { expect } from './expect';

/** «[isnad.isnad]: …», «Activating extension 'isnad.isnad' failed: …», «Error: … at … isnad.isnad-0.1.0/dist/node/extension.js». */
const EXTENSION_ERROR = /isnad\.isnad\b/;

/** A VS Code window on a folder, driven by what a person has: keys, clicks and what stands on the screen. */
export class Workbench {
  private errors: string[] = [];

  constructor(
    readonly page: Page,
    /** The workspace folder on disk. On the web route the window works on a copy in memory. */
    readonly folder: string,
  ) {
    // What an extension throws and nobody catches, VS Code reports in the window's console.
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && EXTENSION_ERROR.test(text))
        this.errors.push(text.split('\n', 6).join('\n'));
    });
  }

  /** What the extension threw since the last call. */
  takeErrors(): string[] {
    const errors = this.errors;
    this.errors = [];
    return errors;
  }

  /** The active editor of the window. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor[role="code"]').first();
  }

  /** The first text editor on screen, whether it is the active editor or not. */
  get textEditor(): Locator {
    return this.page.locator('.monaco-editor[role="code"]').first();
  }

  /** The lines of the active editor that are on screen, in screen order of no meaning: sort by position. */
  get lines(): Locator {
    return this.editor.locator('.view-lines .view-line');
  }

  get notifications(): Locator {
    return this.page.locator('.notification-list-item-message');
  }

  get statusBar(): Locator {
    return this.page.locator('.statusbar');
  }

  /** Opens an address and waits until the window can be used. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.locator('.activitybar .action-item').first().waitFor({ timeout: 60_000 });
    // On the web route every window has the same folder, and puts back the side bar that the one before left, late.
    await expect(async () => {
      await this.explorer();
      await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 5000 });
    }).toPass({ timeout: 60_000 });
  }

  async close(): Promise<void> {
    await this.page.close({ runBeforeUnload: false });
  }

  /** Runs a command from the palette, by its id when it is Isnad's (`isnad.exportSidecar`), else by its title. */
  async run(command: string): Promise<void> {
    const title = command.startsWith('isnad.') ? commandTitle(command) : command;
    // The palette lists what can be run when it opens; an extension that is still starting adds to that later.
    await expect(async () => {
      if (await this.quickPick.isVisible()) await this.page.keyboard.press('Escape');
      await this.openQuickPick('F1', `>${title}`);
      await this.quickPickRow(title).click({ timeout: 3000 });
    }).toPass({ timeout: 30_000 });
  }

  /** Types into the open quick pick and takes the entry whose label is `label`. */
  async pick(label: string, typed = label): Promise<void> {
    await this.quickPick.fill(typed);
    await this.quickPickRow(label).click();
  }

  /** The input of the open quick pick. */
  get quickPick(): Locator {
    return this.page.locator('.quick-input-widget input[type="text"]');
  }

  private quickPickRow(label: string): Locator {
    const exact = this.page.locator('.label-name').getByText(label, { exact: true });
    return this.page.locator('.quick-input-list .monaco-list-row').filter({ has: exact }).first();
  }

  /** Opens the quick pick of a key with this text in it. A window that is still taking its focus closes it again: so until the text stands. */
  async openQuickPick(key: string, text: string): Promise<void> {
    await expect(async () => {
      if (!(await this.quickPick.isVisible())) await this.page.keyboard.press(key);
      await this.quickPick.fill(text, { timeout: 1000 });
    }).toPass({ timeout: 15_000 });
  }

  /** The row of a file in the explorer, when it is on screen. */
  explorerRow(name: string): Locator {
    const exact = this.page.locator('.label-name').getByText(name, { exact: true });
    return this.page.locator('.explorer-folders-view .monaco-list-row').filter({ has: exact });
  }

  /** Opens a file of the top of the folder in the explorer and waits for its text. */
  async openFile(name: string): Promise<void> {
    // The whole name: a sidecar's begins with its article's.
    const exactly = new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}$`, 'u');
    const tab = this.page.locator('.editor-group-container.active .tab.active').filter({ hasText: exactly });
    // Rows move while the explorer takes in new files, and a claim that was gone to just before shows its tree: so until the file is in front.
    await expect(async () => {
      await this.explorer();
      await this.explorerRow(name).dblclick({ timeout: 3000 });
      await tab.waitFor({ timeout: 3000 });
    }).toPass();
    await this.lines.first().waitFor();
  }

  /** Isnad's side bar, opened when it is not. */
  async sideBar(): Promise<Locator> {
    return this.showSideBar('Isnad');
  }

  async explorer(): Promise<Locator> {
    return this.showSideBar('Explorer');
  }

  private async showSideBar(title: string): Promise<Locator> {
    const icon = this.page
      .locator('.activitybar .action-item')
      .filter({ has: this.page.locator(`.action-label[aria-label^="${title}"]`) });
    const open = /\bchecked\b/;
    if (!open.test((await icon.getAttribute('class')) ?? '')) await icon.click();
    await expect(icon).toHaveClass(open);
    return this.page.locator('.part.sidebar');
  }

  /** The rows on screen of one of Isnad's tree views, by the view's id. */
  rows(view: string): Locator {
    const header = this.page.locator('.pane-header').filter({ hasText: viewTitle(view) });
    return this.page.locator('.pane').filter({ has: header }).locator('.monaco-list-row');
  }

  /** Writes the folder's settings file, as a person's settings for this workspace. */
  writeSettings(settings: Readonly<Record<string, unknown>>): void {
    this.writeFile('.vscode/settings.json', JSON.stringify(settings, null, 2));
  }

  writeFile(name: string, text: string): void {
    const file = path.join(this.folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }

  hasFile(name: string): boolean {
    return fs.existsSync(path.join(this.folder, name));
  }

  /** The text of a file of the folder, once it is there and holds `wanted`. */
  async fileText(name: string, wanted: RegExp | string = /./): Promise<string> {
    const file = path.join(this.folder, name);
    const read = (): string => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
    const pattern =
      typeof wanted === 'string' ? expect.stringContaining(wanted) : expect.stringMatching(wanted);
    await expect.poll(read, { message: `${name} holds ${wanted}`, timeout: 15_000 }).toEqual(pattern);
    return read();
  }

  async closeNotifications(): Promise<void> {
    await this.run('Notifications: Clear All Notifications');
  }

  /** Sets another language for what Isnad says, beside other settings, and waits until it is taken up. */
  async speak(language: 'en' | 'ar', settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
    this.writeSettings({ ...settings, 'isnad.language': language });
    const told = language === 'ar' ? 'بالعربية' : 'is in English';
    await expect(this.notifications.filter({ hasText: told })).toBeVisible();
    await this.closeNotifications();
  }

  /** Gives the window another size, in pixels, and waits until VS Code fills it: while it is busy it may pass a change by. */
  async resize(width: number, height: number): Promise<void> {
    await expect(async () => {
      await this.page.setViewportSize({ width, height: height - 1 });
      await this.page.setViewportSize({ width, height });
      await expect(this.page.locator('.monaco-workbench')).toHaveCSS('width', `${width}px`, {
        timeout: 3000,
      });
    }).toPass();
  }

  /** Hides the side bar, for more room: a key that comes while the focus is on its way from one part to another is lost. */
  async hideSideBar(): Promise<void> {
    const bar = this.page.locator('.part.sidebar');
    await expect(async () => {
      if (await bar.isVisible()) await this.page.keyboard.press('Control+b');
      await expect(bar).toBeHidden({ timeout: 3000 });
    }).toPass();
  }

  /** Keeps a picture under test-results/screens/NAME.png. */
  async screenshot(name: string): Promise<void> {
    await this.page.mouse.move(0, 0); // no tooltip over the picture
    await expect(this.page.locator('.monaco-hover:visible')).toHaveCount(0);
    await this.page.screenshot({ path: path.join(RESULTS, 'screens', `${name}.png`) });
  }
}
