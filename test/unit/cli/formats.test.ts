import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipe } from '../../../src/cli/commands/pipe';
import { duration, Progress } from '../../../src/cli/progress';
import { takes } from '../../../src/cli/shard';
import { Article } from '../../../src/core/sidecar/article';
import { writeSidecar } from '../../../src/core/sidecar/write';
import { marked } from '../formats/marked';
import { Workplace } from './cli';

const ARTICLE = marked('[c1.cue:قال] [c1.who=s1:لافروف] إن [c1:روسيا لن تتراجع].\n', {
  s1: { status: 'accepted' },
  c1: { status: 'accepted', kind: 'indirect', note: 'ملاحظة' },
});
const SIDECAR = writeSidecar(ARTICLE.annotation, Article.fromText('a.txt', ARTICLE.text));
const FILES = { 'in/a.txt': ARTICLE.text, 'in/a.txt.isnad.yaml': SIDECAR, 'in/sub/b.txt': 'خبر\r\n' };

describe('isnad and the exchange formats', () => {
  let work: Workplace;
  const given = async (files: Readonly<Record<string, string | Uint8Array>>) =>
    (work = await Workplace.of(files));
  const there = async (folder: string): Promise<string[]> =>
    (await readdir(`${work.folder}/${folder}`, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${work.folder}/${folder}/`.length))
      .sort();
  afterEach(() => work.dispose());

  it('exports decisions into a folder, with subfolders and configuration', async () => {
    await given(FILES);
    const { code, err } = await work.isnad('export', 'in', '--format', 'brat', '--out', 'brat');
    assert.deepEqual([code, err], [0, '2 written, 0 unchanged\n']);
    assert.deepEqual(await there('brat'), [
      '.isnad-done.jsonl',
      'a.ann',
      'a.txt',
      'annotation.conf',
      'sub/b.ann',
      'sub/b.txt',
      'visual.conf',
    ]);
    assert.match(await work.read('brat/a.ann'), /^T2\tContent 14 29\tروسيا لن تتراجع$/mu);
    assert.equal(await work.read('brat/sub/b.txt'), 'خبر\r\n');
  });

  it('writes one table for all, and tells what it left out', async () => {
    await given(FILES);
    const { code, err } = await work.isnad('export', 'in', '-f', 'csv', '--out', 'all.csv', '--bom');
    assert.deepEqual([code, err], [0, '2 written, 0 unchanged\n']);
    const rows = (await work.read('all.csv')).split('\r\n');
    assert.ok(rows[0]?.startsWith('\uFEFFarticle,claim'));
    assert.match(rows[1] ?? '', /^a\.txt,c1,indirect,neutral,accepted,,s1,لافروف,/u);
    const citron = await work.isnad('export', 'in', '-f', 'citron');
    assert.equal(
      citron.err,
      'in/a.txt: Decisions (accepted, edited …) are left out: s1, c1\nin/a.txt: Notes are left out: c1\nin isnad-citron\n2 written, 0 unchanged\n',
    );
  });

  it('never writes over what is there and differs, nor over the article, unless told to', async () => {
    await given({
      ...FILES,
      'isnad-brat/a.ann': 'mine',
      'b/x.txt': new Uint8Array([0xef, 0xbb, 0xbf, 0x61]),
    });
    const first = await work.isnad('export', 'in/a.txt', '-f', 'brat');
    assert.deepEqual(first, {
      code: 1,
      out: '',
      err: 'in/a.txt: error: isnad-brat/a.ann is there and differs; --force writes over it\n0 written, 0 unchanged, 1 failed\n',
    });
    assert.equal(await work.read('isnad-brat/a.ann'), 'mine');
    assert.equal((await work.isnad('export', 'in/a.txt', '-f', 'brat', '--force')).code, 0);
    const second = await work.isnad('export', 'b', '-f', 'brat', '--out', 'b', '--force');
    assert.match(second.err, /x\.txt would be written over the article; choose another folder/u);
    await work.isnad('export', 'in', '-f', 'csv', '-o', 'x.csv');
    assert.deepEqual(await work.isnad('export', 'in', '-f', 'csv', '-o', 'x.csv'), {
      code: 2,
      out: '',
      err: 'isnad: x.csv is there already; --force writes over it\n',
    });
  });

  it('imports what it exported: the same sidecar', async () => {
    for (const format of ['brat', 'webanno-tsv', 'w3c', 'label-studio']) {
      await given(FILES);
      await work.isnad('export', 'in/a.txt', '-f', format, '-o', 'x');
      await work.write('new/a.txt', ARTICLE.text);
      const { code, err } = await work.isnad(
        'import',
        'x',
        '-f',
        format,
        '--articles',
        'new',
        '--out',
        'new',
      );
      assert.deepEqual([code, err], [0, '1 imported\n'], format);
      assert.equal(await work.read('new/a.txt.isnad.yaml'), SIDECAR, format);
      if (format !== 'label-studio') await work.dispose();
    }
  });

  it('writes the article too where only the file has it, and spans of CRLF files where they are', async () => {
    const crlf = marked('سطر\r\n[c1.cue:قال]: [c1:«نعم»]\r\n', { c1: { status: 'edited' } });
    await given({ 'x.txt': crlf.text });
    const article = Article.fromText('x.txt', crlf.text);
    const moved = marked('سطر\n[c1.cue:قال]: [c1:«نعم»]\n', { c1: { status: 'edited' } });
    const sidecar = writeSidecar(moved.annotation, article);
    await work.write('x.txt.isnad.yaml', sidecar);
    await work.isnad('export', 'x.txt', '-f', 'label-studio', '-o', 'ls');
    await work.isnad('import', 'ls/isnad.label-studio.json', '--out', 'back');
    assert.equal(await work.read('back/x.txt'), crlf.text);
    assert.equal(await work.read('back/x.txt.isnad.yaml'), sidecar);
  });

  it('keeps decisions of a sidecar that is there, and does not touch an article that differs', async () => {
    const rejected = marked('قال لافروف إن [c1:روسيا لن تتراجع].\n', { c1: { status: 'rejected' } });
    const kept = writeSidecar(rejected.annotation, Article.fromText('a.txt', rejected.text));
    await given({
      ...FILES,
      'in/a.txt.isnad.yaml': kept,
      'c.json': JSON.stringify({ text: 'آخر', quotes: [] }),
    });
    await work.write('in/a.ann', 'T1\tContent 14 29\tروسيا لن تتراجع\n');
    await work.isnad('import', 'in/a.ann');
    assert.match(await work.read('in/a.txt.isnad.yaml'), /status: rejected/u);
    await work.write('c/a.txt.citron.json', JSON.stringify({ text: 'آخر', quotes: [] }));
    const { code, err } = await work.isnad('import', 'c/a.txt.citron.json', '--out', 'in');
    assert.deepEqual(
      [code, err],
      [
        1,
        'in/a.txt: error: the article differs from the text that was annotated; nothing is imported\n0 imported, 1 failed\n',
      ],
    );
  });

  it('proposes a table of labels, and uses it once filled in', async () => {
    await given({ 'a.txt': ARTICLE.text, 'a.ann': 'T1\tاقتباسه 14 29\tروسيا لن تتراجع\nT2\tCue 0 3\tقال\n' });
    const first = await work.isnad('import', 'a.ann', '--labels', 'labels.yaml', '--out', 'x');
    assert.match(
      first.err,
      /labels\.yaml: what 2 labels mean, 1 of them to be filled in; then import again/u,
    );
    assert.equal(await work.read('labels.yaml'), 'اقتباسه: null\nCue:\n  part: cue\n');
    await work.write('labels.yaml', 'اقتباسه: { part: content, kind: direct }\n');
    await work.isnad('import', 'a.ann', '--labels', 'labels.yaml', '--out', 'x');
    assert.match(await work.read('x/a.txt.isnad.yaml'), /kind: direct/u);
    await work.write('labels.yaml', 'اقتباسه: { part: contents }\n');
    const wrong = await work.isnad('import', 'a.ann', '--labels', 'labels.yaml');
    assert.deepEqual(
      [wrong.code, wrong.err],
      [2, 'isnad: labels.yaml: “اقتباسه” has no meaning of the known kind\n'],
    );
  });

  it('converts from one tool to another', async () => {
    await given(FILES);
    await work.isnad('export', 'in/a.txt', '-f', 'brat', '-o', 'brat');
    const { code, err } = await work.isnad('convert', 'brat', '-f', 'brat', '--to', 'citron', '-o', 'citron');
    assert.deepEqual([code, err.split('\n').at(-2)], [0, '1 converted']);
    const citron = JSON.parse(await work.read('citron/a.txt.citron.json')) as {
      quotes: { contents: { text: string }[] }[];
    };
    assert.equal(citron.quotes[0]?.contents[0]?.text, 'روسيا لن تتراجع');
  });

  it('goes on after a stop: what is done and has not changed is passed by', async () => {
    await given(FILES);
    await work.isnad('export', 'in', '-f', 'tei', '-o', 'x');
    const again = await work.isnad('export', 'in', '-f', 'tei', '-o', 'x', '--resume');
    assert.equal(again.err, '0 written, 2 unchanged\n');
    await work.write('in/sub/b.txt', 'خبر آخر');
    // The last line of a run that was killed may be cut.
    await work.write('x/.isnad-done.jsonl', (await work.read('x/.isnad-done.jsonl')).slice(0, -20));
    assert.equal(
      (await work.isnad('export', 'in', '-f', 'tei', '-o', 'x', '--resume')).err,
      '1 written, 1 unchanged\n',
    );
    await work.isnad('export', 'in', '--out', 'y');
    assert.equal(
      (await work.isnad('export', 'in', '--out', 'y', '--resume')).err,
      '0 written, 2 unchanged\n',
    );
  });

  it('does the parts of a corpus, each article in one of them, whatever else is there', async () => {
    await given(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`in/${i}.txt`, 'خبر'])));
    for (const shard of ['1/3', '2/3', '3/3']) {
      const { code } = await work.isnad('export', 'in', '-o', 'x', '--shard', shard);
      assert.equal(code, 0);
    }
    assert.equal((await there('x')).length, 20);
    assert.equal(
      await work.isnad('export', 'in', '-o', 'x').then(({ err }) => err),
      '0 written, 20 unchanged\n',
    );
    assert.deepEqual([1, 2, 3].filter((number) => takes({ number, of: 3 }, 'مقال.txt')).length, 1);
    assert.equal((await work.isnad('export', 'in', '--shard', '4/3')).code, 2);
  });

  it('writes a report of what failed', async () => {
    await given({ 'in/a.txt': 'خبر', 'in/b.txt': new Uint8Array([0x89, 0, 0xff]) });
    const { code } = await work.isnad('export', 'in', '--report', 'failed.jsonl', '--out', 'x');
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(await work.read('failed.jsonl')), {
      article: 'in/b.txt',
      error: 'in/b.txt: error: ../in/b.txt is not a text file.',
    });
  });

  it('pipes JSON lines, an answer for each, in their order', async () => {
    await given({});
    let out = '';
    let err = '';
    const lines = ['{"id":"x","text":"خبر"}', 'nonsense', '{"id":7}', ''].join('\n');
    const code = await pipe.run({}, [], {
      cwd: work.folder,
      out: () => undefined,
      err: (text) => (err += text),
      terminal: false,
      input: Readable.from([lines]),
      write: async (text) => void (out += text),
    });
    assert.equal(code, 1);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; error?: string; article?: { characters: number } });
    assert.deepEqual(
      answers.map(({ id }) => id),
      ['x', null, 7],
    );
    assert.equal(answers[0]?.article?.characters, 3);
    assert.match(answers[1]?.error ?? '', /JSON/u);
    assert.equal(answers[2]?.error, 'no “text” that is a string');
    assert.match(err, /^line 2: error: .*\nline 3: error: /u);
  });

  it('reads no further than it writes: nothing piles up where the reader is slow', async () => {
    await given({});
    const COUNT = 5000;
    let read = 0;
    const lines = function* (): Generator<string> {
      for (; read < COUNT; read++) yield `{"id":${read},"text":"خبر"}\n`;
    };
    let written = 0;
    let ahead = 0;
    // A reader that stops for a second: all that could be read meanwhile is.
    let open = Promise.resolve();
    const code = await pipe.run({}, [], {
      cwd: work.folder,
      out: () => undefined,
      err: () => undefined,
      terminal: false,
      input: Readable.from(lines()),
      write: async () => {
        if (read > 100 && written === 100) open = new Promise((next) => setTimeout(next, 1000));
        await open;
        written++;
        ahead = Math.max(ahead, read - written);
      },
    });
    assert.deepEqual([code, written], [0, COUNT]);
    assert.ok(ahead < 2000, `${ahead} lines ahead`);
  });

  it('says what a wrong format or value would have to be', async () => {
    await given(FILES);
    const said = async (...args: string[]): Promise<string> => (await work.isnad(...args)).err;
    assert.match(
      await said('export', 'in', '-f', 'docx'),
      /^isnad: there is no format “docx”; there are csv, xlsx, brat, /u,
    );
    assert.match(await said('import', 'in', '-f', 'csv'), /^isnad: csv can only be written/u);
    assert.match(
      await said('export', 'in', '-f', 'csv', '--resume'),
      /--resume is for formats that write a file for each article/u,
    );
    assert.match(await said('import', 'in'), /^isnad: which format\?/u);
  });

  it('tells the time left', async () => {
    await given({});
    const progress = new Progress(
      { cwd: '', out: () => undefined, err: () => undefined, terminal: false },
      200,
      'articles',
    );
    for (let i = 0; i < 50; i++) progress.step();
    assert.equal(progress.text(60_000), '50 of 200 articles (25 %), 3 min left');
    assert.deepEqual([45_000, 3_599_000, 11_100_000].map(duration), ['45 s', '1 h 0 min', '3 h 5 min']);
  });
});
