import { marked, sidecarOf } from '../support/marked';
import { expect, sharedWindow, test } from './fixtures';
import { boxesOf, clickWord, rowsOf, themeColor, wordOf } from './page';
import type { Workbench } from './workbench';

const ARTICLE = marked(
  `<cue c1>كشف</cue> <mention s1 c1>وزير الخارجية الروسي سيرغي لافروف</mention> أن <content c1 s1 indirect>روسيا وتركيا تعرفان التزامهما</content>.
<cue c2>وأضاف</cue>: <content c2 s1 rejected>بحثنا الملف الليبي</content>.
<cue c3>وقال</cue> <mention s2 c3>جاويش أوغلو</mention>: <content c3 s2>علاقاتنا ليست بديلة</content>.
هذه لوحة «فيها نص
طويل» عند الباب منذ 5 يناير 2021.
وجرى اللقاء «بلا قرين في العام 2021 و\u200fهنا "كذا".
`,
);

const HINT = marked(
  '<cue c1>قال</cue> <mention s1 c1>سيرغي لافروف</mention> إن <content c1 s1>العالم فشل</content>.\n<cue c2>وأضاف</cue>: <content c2 s1>بحثنا الملف</content>.\n',
);

const LABELS = marked(
  `<cue c1>قال</cue> <mention s1 c1>سيرغي لافروف</mention> إن <content c1 s1 indirect>العالم فشل في توحيد صفوفه ${'أمام الوباء '.repeat(20)}كله</content>.
<cue c2>وأضاف</cue>: <content c2 s1>بحثنا الملف الليبي</content>.
`,
);

/** Each setting, switched off, takes from the screen what is its own; all is there before and after. */
async function switchedOff<T extends object>(
  workbench: Workbench,
  shown: () => Promise<T>,
  all: T,
  without: Readonly<Record<string, Partial<T>>>,
): Promise<void> {
  await expect.poll(shown).toEqual(all);
  for (const [setting, less] of Object.entries(without)) {
    workbench.writeSettings({ [setting]: false });
    await expect.poll(shown, { message: setting }).toEqual({ ...all, ...less });
  }
  workbench.writeSettings({});
  await expect.poll(shown).toEqual(all);
}

test.describe('marks', () => {
  const window = sharedWindow({
    'marks.maqal': ARTICLE.text,
    'marks.maqal.isnad.yaml': sidecarOf(ARTICLE, 'marks.maqal'),
    'labels.maqal': LABELS.text,
    'labels.maqal.isnad.yaml': sidecarOf(LABELS, 'labels.maqal')
      .replace('  - id: c1\n', '  - id: c1\n    labels: [ "رأي", "مضلل" ]\n')
      .replace('  - id: c2\n', '  - id: c2\n    labels: [ "قابل للتحقق" ]\n'),
    'hint.maqal': HINT.text,
    'hint.maqal.isnad.yaml': sidecarOf(HINT, 'hint.maqal'),
  });

  /** The marked article, when its claims are drawn. */
  async function open(): Promise<Workbench> {
    const workbench = window();
    await workbench.openFile('marks.maqal');
    await expect.poll(() => lines(workbench)).toEqual(['dashed', 'dotted', 'solid']);
    return workbench;
  }

  /** The styles of the lines under claims, from top to bottom. */
  async function lines(workbench: Workbench): Promise<string[]> {
    return workbench.editor.locator('.view-overlays .cdr').evaluateAll((elements) =>
      elements
        .map((element) => ({ element, style: getComputedStyle(element) }))
        .filter(({ style }) => style.borderBottomStyle !== 'none' && style.borderTopStyle === 'none')
        .sort((a, b) => a.element.getBoundingClientRect().top - b.element.getBoundingClientRect().top)
        .map(({ style }) => style.borderBottomStyle),
    );
  }

  test('show the labels of a claim by a bar where it begins, in the colour of each', async () => {
    const workbench = window();
    await workbench.openFile('labels.maqal');
    const bars = workbench.editor.locator('.view-overlays .cdr');
    const drawn = () =>
      bars.evaluateAll((elements) =>
        elements
          .map((element) => getComputedStyle(element))
          .filter(
            ({ borderRightWidth, borderTopStyle }) =>
              borderRightWidth === '4px' && borderTopStyle === 'solid',
          )
          .map(({ borderImageSource, borderRightColor }) =>
            borderImageSource === 'none'
              ? [borderRightColor]
              : [...new Set(borderImageSource.match(/rgb[^)]*\)/gu))],
          ),
      );
    await expect.poll(drawn).toHaveLength(2);
    await workbench.screenshot('labels');
    const [two, one] = await drawn();
    expect([two?.length, one?.length]).toEqual([2, 1]);
    expect(new Set([...(two ?? []), ...(one ?? [])]).size).toBe(3);
  });

  test('tell kinds and rejected claims by the line under them, speakers by colour and number', async () => {
    const workbench = await open();
    const signs = await workbench.lines.locator('span > span').evaluateAll((pieces) =>
      pieces
        .map((piece) => ({ piece, sign: getComputedStyle(piece, '::before').content }))
        .filter(({ sign }) => /[❶❷①②⊘]/u.test(sign))
        .sort((a, b) => a.piece.getBoundingClientRect().top - b.piece.getBoundingClientRect().top)
        .map(({ sign }) => sign.replace(/"/gu, '')),
    );
    expect([...new Set(signs)]).toEqual(['❶', '⊘', '❷']);
    const color = async (word: string) =>
      workbench.lines
        .locator('span > span')
        .filter({ hasText: word })
        .first()
        .evaluate((piece) => getComputedStyle(piece).color);
    expect(await color('لافروف')).not.toEqual(await color('أوغلو'));
  });

  test('frame the claim at the caret and its speaker’s mentions', async () => {
    const workbench = await open();
    await clickWord(workbench.page, await wordOf(workbench.editor, 'وتركيا'));
    // The cue, the mention and the content, each with its own frame: how far each begins from its first word.
    const distances = async () => {
      const boxes = await boxesOf(workbench.editor, 'outline-style', /^solid$/u);
      const words = (await rowsOf(workbench.editor))[0]?.words ?? [];
      const edges = ['كشف', 'وزير', 'روسيا'].map(
        (text) => words.find((word) => word.text === text)?.right ?? 0,
      );
      const rights = boxes.map(({ right }) => right);
      return [...edges]
        .map((edge) => Math.min(...rights.map((right) => Math.abs(right - edge))) < 2)
        .concat(rights.length === 3);
    };
    await expect.poll(distances).toEqual([true, true, true, true]);
    // Other claims step back, and are there again when the caret has left.
    const faint = () =>
      workbench.editor
        .locator('.view-lines span')
        .evaluateAll((spans) => spans.filter((span) => getComputedStyle(span).opacity === '0.8').length);
    await expect.poll(faint).toBeGreaterThan(0);
    await workbench.screenshot('current-claim');
    // In the editor that the person is in, of two that show the article.
    const framed = async () =>
      Promise.all(
        ['', ':not(.active)'].map(async (which) => {
          const editor = workbench.page.locator(
            `.editor-group-container${which} .monaco-editor[role="code"]`,
          );
          const all = await Promise.all(
            (await editor.all()).map((one) => boxesOf(one, 'outline-style', /^solid$/u)),
          );
          return all.flat().length > 0;
        }),
      );
    await workbench.page.keyboard.press('Control+\\');
    await expect(workbench.page.locator('.editor-group-container')).toHaveCount(2);
    await expect.poll(framed).toEqual([true, false]);
    await workbench.page.keyboard.press('Control+w');
    await expect(workbench.page.locator('.editor-group-container')).toHaveCount(1);
    await expect.poll(distances).toEqual([true, true, true, true]);
    await clickWord(workbench.page, await wordOf(workbench.editor, 'اللقاء'));
    await expect
      .poll(async () => (await boxesOf(workbench.editor, 'outline-style', /^solid$/u)).length)
      .toBe(0);
    await expect.poll(faint).toBe(0);
    workbench.writeSettings({ 'isnad.marks.currentClaim': false });
    const frames = async () => (await boxesOf(workbench.editor, 'outline-style', /^solid$/u)).length;
    await expect(async () => {
      await clickWord(workbench.page, await wordOf(workbench.editor, 'اللقاء'));
      await clickWord(workbench.page, await wordOf(workbench.editor, 'وتركيا'));
      await expect(workbench.statusBar).toContainText('Ln 1');
      await expect.poll(frames, { timeout: 1000 }).toBe(0);
    }).toPass();
    workbench.writeSettings({});
    await expect.poll(frames).toBe(3);
  });

  test('show what cannot be seen by name, and a quotation mark without a partner', async () => {
    const workbench = await open();
    const names = () =>
      workbench.lines
        .locator('span > span')
        .evaluateAll((pieces) => pieces.map((piece) => getComputedStyle(piece, '::before').content));
    await expect.poll(names).toContain('"RLM"');
    await expect
      .poll(async () => (await boxesOf(workbench.editor, 'border-top-style', /^solid$/u)).length)
      .toBe(1);
  });

  test('a click on a dropped subject goes to the speaker', async () => {
    const workbench = window();
    await workbench.openFile('hint.maqal');
    const hint = workbench.lines.locator('span > span').filter({ hasText: /^‹.*›$/u });
    await expect(hint).toHaveText('‹سيرغي لافروف›');
    await expect(hint).toHaveCSS('color', await themeColor(workbench, 'isnad-hint-foreground'));
    // VS Code makes a hint clickable a moment after the pointer came to it.
    await expect(async () => {
      await hint.hover();
      await hint.click();
      await expect(workbench.statusBar).toContainText('Ln 1, Col 17 (12 selected)', { timeout: 1000 });
    }).toPass({ timeout: 15_000 });
  });

  test('stand in the overview ruler, in the colour of their speaker; the claim at the caret in its own', async () => {
    const workbench = await open();
    await clickWord(workbench.page, await wordOf(workbench.editor, 'اللقاء'));
    const [lavrov = '', oglu = ''] = await Promise.all(
      [1, 2].map((slot) => themeColor(workbench, `isnad-speaker${slot}-foreground`)),
    );
    for (const [name, color] of [['لافروف', lavrov] as const, ['أوغلو', oglu] as const])
      await expect(workbench.lines.locator('span > span').filter({ hasText: name }).first()).toHaveCSS(
        'color',
        color,
      );
    const current = await themeColor(workbench, 'isnad-currentClaim-border');
    const shown = async () => {
      const ruler = await rulerColors(workbench);
      return { lavrov: ruler.has(lavrov), oglu: ruler.has(oglu), current: ruler.has(current) };
    };
    await expect.poll(shown).toEqual({ lavrov: true, oglu: true, current: false });
    await clickWord(workbench.page, await wordOf(workbench.editor, 'وتركيا'));
    await expect.poll(shown).toEqual({ lavrov: true, oglu: true, current: true });
    await clickWord(workbench.page, await wordOf(workbench.editor, 'اللقاء'));
    await workbench.run('isnad.toggleMarks');
    await expect.poll(shown).toEqual({ lavrov: false, oglu: false, current: false });
    await workbench.run('isnad.toggleMarks');
    await expect.poll(shown).toEqual({ lavrov: true, oglu: true, current: false });
  });

  test('names of dropped subjects are switched off and on, by command and by setting', async () => {
    const workbench = window();
    await workbench.openFile('hint.maqal');
    const hint = workbench.lines.locator('span > span').filter({ hasText: /^‹.*›$/u });
    await expect(hint).toHaveCount(1);
    await workbench.run('isnad.toggleHints');
    await expect(hint).toHaveCount(0);
    await workbench.run('isnad.toggleHints');
    await expect(hint).toHaveCount(1);
    workbench.writeSettings({ 'isnad.hints.droppedSubject': false });
    await expect(hint).toHaveCount(0);
    workbench.writeSettings({});
    await expect(hint).toHaveCount(1);
  });

  test('are switched off one by one', async () => {
    const workbench = await open();
    const look = async (word: string) =>
      workbench.lines
        .locator('span > span')
        .filter({ hasText: word })
        .first()
        .evaluate((piece) => getComputedStyle(piece).webkitTextStrokeWidth);
    const signs = () =>
      workbench.lines
        .locator('span > span')
        .evaluateAll(
          (pieces) =>
            pieces.filter((piece) => /[❶❷]/u.test(getComputedStyle(piece, '::before').content)).length,
        );
    const shown = async () => ({
      cue: (await look('كشف')) !== '0px',
      mention: (await look('أوغلو')) !== '0px',
      claims: (await lines(workbench)).filter((style) => style !== 'dotted').length,
      rejected: (await lines(workbench)).filter((style) => style === 'dotted').length,
      signs: (await signs()) > 0,
    });
    const all = { cue: true, mention: true, claims: 2, rejected: 1, signs: true };
    await switchedOff(workbench, shown, all, {
      'isnad.marks.cues': { cue: false },
      'isnad.marks.mentions': { mention: false },
      'isnad.marks.claims': { claims: 0, signs: false },
      'isnad.marks.rejected': { rejected: 0 },
      'isnad.marks.signs': { signs: false },
    });
  });

  test('quotations, figures and what cannot be seen have looks of their own, each switched off by its setting', async () => {
    const workbench = await open();
    const [quotation, figure] = await Promise.all(
      ['isnad-quotation-foreground', 'isnad-number-foreground'].map((name) => themeColor(workbench, name)),
    );
    // Without waiting for it: what is not drawn by itself has no colour of its own.
    const color = async (text: RegExp) =>
      workbench.lines
        .locator('span > span')
        .filter({ hasText: text })
        .evaluateAll(([piece]) => piece && getComputedStyle(piece).color);
    const shown = async () => ({
      quotations: (await color(/كذا/u)) === quotation && (await color(/^طويل»$/u)) === quotation,
      frame: (await boxesOf(workbench.editor, 'border-top-style', /^solid$/u)).length === 1,
      numbers: (await color(/2021/u)) === figure && (await color(/يناير/u)) === figure,
      invisible: await workbench.lines
        .locator('span > span')
        .evaluateAll((all) => all.some((piece) => getComputedStyle(piece, '::before').content === '"RLM"')),
    });
    const all = { quotations: true, frame: true, numbers: true, invisible: true };
    await switchedOff(workbench, shown, all, {
      'isnad.text.quotations': { quotations: false, frame: false },
      'isnad.text.numbers': { numbers: false },
      'isnad.text.invisible': { invisible: false },
    });
  });

  test('hide by command', async () => {
    const workbench = await open();
    await workbench.run('Isnad: Show or Hide Marks');
    await expect.poll(() => lines(workbench)).toEqual([]);
    await workbench.run('Isnad: Show or Hide Marks');
    await expect.poll(() => lines(workbench)).toEqual(['dashed', 'dotted', 'solid']);
  });

  test('go to every theme', async () => {
    const workbench = await open();
    await clickWord(workbench.page, await wordOf(workbench.editor, 'وتركيا'));
    const faint = () =>
      workbench.editor
        .locator('.view-lines span')
        .evaluateAll((spans) => spans.some((span) => getComputedStyle(span).opacity === '0.8'));
    for (const [theme, shown] of [
      ['Default Dark Modern', 'vs-dark'],
      ['Default Light Modern', 'vs'],
      ['Default High Contrast', 'hc-black'],
      ['Default High Contrast Light', 'hc-light'],
    ] as const) {
      workbench.writeSettings({ 'workbench.colorTheme': theme });
      await expect(workbench.page.locator(`.monaco-workbench.${shown}`)).toHaveCount(1);
      const cue = workbench.lines.locator('span > span').filter({ hasText: /^كشف$/u });
      const background = () =>
        workbench.editor
          .locator('.monaco-editor-background')
          .first()
          .evaluate((e) => getComputedStyle(e).backgroundColor);
      // The cue is told from its background in every theme by a contrast of 4.5 to 1 (WCAG 2.1, 1.4.3).
      await expect
        .poll(async () => contrast(await cue.evaluate((e) => getComputedStyle(e).color), await background()))
        .toBeGreaterThan(4.5);
      // Other claims than the one at the caret step back, but in high contrast nothing is faint.
      await expect.poll(faint).toBe(!theme.includes('High Contrast'));
      await workbench.screenshot(`marks-${theme.toLowerCase().replace(/ /gu, '-')}`);
    }
    workbench.writeSettings({});
  });
});

/** The colours in the overview ruler of the active editor, as `rgb(r, g, b)`. */
async function rulerColors(workbench: Workbench): Promise<ReadonlySet<string>> {
  const colors = await workbench.editor
    .locator('canvas.decorationsOverviewRuler')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      const found = new Set<string>();
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3] === 255) found.add(`rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`);
      return [...found];
    });
  return new Set(colors);
}

/** The contrast of two CSS colours, as WCAG 2.1 reckons it. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = (color.match(/[\d.]+/gu) ?? []).slice(0, 3).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
