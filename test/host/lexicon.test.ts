import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { rejectAll } from '../../src/core/annotate/bulk';
import type { OpenArticle } from '../../src/editor/articles/openArticle';
import type { Parts } from '../../src/editor/base/feature';
import { acceptPick, closeEditors, fileUri, isnad, openArticle, readFile, until, writeFile } from './support';

const LEXICON = 'isnad.lexicon.yaml';
const ARTICLE = `وغمغم الوزير سالم الحربي أن الجسر لن يكتمل هذا العام.
وكانت الأشغال قد بدأت في الربيع الماضي على ضفة النهر.
`;

async function cues(): Promise<readonly string[] | undefined> {
  const { active } = ((await isnad()).exports as Parts).store;
  if (!active?.upToDate) return undefined;
  return active.annotation.claims.flatMap(({ cue }) =>
    cue.map(({ start, end }) => active.document.getText().slice(start, end)),
  );
}

async function untilCues(wanted: readonly string[]): Promise<void> {
  await until(`the cues are: ${wanted.join(', ')}`, async () => {
    const found = await cues();
    return found !== undefined && found.join() === wanted.join();
  });
}

describe('the project’s lexicon', () => {
  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(fileUri(LEXICON)).then(undefined, () => undefined);
  });

  it('is read for an article, and read again when it changes or goes', async () => {
    await writeFile(LEXICON, 'lexicon: 1\ncues: ["غمغم"]\n');
    await openArticle('lexicon-article.txt', ARTICLE);
    await untilCues(['وغمغم']);
    await writeFile(LEXICON, 'lexicon: 1\n');
    await untilCues([]);
    await writeFile(LEXICON, 'lexicon: 1\ncues: ["غمغم"]\n');
    await untilCues(['وغمغم']);
    await vscode.workspace.fs.delete(fileUri(LEXICON));
    await untilCues([]);
  });

  it('is underlined where it is wrong; its last good state counts', async () => {
    await writeFile(LEXICON, 'lexicon: 1\ncues: ["غمغم"]\n');
    await openArticle('lexicon-article.txt', ARTICLE);
    await untilCues(['وغمغم']);
    await writeFile(LEXICON, 'lexicon: 1\ncue: ["غمغم"]\n');
    const problem = await until('the problem is shown', () => {
      const [first] = vscode.languages.getDiagnostics(fileUri(LEXICON));
      return first;
    });
    assert.strictEqual(problem.range.start.line, 1);
    assert.match(problem.message, /^\u2066The key “cue” is not known here/u);
    assert.deepStrictEqual(await cues(), ['وغمغم']);
  });

  it('takes an article’s corrections from a list to tick, and what is written in it stays', async () => {
    const parts = (await isnad()).exports as Parts;
    await writeFile(LEXICON, '# ours\nlexicon: 1\ncues: ["غمغم"]\n');
    await openArticle('lexicon-article.txt', ARTICLE + ARTICLE);
    await untilCues(['وغمغم', 'وغمغم']);
    const article = parts.store.active as OpenArticle;
    parts.store.change(article, (annotation) =>
      rejectAll(
        annotation,
        annotation.claims.map(({ id }) => id),
      ),
    );
    await acceptPick(vscode.commands.executeCommand('isnad.addToLexicon'));
    assert.strictEqual(await readFile(LEXICON), '# ours\nlexicon: 1\ncues: []\nnotCues:\n  - "غمغم"\n');
    while (parts.store.undo(article));
    await untilCues([]);
  });
});
