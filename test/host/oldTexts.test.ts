import * as assert from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import type { OpenArticle } from '../../src/editor/articles/openArticle';
import type { Parts } from '../../src/editor/base/feature';
import { annotationsOf } from '../../src/editor/comparing/annotations';
import { marked, sidecarOf } from '../support/marked';
import { closeEditors, fileUri, isnad, openArticle, until, writeFile } from './support';

const SENTENCES = [
  'قال <mention s1 c1>لافروف</mention>: <content c1 s1>نعم سنعود</content>.',
  'وقال <mention s1 c2>لافروف</mention>: <content c2 s1>نعم سنعود</content>.',
  'وقال <mention s1 c3>لافروف</mention>: <content c3 s1>نعم سنعود</content>.',
];
/** Words that stand three times, so that only the old text tells which of them went. */
const ARTICLE = marked(`${SENTENCES.join('\n')}\n`);
const EDITED = ARTICLE.text.replace('\nوقال لافروف: نعم سنعود.', '\nوذهب لافروف ثم نام.');

describe('articles edited while their sidecar was closed', () => {
  let parts: Parts;
  before(async () => {
    parts = (await isnad()).exports as Parts;
  });
  afterEach(closeEditors);

  const open = async (name: string, text?: string): Promise<OpenArticle> => {
    await openArticle(name, text);
    return until('it is analysed', () => {
      const article = parts.store.find(fileUri(name));
      return article?.upToDate === true && article;
    });
  };
  /** How and why the last claim's words are where they are; without the old text they would be doubtful. */
  const last = ({ anchored }: OpenArticle) =>
    anchored.flatMap(({ of, how, why }) => (of === 'c3' ? `${how}: ${why}` : []));
  const lost = (article: OpenArticle) =>
    article.orphans.flatMap((one) => (one.kind === 'claim' ? one.claim.id : []));

  it('are found by the text that was kept when they were open', async () => {
    const name = 'kept-text.txt';
    await writeFile(`${name}.isnad.yaml`, sidecarOf(ARTICLE, name));
    const { source } = await open(name, ARTICLE.text);
    const kept = () => parts.oldTexts.old(source, { sha256: '' } as never, fileUri(name));
    await until('its text is kept', async () => (await kept()) !== undefined);
    // The same article under another name: it is known by its words.
    const other = 'kept-text-2.txt';
    await writeFile(`${other}.isnad.yaml`, sidecarOf(ARTICLE, other));
    const article = await open(other, EDITED);
    assert.deepStrictEqual(last(article), ['moved: difference', 'moved: difference']);
    assert.deepStrictEqual(lost(article), ['c2']);
  });

  it('are found by the version that git has', async function () {
    if (spawnSync('git', ['--version']).status !== 0) this.skip();
    const folder = 'versions';
    const name = `${folder}/article.txt`;
    // Another text than above, which is not known by its hash.
    const { text } = ARTICLE;
    const committed = { ...ARTICLE, text: `${text}انتهى الخبر.\n` };
    await writeFile(name, committed.text);
    await writeFile(`${name}.isnad.yaml`, sidecarOf(committed, 'article.txt'));
    const git = (...args: readonly string[]) =>
      execFileSync('git', args, { cwd: fileUri(folder).fsPath, stdio: 'pipe' });
    git('init', '-q');
    git('add', '.');
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
    git(...who, 'commit', '-qm', 'one');
    await writeFile(name, `${EDITED}انتهى الخبر.\n`);
    git(...who, 'commit', '-qam', 'two');
    const article = await open(name);
    assert.deepStrictEqual(last(article), ['moved: difference', 'moved: difference']);
    assert.deepStrictEqual(lost(article), ['c2']);
    // Where sidecars are only read, too.
    await closeEditors();
    await writeFile(`${name}.sara.isnad.yaml`, sidecarOf(committed, 'article.txt'));
    const { annotations } = await annotationsOf(fileUri(name), ['sara'], parts);
    // By its words alone, the first claim's place would be doubtful.
    assert.deepStrictEqual(
      annotations.map((annotation) => annotation?.claims.map(({ id, review }) => [id, review ?? false])),
      [
        [
          ['c1', false],
          ['c3', false],
        ],
      ],
    );
  });
});
