import * as os from 'node:os';
import type { Frame } from '@playwright/test';
import { ArticleDetector } from '../../src/core/detect/detect';
import { Article } from '../../src/core/sidecar/article';
import { writeSidecar } from '../../src/core/sidecar/write';
import { median } from '../bench/measure';
import { arabicSource, joined } from '../bench/texts';
import { expect, test } from './fixtures';
import { ReaderView } from './readerView';

/** What the reading view is held to (docs/reading-view.md): an article of 200 KB with 500 claims, milliseconds. */
const BYTES = 200_000;
const CLAIMS = 500;
const OPENED = 5;
const DECISIONS = 20;

interface Change {
  /** Script, styles and layout of one message. */
  readonly work: number;
  /** Until the picture with the change is drawn. */
  readonly painted: number;
}

/** The article with the first 500 claims that were found, and those again under other ids where they are fewer. */
function files(): { readonly text: string; readonly sidecar: string } {
  const text = joined(arabicSource().paragraphs, BYTES).join('\n');
  const found = new ArticleDetector().update(text);
  const again = found.claims.map((claim) => ({ ...claim, id: `c${90_000 + Number(claim.id.slice(1))}` }));
  const claims = [...found.claims, ...again]
    .slice(0, CLAIMS)
    .map((claim) => ({ ...claim, status: 'accepted' as const }));
  return { text, sidecar: writeSidecar({ ...found, claims }, Article.fromText('long.maqal', text)) };
}

/** A first paint, in milliseconds of the frame's clock. */
interface Start {
  /** VS Code has written the extension's page into its frame, which asks for its style sheet. */
  readonly written: number;
  /** VS Code has brought the page's script: from here on it is the extension's time. */
  readonly script: number;
  /** The picture with the article's words is on the screen. */
  readonly painted: number;
}

/** Runs in the page. */
async function firstPaint(): Promise<Start> {
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const script = resources.find(({ name }) => name.endsWith('pages.js'));
  const painted = await new Promise<number>((resolve) => {
    // The browser's own record of what was drawn, from the beginning on.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { readonly element?: Element })[])
        if (entry.element?.closest('.article')) resolve(entry.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  return { written: resources[0]?.startTime ?? NaN, script: script?.responseEnd ?? NaN, painted };
}

// ISNAD_BENCH=1 npm run test:ui -- --project bench -g reading
test('timing of the reading view inside VS Code', async ({ openWindow }) => {
  test.setTimeout(600_000);
  const { text, sidecar } = files();
  const workbench = await openWindow({ 'long.maqal': text, 'long.maqal.isnad.yaml': sidecar });
  await workbench.openFile('long.maqal');
  await expect(workbench.lines.first().locator('> span')).toHaveCSS('direction', 'rtl');
  const frameOf = async (view: ReaderView): Promise<Frame> =>
    (await (await view.frame.locator('body').elementHandle())?.ownerFrame()) as Frame;

  const first: Start[] = [];
  for (let run = 0; run <= OPENED; run++) {
    const view = await ReaderView.open(workbench);
    const frame = await frameOf(view);
    const start = await frame.evaluate(firstPaint);
    // The first one also waits for the detection.
    if (run > 0) first.push(start);
    if (run === OPENED) break;
    await workbench.run('View: Close Editor');
    await workbench.lines.first().waitFor();
  }

  const view = await ReaderView.shown(workbench);
  const frame = await frameOf(view);
  const chips = await view.chips.count();
  expect(chips).toBeGreaterThanOrEqual(CLAIMS);
  await frame.evaluate(() => {
    const changes: Change[] = [];
    (globalThis as { isnadChanges?: Change[] }).isnadChanges = changes;
    let mutations = 0;
    new MutationObserver((all) => (mutations += all.length)).observe(
      document.querySelector('.article') as Element,
      { subtree: true, childList: true },
    );
    // Called after the page's own listener; the event's time is that of its making.
    addEventListener('message', ({ data, timeStamp }: MessageEvent<{ kind?: string }>) => {
      const changed = mutations;
      mutations = 0;
      if (data.kind !== 'change' || changed === 0) return;
      document.body.getBoundingClientRect();
      const work = performance.now() - timeStamp;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => changes.push({ work, painted: performance.now() - timeStamp });
        port2.postMessage(0);
      });
    });
  });
  const seenChanges = () =>
    frame.evaluate(() => (globalThis as { isnadChanges?: Change[] }).isnadChanges ?? []);
  await view.chips.nth(1).click();
  for (let run = 0; run < DECISIONS; run++) {
    await view.tool(run % 2 === 0 ? 'Reject' : 'Accept').click();
    await expect.poll(async () => (await seenChanges()).length).toBeGreaterThan(run);
  }
  const changes = await seenChanges();
  const figures = {
    bytes: Buffer.byteLength(text),
    claims: chips,
    firstPaint: Math.round(median(first.map(({ script, painted }) => painted - script))),
    firstPaints: first.map(({ script, painted }) => Math.round(painted - script)),
    sincePageWritten: Math.round(median(first.map(({ written, painted }) => painted - written))),
    changedClaim: Number(median(changes.map(({ work }) => work)).toFixed(1)),
    changedClaimPainted: Math.round(median(changes.map(({ painted }) => painted))),
    loadAverage: Math.round(os.loadavg()[0] ?? 0),
    slowestChange: Number(Math.max(...changes.map(({ work }) => work)).toFixed(1)),
  };
  console.log(JSON.stringify(figures));
  await workbench.close();
});
