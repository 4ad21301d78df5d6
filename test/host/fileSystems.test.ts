import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { OpenArticle } from '../../src/editor/articles/openArticle';
import type { Parts } from '../../src/editor/base/feature';
import { saveCopy } from '../../src/editor/sidecars/elsewhere';
import { Drafts } from '../../src/editor/sidecars/drafts';
import { loadKept } from '../../src/editor/sidecars/loadKept';
import { SpeakersTree } from '../../src/editor/sidebar/speakersTree';
import { TreeState } from '../../src/editor/sidebar/treeState';
import { MemoryFiles } from './memoryFiles';
import { closeEditors, isnad, readFile, fileUri, until } from './support';

const TEXT = `كشف وزير الخارجية الروسي سيرغي لافروف أن روسيا تؤكد التزامها بالتعاون.
وأضاف: «بحثنا الملف الليبي مع الجانب التركي».
`;

describe('file systems that are no disk', () => {
  const memory = new MemoryFiles();
  const readOnly = new MemoryFiles();
  const registered: vscode.Disposable[] = [];
  const { showWarningMessage } = vscode.window;
  let parts: Parts;
  before(async () => {
    parts = (await isnad()).exports as Parts;
    const { registerFileSystemProvider } = vscode.workspace;
    registered.push(
      registerFileSystemProvider('isnad-memory', memory, { isCaseSensitive: true }),
      registerFileSystemProvider('isnad-fixed', readOnly, { isCaseSensitive: true, isReadonly: true }),
    );
  });
  afterEach(async () => {
    vscode.window.showWarningMessage = showWarningMessage;
    await closeEditors();
  });
  after(() => registered.forEach((provider) => provider.dispose()));

  async function open(files: MemoryFiles, scheme: string, name: string): Promise<OpenArticle> {
    files.files.set(`/${name}`, new TextEncoder().encode(TEXT));
    await vscode.window.showTextDocument(vscode.Uri.from({ scheme, path: `/${name}` }));
    return until('the article is analysed', () => {
      const { active } = parts.store;
      return active?.document.uri.scheme === scheme && active.upToDate ? active : undefined;
    });
  }

  /** What the side bar shows of the active article: «سيرغي لافروف» and the number of rows below. */
  function treeOf(): string {
    const state = new TreeState(parts.extension.workspaceState, parts.contextKeys);
    const tree = new SpeakersTree(parts.store, parts.settings, state);
    try {
      return tree
        .getChildren()
        .map((row) => `${String(tree.getTreeItem(row).label)}: ${tree.getChildren(row).length}`)
        .join('\n');
    } finally {
      tree.dispose();
      state.dispose();
    }
  }

  for (const [scheme, files] of [
    ['isnad-memory', memory],
    ['isnad-fixed', readOnly],
  ] as const) {
    it(`${scheme}: an article is found, analysed, laid out and listed`, async () => {
      const { annotation } = await open(files, scheme, 'article.txt');
      assert.strictEqual(annotation.claims.length, 2);
      assert.match(treeOf(), /سيرغي لافروف.*: 2$/u);
      await until('its lines are laid out', () => parts.contextKeys.get('isnad.rightToLeft') === true);
    });
  }

  it('a decision is written beside an article in memory, and read again', async () => {
    const article = await open(memory, 'isnad-memory', 'decided.txt');
    parts.store.decide(article, { kind: 'rejectClaim', claim: 'c1' });
    const written = () => new TextDecoder().decode(memory.files.get('/decided.txt.isnad.yaml'));
    await until('the sidecar holds it', () => /status: rejected/u.test(written()));
    const kept = await loadKept(article.document, parts.oldTexts);
    assert.strictEqual(kept?.annotation.claims[0]?.status, 'rejected');
  });

  it('a decision on a read-only article tells once where it can be saved, and is remembered', async () => {
    const told: string[] = [];
    vscode.window.showWarningMessage = async (message: string) => void told.push(message);
    const article = await open(readOnly, 'isnad-fixed', 'fixed.txt');
    parts.store.decide(article, { kind: 'rejectClaim', claim: 'c1' });
    await until('it is told', () => told.length > 0);
    assert.match(told[0] ?? '', /fixed\.txt.*cannot be written to/u);
    parts.store.decide(article, { kind: 'acceptClaim', claim: 'c2' });
    const drafts = new Drafts(parts.extension);
    const draft = await until('both are remembered', async () => {
      const found = await drafts.read(article.document.uri);
      return found && /status: accepted/u.test(found.text) ? found : undefined;
    });
    assert.match(draft.text, /status: rejected/u);
    assert.strictEqual(told.length, 1);
    assert.deepStrictEqual(
      [...readOnly.files.keys()].filter((name) => name.endsWith('.yaml')),
      [],
    );
  });

  it('a read-only article is saved elsewhere with its sidecar', async () => {
    vscode.window.showWarningMessage = async () => undefined;
    const article = await open(readOnly, 'isnad-fixed', 'copied.txt');
    parts.store.decide(article, { kind: 'rejectClaim', claim: 'c1' });
    await saveCopy(article, fileUri('copy-of-fixed.txt'));
    assert.strictEqual(await readFile('copy-of-fixed.txt'), TEXT);
    assert.match(
      await readFile('copy-of-fixed.txt.isnad.yaml'),
      /file: "copy-of-fixed\.txt"[^]*status: rejected/u,
    );
  });
});
