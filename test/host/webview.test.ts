import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { pageHtml } from '../../src/editor/base/webview';

describe('the page of a web view', () => {
  const webview = {
    cspSource: 'https://view.example',
    asWebviewUri: (uri: vscode.Uri) => vscode.Uri.parse(`https://view.example${uri.path}`),
  };
  const page = () =>
    pageHtml(webview, vscode.Uri.file('/dist/webview'), {
      title: 'لافروف <b>',
      script: 'reader',
      styles: ['page.css'],
      strings: { end: '</script><script>alert(1)</script>' },
    });

  it('runs its own script only and loads from its own folder only', () => {
    const html = page();
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1] ?? '';
    const nonce = /nonce-(\w{32})/u.exec(policy)?.[1];
    assert.strictEqual(
      policy,
      `default-src 'none'; script-src 'nonce-${nonce}'; style-src https://view.example; font-src https://view.example`,
    );
    const scripts = [...html.matchAll(/<script ([^>]*)>/gu)].map(([, attributes]) => attributes);
    assert.deepStrictEqual(scripts, [
      'type="application/json" id="strings"',
      `nonce="${nonce}" src="https://view.example/dist/webview/pages.js"`,
    ]);
    assert.doesNotMatch(html, /unsafe/u);
  });

  it('has a new nonce each time', () => {
    assert.notStrictEqual(page(), page());
  });

  it('cannot be left by a title or a string', () => {
    const html = page();
    assert.ok(html.includes('<title>لافروف &#60;b&#62;</title>'));
    const json = /id="strings">([^]*?)<\/script>/u.exec(html)?.[1] ?? '';
    assert.deepStrictEqual(JSON.parse(json), { end: '</script><script>alert(1)</script>' });
  });
});
