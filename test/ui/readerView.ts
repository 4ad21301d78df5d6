import * as fs from 'node:fs';
import type { FrameLocator, Locator } from '@playwright/test';
import { commandTitle } from '../support/manifest';
import { expect } from './expect';
import type { Workbench } from './workbench';

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The reading view of a window: what is in its frame. */
export class ReaderView {
  private constructor(
    private readonly workbench: Workbench,
    readonly frame: FrameLocator,
  ) {}

  /** Opens the view of the active article by the button in its title and waits until the article stands in it. */
  static async open(workbench: Workbench): Promise<ReaderView> {
    const title = commandTitle('isnad.openReader').replace('Isnad: ', '');
    await workbench.page.locator(`.editor-actions .action-label[aria-label^="${title}"]`).click();
    return ReaderView.shown(workbench);
  }

  /** `limit` in milliseconds. */
  static async shown(workbench: Workbench, limit = 30_000): Promise<ReaderView> {
    const outer = workbench.page.frameLocator('iframe.webview.ready');
    const view = new ReaderView(workbench, outer.frameLocator('iframe#active-frame'));
    await expect(view.paragraphs.first()).toBeVisible({ timeout: limit });
    return view;
  }

  get paragraphs(): Locator {
    return this.frame.locator('.paragraph');
  }

  get chips(): Locator {
    return this.frame.locator('.chip');
  }

  chip(claim: string): Locator {
    return this.frame.locator(`.chip[data-claim="${claim}"]`);
  }

  /** The parts of a claim's content. */
  content(claim: string): Locator {
    return this.frame.locator(`.content[data-claim="${claim}"]`);
  }

  cue(claim: string): Locator {
    return this.frame.locator(`.cue[data-claim="${claim}"]`);
  }

  mention(speaker: string): Locator {
    return this.frame.locator(`.mention[data-speaker="${speaker}"]`);
  }

  get card(): Locator {
    return this.frame.locator('#card');
  }

  get live(): Locator {
    return this.frame.locator('[role="status"]');
  }

  /** The small toolbar beside selected words or the current claim. */
  get tools(): Locator {
    return this.frame.locator('.floating');
  }

  tool(name: string): Locator {
    return this.tools.getByRole('button', { name, exact: true });
  }

  /** The paragraph's text, which takes the focus. */
  text(at: number): Locator {
    return this.frame.locator('.text').nth(at);
  }

  /** What is selected in the page. */
  selected(): Promise<string> {
    return this.frame.locator('body').evaluate(() => String(getSelection()));
  }

  /** What axe-core has against the page as it stands: rule and element. */
  async violations(): Promise<readonly string[]> {
    const inner = this.workbench.page.frameLocator('iframe.webview.ready').locator('iframe#active-frame');
    const frame = await (await inner.elementHandle())?.contentFrame();
    if (!frame) throw new Error('There is no reading view.');
    await frame.evaluate(fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    return frame.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
      const { violations } = await axe.run();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
      );
    });
  }

  /** Where a word stands in the window; its first place in the article. */
  async wordBox(word: string): Promise<Box> {
    const box = await this.frame.locator('.article').evaluate((article, wanted) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted);
        if (at < 0 || node.parentElement?.closest('.margin')) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }
      return undefined;
    }, word);
    const frame = await this.workbench.page.locator('iframe.webview.ready').boundingBox();
    if (!box || !frame) throw new Error(`“${word}” is not in the reading view.`);
    return { ...box, x: box.x + frame.x, y: box.y + frame.y };
  }

  /** Selects with the mouse from the beginning of one word to the end of another. */
  async select(from: string, to: string): Promise<void> {
    const [first, last] = [await this.wordBox(from), await this.wordBox(to)];
    const { mouse } = this.workbench.page;
    await mouse.move(first.x + first.width - 2, first.y + first.height / 2);
    await mouse.down();
    await mouse.move(last.x + 2, last.y + last.height / 2, { steps: 4 });
    await mouse.up();
  }
}
