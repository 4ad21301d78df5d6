import type { Locator, Page } from '@playwright/test';
import { expect } from './expect';
import type { Workbench } from './workbench';

/** A word as it stands on screen, in pixels of the window. */
export interface ScreenWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One visual row of an editor: its words in reading order (the order of the text), inlay hints among them. */
export interface Row {
  readonly top: number;
  readonly words: readonly ScreenWord[];
}

/** The visual rows of an editor that are on screen, from top to bottom; rows without words are left out. */
export async function rowsOf(editor: Locator): Promise<Row[]> {
  return editor.evaluate((root) => {
    const rows = [...root.querySelectorAll('.view-lines .view-line')].map((line) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const characters: { readonly node: Node; readonly at: number; readonly text: string }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        [...(node.textContent ?? '')].reduce((at, text) => {
          characters.push({ node, at, text });
          return at + text.length;
        }, 0);
      const words: { text: string; left: number; right: number; top: number; bottom: number }[] = [];
      let from = -1;
      for (let i = 0; i <= characters.length; i++) {
        const space = i === characters.length || /[\s\u00a0\u200b]/u.test(characters[i]?.text ?? ' ');
        if (!space && from < 0) from = i;
        if (!space || from < 0) continue;
        const boxes: DOMRect[] = [];
        // A word may be in several pieces; each has a box of its own.
        for (const { node, at, text } of characters.slice(from, i)) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + text.length);
          boxes.push(...[...range.getClientRects()].filter((box) => box.width > 0));
        }
        if (boxes.length > 0)
          words.push({
            text: characters
              .slice(from, i)
              .map(({ text }) => text)
              .join(''),
            left: Math.min(...boxes.map((box) => box.left)),
            right: Math.max(...boxes.map((box) => box.right)),
            top: Math.min(...boxes.map((box) => box.top)),
            bottom: Math.max(...boxes.map((box) => box.bottom)),
          });
        from = -1;
      }
      return { top: line.getBoundingClientRect().top, words };
    });
    return rows.filter((row) => row.words.length > 0).sort((a, b) => a.top - b.top);
  });
}

/** The words that stand in the wrong place: each as «word after word», where it does not stand left of the one before it. */
export function outOfOrder(rows: readonly Row[]): string[] {
  return rows.flatMap(({ words }) =>
    words.flatMap((word, i) => {
      const before = words[i - 1];
      return before && word.right > before.left + 1 ? [`${word.text} after ${before.text}`] : [];
    }),
  );
}

/** The first word on screen with this text. */
export async function wordOf(editor: Locator, text: string): Promise<ScreenWord> {
  const rows = await rowsOf(editor);
  const found = rows.flatMap(({ words }) => words).find((word) => word.text === text);
  if (!found)
    throw new Error(
      `“${text}” is not on screen: ${rows.map((row) => row.words.map((w) => w.text).join(' ')).join(' / ')}`,
    );
  return found;
}

/** The boxes that decorations draw behind the text and whose style passes the test, from top to bottom. */
export async function boxesOf(editor: Locator, property: string, pattern: RegExp): Promise<ScreenBox[]> {
  return editor.locator('.view-overlays .cdr').evaluateAll(
    (elements, [name, source]) =>
      elements
        .filter((element) =>
          new RegExp(source as string, 'u').test(getComputedStyle(element).getPropertyValue(name as string)),
        )
        .map((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return { left, right, top, bottom };
        })
        .sort((a, b) => a.top - b.top),
    [property, pattern.source],
  );
}

export interface ScreenBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export async function clickWord(page: Page, word: ScreenWord, where = 0.5): Promise<void> {
  await page.mouse.click(word.left + (word.right - word.left) * where, (word.top + word.bottom) / 2);
}

/** Line and column, as the status bar has them. */
export async function caret(workbench: Workbench): Promise<[number, number]> {
  const text = await workbench.statusBar.locator('[id="status.editor.selection"]').textContent();
  const [, line, column] = /Ln (\d+), Col (\d+)/u.exec(text ?? '') ?? [];
  return [Number(line), Number(column)];
}

/** Where the caret is drawn. */
export async function caretX(workbench: Workbench): Promise<number> {
  return (await workbench.editor.locator('.cursors-layer .cursor').first().boundingBox())?.x ?? NaN;
}

/**
 * Zooms the window as Ctrl and + do in a browser (`window.zoomLevel` of a desktop VS Code does the same to its window): the same window
 * has fewer pixels of the page, each on more of the screen's. What it returns takes the zoom back.
 */
export async function zoomPage(page: Page, zoom: number): Promise<() => Promise<void>> {
  const size = page.viewportSize();
  if (!size) throw new Error('The window has no size.');
  const session = await page.context().newCDPSession(page);
  const set = async (factor: number) => {
    const [width, height] = [size.width, size.height].map((pixels) => Math.round(pixels / factor));
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: width as number,
      height: height as number,
      deviceScaleFactor: factor,
      mobile: false,
    });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(factor);
  };
  await set(zoom);
  return async () => {
    await set(1);
    await session.detach();
  };
}

/** Shows two files of the folder's top beside each other; both sides, the earlier one first. */
export async function compare(workbench: Workbench, one: string, other: string): Promise<[Locator, Locator]> {
  await workbench.openFile(one);
  await workbench.run('File: Compare Active File With...');
  await workbench.pick(other);
  const sides = workbench.page.locator('.monaco-diff-editor .monaco-editor[role="code"]');
  await expect(sides).toHaveCount(2);
  return [sides.first(), sides.last()];
}

/** The selected words, by way of the clipboard. */
export async function selection(workbench: Workbench): Promise<string> {
  await workbench.page.keyboard.press('Control+c');
  return workbench.page.evaluate(() => navigator.clipboard.readText());
}

/** A theme colour, as `rgb(r, g, b)`, by its name in VS Code's style sheet. */
export async function themeColor(workbench: Workbench, name: string): Promise<string> {
  return workbench.editor.evaluate((editor, variable) => {
    const probe = editor.appendChild(document.createElement('i'));
    probe.style.color = `var(--vscode-${variable})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
}

/** Where the last character of a word stands. */
export async function lastCharacterBox(editor: Locator, word: string) {
  return editor.evaluate((root, wanted) => {
    for (const line of root.querySelectorAll('.view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let text = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const before = text.length;
        text += node.textContent ?? '';
        const end = text.indexOf(wanted) < 0 ? -1 : text.indexOf(wanted) + wanted.length - 1;
        if (end < before) continue;
        const range = document.createRange();
        range.setStart(node, end - before);
        range.setEnd(node, end - before + 1);
        const { left, right } = range.getBoundingClientRect();
        return { left, right };
      }
    }
    throw new Error(`“${wanted}” is not on screen.`);
  }, word);
}
