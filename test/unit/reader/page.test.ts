import * as assert from 'node:assert';
import { createHash } from 'node:crypto';
import { PRINT, readerPage } from '../../../src/core/reader/page';
import { renderReader } from '../../../src/core/reader/render';
import { readMessage } from '../../../src/webview/reader/protocol';
import { marked } from '../../support/marked';

const { text, annotation } = marked(
  '<mention s1 c1>هدى</mention>: <content c1 s1>لا </script> نقص</content>.',
);
const page = (prints: boolean) =>
  readerPage(renderReader(text, annotation), {
    title: '<b>',
    language: 'ar',
    terms: { kinds: {}, statuses: {}, speakerKinds: {}, nobody: '' } as never,
    speakers: '',
    css: '',
    colors: { light: {}, dark: {} },
    prints,
  });

describe('the page of an article', () => {
  it('runs no script, and when it is printed the one line that its policy knows', () => {
    assert.doesNotMatch(page(false), /<script|script-src/u);
    const printed = page(true);
    const hash = createHash('sha256').update(PRINT).digest('base64');
    assert.ok(
      printed.includes(
        `default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src 'sha256-${hash}'`,
      ),
    );
    assert.deepStrictEqual(printed.match(/<script>[^]*?<\/script>/gu), [`<script>${PRINT}</script>`]);
  });
});

describe('messages of the reading view', () => {
  it('are taken where they are well-formed only', () => {
    const good = [
      { kind: 'overview', shown: true },
      { kind: 'claims', selection: { speaker: null, kind: 'direct' } },
      { kind: 'claims', selection: { relay: { by: 'a', of: null } } },
      { kind: 'run', command: 'printArticle' },
    ];
    for (const message of good) assert.deepStrictEqual(readMessage(message), message);
    const bad = [
      { kind: 'overview', shown: 1 },
      { kind: 'claims', selection: 'all' },
      { kind: 'claims', selection: { speaker: {} } },
      { kind: 'claims', selection: { relay: [] } },
      { kind: 'run', command: 'exportWorkspace' },
      null,
    ];
    for (const message of bad) assert.strictEqual(readMessage(message), undefined);
  });
});
