import { chromium, type Page } from '@playwright/test';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { decide } from '../../src/core/decisions/decision';
import { ArticleDetector } from '../../src/core/detect/detect';
import type { Annotation } from '../../src/core/model';
import { changeBetween, type ReaderChange } from '../../src/core/reader/changes';
import type { ReaderModel } from '../../src/core/reader/model';
import { renderReader } from '../../src/core/reader/render';
import { CHROMIUM_ARGS, chromiumPath } from '../support/machine';
import { ROOT } from '../support/paths';
import { median, medians, timeOf } from './measure';
import { arabicSource, joined } from './texts';

/** What the reading view is held to: an article of 200 KB with 500 claims, milliseconds. */
const BYTES = 200_000;
const CLAIMS = 500;
const LIMITS = { firstPaint: 300, changedClaim: 16 };
const RUNS = 15;

/** `npm run bench -- reader`: needs a built dist/ and Chromium. */
export async function benchReader(): Promise<void> {
  const text = joined(arabicSource().paragraphs, BYTES).join('\n');
  const found = new ArticleDetector().update(text);
  const annotation: Annotation = { ...found, claims: enough(found.claims) };
  const model = renderReader(text, annotation);
  const accepted = changes(text, annotation, model);
  const [render, update] = medians(
    [
      () => renderReader(text, annotation),
      () => changeBetween(model, renderReader(text, decide(annotation, accepted.decision), model)),
    ],
    { warmUp: 0, least: RUNS, enough: 0 },
  );
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
  const page = await browser.newPage({ viewport: { width: 700, height: 900 } });
  await openPage(page);
  const first: number[] = [];
  for (let run = 0; run < 5; run++) {
    await openPage(page);
    first.push(await draw(page, { kind: 'show', model, look: LOOK }));
  }
  const changed: number[] = [];
  for (let run = 0; run < RUNS; run++)
    for (const change of accepted.there) changed.push(await draw(page, { kind: 'change', change }));
  await browser.close();
  const figures = {
    bytes: Buffer.byteLength(text),
    paragraphs: model.paragraphs.length,
    claims: annotation.claims.length,
    renderModel: render,
    updateModel: update,
    firstPaint: median(first),
    changedClaim: median(changed),
    changedClaimWithModel: median(changed) + (update ?? 0),
    cloneModel: timeOf(() => structuredClone(model)),
  };
  console.log(`Limits: first paint ${LIMITS.firstPaint} ms, a changed claim ${LIMITS.changedClaim} ms.`);
  console.log(
    JSON.stringify(figures, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toFixed(2)) : value,
    ),
  );
}

/** As many claims as wanted: those that were found, then the same again under other ids, which lie in them. */
function enough(found: Annotation['claims']): Annotation['claims'] {
  const again = found.map((claim) => ({ ...claim, id: `${claim.id}0000` }));
  return [...found, ...again].slice(0, CLAIMS);
}

const LOOK = { fontSize: 20, lineHeight: 2, width: 36, fontFamily: '' };

/** A claim at the top of the page accepted, and the same taken back. */
function changes(text: string, annotation: Annotation, model: ReaderModel) {
  const decision = { kind: 'acceptClaim', claim: annotation.claims[0]?.id ?? '' } as const;
  const after = renderReader(text, decide(annotation, decision), model);
  const there = [changeBetween(model, after), changeBetween(after, renderReader(text, annotation, after))];
  return { decision, there: there as ReaderChange[] };
}

async function openPage(page: Page): Promise<void> {
  await page.goto('about:blank');
  const read = (name: string) => fs.readFileSync(path.join(ROOT, 'dist/webview', name), 'utf8');
  const terms = { kinds: {}, statuses: {}, speakerKinds: {}, nobody: '' };
  const strings = { ...terms, commands: {}, toolbar: {}, overview: {} };
  await page.setContent(
    `<script type="application/json" id="strings">${JSON.stringify(strings)}</script><style>${read('article.css')}${read('reader.css')}</style><body data-page="reader">`,
  );
  await page.evaluate(
    'globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} }), undefined',
  );
  await page.addScriptTag({ content: read('pages.js') });
}

/** Gives the page a message and tells the milliseconds until all of it is drawn, layout and all. */
function draw(page: Page, message: unknown): Promise<number> {
  return page.evaluate<number>(`(() => {
    const data = ${JSON.stringify(message)};
    const start = performance.now();
    dispatchEvent(new MessageEvent('message', { data }));
    document.body.getBoundingClientRect();
    return performance.now() - start;
  })()`);
}
