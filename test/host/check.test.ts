import * as assert from 'node:assert';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { marked, sidecarOf } from '../support/marked';
import { closeEditors, fileUri, isnad, until, writeFile } from './support';

const ARTICLE = marked(
  `قال <mention s1 c1>لافروف</mention>: <content c1 s1>العالم فشل في ليبيا</content>.
وقال <mention s1 c2>لافروف</mention>: <content c2 s1>الطريق طويل جدا أمامنا</content>.
`,
);
/** A sound sidecar with something wrong put in, by what it is. */
const FAULTS: Readonly<Record<string, (sidecar: string) => string | Uint8Array>> = {
  nothing: (sidecar) => sidecar,
  'another text at a place': (sidecar) => sidecar.replace('start: 4, end: 10', 'start: 5, end: 11'),
  'places outside the article': (sidecar) => sidecar.replace('start: 4, end: 10', 'start: 4000, end: 4006'),
  'an id twice, a speaker who is not there': (sidecar) =>
    sidecar.replace('id: c2', 'id: c1').replace('speaker: s1', 'speaker: s7'),
  'a wrong type, an unknown value': (sidecar) =>
    sidecar.replace('kind: direct', 'kind: loud').replace('speaker: s1', 'speaker: [1]'),
  'YAML that is none': (sidecar) => `${sidecar}claims: [\n`,
  'tags and aliases': (sidecar) => sidecar.replace('name: "', 'name: !!js/function &a "').concat('x: *b\n'),
  'another file': (sidecar) => sidecar.replace('file: "', 'file: "other-'),
  'an older article': (sidecar) => sidecar.replace(/sha256: ".*"/u, `sha256: "${'0'.repeat(64)}"`),
  'line ends of Windows and a mark': (sidecar) =>
    `\uFEFF${sidecar.replace('end: 10', 'end: 11').replaceAll('\n', '\r\n')}`,
  'another encoding': (sidecar) => Buffer.from(`\uFEFF${sidecar}`, 'utf16le'),
  'no key at all': () => '\n',
};

const NAMES = ['error', 'warning', 'information'];

/** What the command line says of each sidecar of a folder: LINE:COLUMN: severity: message, by file name. */
async function checked(under: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const cli = join((await isnad()).extensionPath, 'dist', 'cli.js');
  const out = await new Promise<string>((resolve) => {
    // Exit code 1 where there are problems.
    execFile(process.execPath, [cli, 'check', '.'], { cwd: fileUri(under).fsPath }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  const said = new Map<string, string[]>();
  for (const line of out.split('\n')) {
    const [, name, problem] = /^(.*?\.yaml):(.*)$/u.exec(line) ?? [];
    if (name !== undefined && problem !== undefined) said.set(name, [...(said.get(name) ?? []), problem]);
  }
  return said;
}

function shownIn(uri: vscode.Uri): string {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Isnad')
    .map(({ range, severity, message }) => {
      const place = `${range.start.line + 1}:${range.start.character + 1}`;
      return `${place}: ${NAMES[severity] ?? ''}: ${message.replace(/[\u2066-\u2069]/gu, '')}`;
    })
    .join('\n');
}

describe('isnad check and the editor', () => {
  const FOLDER = 'checked';
  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(fileUri(FOLDER), { recursive: true });
  });

  it('report the same problems with the same texts at the same places', async () => {
    const articles = Object.keys(FAULTS).map((_, i) => `check-${i}.txt`);
    const lost = 'lost.txt.isnad.yaml';
    for (const [i, fault] of Object.values(FAULTS).entries()) {
      const article = articles[i] as string;
      await writeFile(`${FOLDER}/${article}`, ARTICLE.text);
      const sidecar = fault(sidecarOf(ARTICLE, article));
      const file = fileUri(`${FOLDER}/${article}.isnad.yaml`);
      await vscode.workspace.fs.writeFile(file, Buffer.from(sidecar as string));
    }
    await writeFile(
      `${FOLDER}/${lost}`,
      sidecarOf(ARTICLE, 'lost.txt').replace('kind: direct', 'kind: loud'),
    );
    const said = await checked(FOLDER);
    const sidecars = [...articles.map((article) => `${article}.isnad.yaml`), lost];
    const uris = sidecars.map((sidecar) => fileUri(`${FOLDER}/${sidecar}`));
    for (const uri of uris) await vscode.workspace.openTextDocument(uri);
    for (const [i, uri] of uris.entries()) {
      const wanted = said.get(sidecars[i] as string)?.join('\n') ?? '';
      assert.strictEqual(wanted === '', i === 0, sidecars[i]);
      await until(`the editor shows: ${wanted}`, () => shownIn(uri) === wanted);
    }
    assert.match(said.get(lost)?.join('\n') ?? '', /article is not there[^]*should be one of/u);
  });
});
