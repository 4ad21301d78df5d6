import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@playwright/test';

/** What may be in the VSIX. */
const ALLOWED = [
  /^(package(\.nls(\.\w+)?)?\.json|readme(\.\w+)?\.md|changelog\.md|LICENSE\.txt|\.vsixmanifest)$/i,
  /^dist\/(node\/[a-z]+|web\/extension)\.js$/,
  /^dist\/webview\/([\w-]+\.(js|css|woff2)|OFL\.txt)$/,
  /^(syntaxes|schema|l10n)\/[\w.-]+\.json$/,
  /^language-configuration\.json$/,
  /^media\/[\w/-]+\.(png|svg|webp)$/,
  /^samples\/[\w-]+\.txt$/,
];
const NEEDED = [
  'package.json',
  'LICENSE.txt',
  'dist/node/extension.js',
  'dist/node/engine.js',
  'dist/web/extension.js',
  'media/icon.png',
  // The reading view's font goes with its licence.
  'dist/webview/noto-naskh-arabic-arabic-wght-normal.woff2',
  'dist/webview/OFL.txt',
];

/** Where the server unpacked the VSIX when it installed it. */
function installedExtension(): string {
  const dir = path.join(process.env.ISNAD_UI_DIR as string, 'extensions');
  const [installed] = fs.readdirSync(dir).filter((name) => name.startsWith('isnad.'));
  return path.join(dir, installed as string);
}

test('the VSIX holds what it should and nothing else', () => {
  const top = installedExtension();
  const files = fs
    .readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(top, path.join(entry.parentPath, entry.name)));
  expect(files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(NEEDED));
});

test('the VSIX holds every file that package.json names', () => {
  const top = installedExtension();
  const named = JSON.stringify(JSON.parse(fs.readFileSync(path.join(top, 'package.json'), 'utf8'))).matchAll(
    /"(\.?\/?(?:dist|media|syntaxes|schema|l10n|samples|language-configuration)[\w./-]*\.\w+)"/g,
  );
  const missing = [...named]
    .map(([, file]) => file as string)
    .filter((file) => !fs.existsSync(path.join(top, file)));
  expect(missing.filter((file) => !file.endsWith('dist/cli.js'))).toEqual([]);
});

test('the VSIX stays under 1.5 MB', () => {
  expect(fs.statSync(process.env.ISNAD_UI_VSIX as string).size).toBeLessThan(1_500_000);
});
