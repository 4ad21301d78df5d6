// npm run test:foreign: exchange files in the programs themselves that npm has, on the texts that make offsets differ. Label Studio's own
// editor in Chromium, and Apache Annotator; both are installed here, and nowhere else, the first time.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { formatById } from '../../src/core/formats/all';
import type { Format, FormatId, WriteOptions } from '../../src/core/formats/format';
import { exportDocuments, prepareFor } from '../../src/core/formats/prepare';
import { problemText } from '../../src/core/formats/problems';
import type { Annotation, Span } from '../../src/core/model';
import { CHROMIUM_ARGS, chromiumPath } from '../support/machine';
import { MATRIX } from '../unit/formats/matrix';

const PACKAGES = resolve('test/foreign/node_modules');
const format = (id: FormatId): Format => formatById(id) as Format;
const words = ({ start, end }: Span): string => MATRIX.text.slice(start, end);

async function written(id: FormatId, options: WriteOptions = {}): Promise<string> {
  const { files } = await exportDocuments(format(id), [MATRIX], options);
  return String(files[0]?.data);
}

function installed(name: string): boolean {
  const there = () => existsSync(join(PACKAGES, name));
  if (!there())
    spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: join(PACKAGES, '..') });
  if (!there()) console.log(`      skipped: npm could not install ${name}`);
  return there();
}

describe('Exchange formats: in programs of others', () => {
  it('W3C: Apache Annotator finds the same words by position and by quotation', async function () {
    if (!installed('@apache-annotator/selector')) return this.skip();
    const annotator = (await import(
      pathToFileURL(join(PACKAGES, '@apache-annotator/selector/lib/index.js')).href
    )) as Annotator;
    const page = JSON.parse(await written('w3c')) as {
      items: { target: { selector?: [Selector, Selector & { exact: string }] }[] }[];
    };
    const found: string[] = [];
    for (const { selector } of page.items.flatMap(({ target }) => target)) {
      if (!selector) continue;
      const [position, quotation] = selector;
      const [place] = await placesOf(annotator.textPositionSelectorMatcher(position));
      const [from, to] = place ?? [0, 0];
      assert.equal(MATRIX.text.slice(from, to), quotation.exact);
      const quoted = await placesOf(annotator.textQuoteSelectorMatcher(quotation));
      assert.ok(
        quoted.some(([start, end]) => start === from && end === to),
        quotation.exact,
      );
      found.push(quotation.exact);
    }
    const { speakers, claims } = prepareFor(format('w3c'), MATRIX).annotation;
    const spans = [
      ...speakers.flatMap(({ mentions }) => mentions),
      ...claims.flatMap(({ cue, content, mention }) => [...cue, ...content, ...(mention ? [mention] : [])]),
    ];
    assert.deepEqual(found.sort(), spans.map(words).sort());
  });

  for (const labelStudio of ['predictions', 'annotations'] as const) {
    it(`Label Studio’s editor shows the same regions of ${labelStudio}; what it saves is the same annotation`, async function () {
      if (!installed('@heartexlabs/label-studio')) return this.skip();
      const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
      try {
        const [task] = JSON.parse(await written('label-studio', { labelStudio })) as [object];
        const { result, shown } = await inLabelStudio(browser, task);
        const { annotation, losses } = prepareFor(format('label-studio'), MATRIX);
        assert.deepEqual(losses, []);
        const marked = [
          ...annotation.speakers.flatMap(({ mentions }) => mentions),
          ...annotation.claims.flatMap(({ cue, content }) => [...cue, ...content]),
        ];
        assert.deepEqual(shown.sort(), marked.map(words).map(asShown).sort());
        const saved = [{ ...task, [labelStudio]: [{ result }] }];
        const read = format('label-studio').read?.([{ name: 'x.json', data: JSON.stringify(saved) }], {});
        assert.deepEqual(read?.problems.map(problemText), []);
        assert.deepEqual(told(read?.documents[0]?.annotation), told(annotation));
      } finally {
        await browser.close();
      }
    });
  }
});

/** Each claim and speaker as text, whatever their order. */
function told(annotation: Annotation | undefined): readonly string[] {
  return [...(annotation?.speakers ?? []), ...(annotation?.claims ?? [])]
    .map((one) => JSON.stringify(one, keys))
    .sort();
}
const keys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** A web page has one kind of line end. */
const asShown = (text: string): string => text.replaceAll('\r\n', '\n');

interface Selector {
  readonly type: string;
}
type Matcher = (text: object) => AsyncIterable<{ readonly startIndex: number; readonly endIndex: number }>;
interface Annotator {
  textPositionSelectorMatcher(selector: Selector): Matcher;
  textQuoteSelectorMatcher(selector: Selector): Matcher;
}

/** Where Apache Annotator finds a selector in the text, in UTF-16 units. */
async function placesOf(matcher: Matcher): Promise<readonly (readonly [number, number])[]> {
  const chunk = { data: MATRIX.text, equals: (other: unknown) => other === chunk };
  const whole = {
    currentChunk: chunk,
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  };
  const places: (readonly [number, number])[] = [];
  for await (const { startIndex, endIndex } of matcher(whole)) places.push([startIndex, endIndex]);
  return places;
}

/** Opens a task in Label Studio's editor; what it would save, and the words of each region on its page. */
async function inLabelStudio(browser: Browser, task: object): Promise<{ result: object[]; shown: string[] }> {
  const page = await browser.newPage();
  await serve(page);
  // tsx names the functions that are sent to the page by a helper of its own.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto('http://label-studio.test/');
  const config = String(format('label-studio').common?.[0]?.data);
  return page.evaluate(
    ({ config, task }) =>
      new Promise<{ result: object[]; shown: string[] }>((done) => {
        const { LabelStudio, document } = globalThis as unknown as LabelStudioPage;
        new LabelStudio('editor', {
          config,
          task: { annotations: [], predictions: [], ...task, id: 1 },
          interfaces: ['panel', 'side-column', 'annotations:tabs', 'predictions:tabs'],
          user: { pk: 1, firstName: 'a', lastName: 'b' },
          // The store has the task a moment later.
          onLabelStudioLoad: ({ annotationStore: store }: { annotationStore: Store }) => {
            const timer = setInterval(() => {
              const [own] = [...store.predictions, ...store.annotations];
              if (!own) return;
              if (!own.selected)
                (store.predictions[0] ? store.selectPrediction : store.selectAnnotation)(own.id);
              const { regions } = own.regionStore;
              if (regions.length === 0 || document.querySelectorAll('.htx-highlight').length === 0) return;
              clearInterval(timer);
              done({ result: own.serializeAnnotation(), shown: regions.map(({ text }) => text) });
            }, 100);
          },
        });
      }),
    { config, task },
  );
}

/** What of the page and of Label Studio's store is asked for. */
interface LabelStudioPage {
  readonly LabelStudio: new (at: string, options: object) => unknown;
  readonly document: { querySelectorAll(selector: string): { readonly length: number } };
}
interface Store {
  readonly predictions: readonly Stored[];
  readonly annotations: readonly Stored[];
  selectPrediction(id: string): void;
  selectAnnotation(id: string): void;
}
interface Stored {
  readonly id: string;
  readonly selected: boolean;
  readonly regionStore: { readonly regions: readonly { readonly text: string }[] };
  serializeAnnotation(): object[];
}

/** A page with the editor on it; nothing else is answered. */
async function serve(page: Page): Promise<void> {
  const built = join(PACKAGES, '@heartexlabs/label-studio/build/static');
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const body =
      '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/css/main.css">' +
      '<div id="editor"></div><script src="/js/main.js"></script>';
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body });
    const path = join(built, pathname);
    return existsSync(path) ? route.fulfill({ path }) : route.abort();
  });
}
