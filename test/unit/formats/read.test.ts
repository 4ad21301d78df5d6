// What other tools write, in the shapes that their documentation shows, with Arabic text.
import assert from 'node:assert/strict';
import { FORMATS, formatById } from '../../../src/core/formats/all';
import type { FormatId, InputFile, ReadOptions, ReadResult } from '../../../src/core/formats/format';
import { isOwnLabel } from '../../../src/core/formats/labels';
import { exportDocuments } from '../../../src/core/formats/prepare';
import { problemText } from '../../../src/core/formats/problems';
import { strToU8, zipSync } from 'fflate';
import { MATRIX } from './matrix';

function read(
  id: FormatId,
  files: Record<string, string | Uint8Array>,
  options: ReadOptions = {},
): ReadResult {
  const inputs = Object.entries(files).map(([name, data]): InputFile => ({ name, data }));
  return formatById(id)?.read?.(inputs, options) as ReadResult;
}

/** Claims as text: `speaker > via | cue | mention | content (kind, status)`. */
function told({ documents }: ReadResult): readonly string[] {
  return documents.flatMap(({ text, annotation }) => {
    const words = (spans: readonly { start: number; end: number }[]): string =>
      spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
    const name = (id: string | null): string => annotation.speakers.find((s) => s.id === id)?.name ?? '-';
    return annotation.claims.map(
      ({ speaker, via, cue, mention, content, kind, status }) =>
        `${[speaker, ...via].map(name).join(' > ')} | ${words(cue)} | ${mention ? words([mention]) : ''} | ${words(content)} (${kind}, ${status})`,
    );
  });
}

const TEXT = 'قال لافروف إن روسيا لن تتراجع.';

describe('Exchange formats: what is read', () => {
  it('brat: its own labels, a relation from the cue, an event and an unknown label reported', () => {
    const result = read('brat', {
      'a.txt': TEXT,
      'a.ann':
        'T1\tCue 0 3\tقال\nT2\tSource 4 10\tلافروف\nT3\tQuotation 14 19;20 29\tروسيا لن تتراجع\nT4\tDate 14 19\tروسيا\n' +
        'R1\tsource Arg1:T1 Arg2:T2\nR2\tcue Arg1:T3 Arg2:T1\nE1\tCue:T1 Content:T3\n#1\tAnnotatorNotes T3\tملاحظة\n',
    });
    assert.deepEqual(told(result), ['لافروف | قال | لافروف | روسيا … لن تتراجع (indirect, suggested)']);
    assert.equal(result.documents[0]?.annotation.claims[0]?.note, 'ملاحظة');
    assert.deepEqual(result.problems.map(problemText), [
      'Label «Cue:T1» has no meaning here: left out (event E1).',
      'Label «Date» has no meaning here: left out (روسيا).',
    ]);
    assert.deepEqual(
      result.labels.find(({ label }) => label === 'Date'),
      { label: 'Date', count: 1, meaning: null },
    );
  });

  it('a table of labels says what another tool’s labels mean', () => {
    const files = {
      'a.txt': TEXT,
      'a.ann': 'T1\tاقتبس 14 29\tروسيا لن تتراجع\nT2\tفعل 0 3\tقال\nR1\tله Arg1:T1 Arg2:T2\n',
    };
    assert.deepEqual(told(read('brat', files)), []);
    const labels = {
      اقتبس: { part: 'content', kind: 'direct' },
      فعل: { part: 'cue' },
      له: { link: 'cue' },
    } as const;
    assert.deepEqual(told(read('brat', files, { labels })), [
      '- | قال |  | روسيا لن تتراجع (direct, suggested)',
    ]);
  });

  it('words that stand elsewhere are taken from there, words that stand nowhere are left out; both are told', () => {
    // Offsets in UTF-16 units, as brat’s web page once counted, where brat has code points.
    const result = read('brat', {
      'a.txt': `😀😀 ${TEXT}`,
      'a.ann': 'T1\tContent 19 34\tروسيا لن تتراجع\nT2\tContent 5 8\tموسكو\n',
    });
    assert.deepEqual(told(result), ['- |  |  | روسيا لن تتراجع (indirect, suggested)']);
    assert.deepEqual(result.problems.map(problemText), [
      '«روسيا لن تتراجع» stands at 17, not at 19: taken from there.',
      '«موسكو» is not in the article near 5: left out.',
    ]);
  });

  it('WebAnno TSV: another project’s layer with slots, and text rebuilt with its gaps', () => {
    const result = read('webanno-tsv', {
      'a.txt.tsv':
        '#FORMAT=WebAnno TSV 3.2\n#T_SP=webanno.custom.Quote|kind|ROLE_webanno.custom.Quote:who_webanno.custom.QuoteWhoLink|webanno.custom.Speaker\n' +
        '#T_SP=webanno.custom.Speaker|\n\n\n#Text=قال لافروف\n1-1\t0-3\tقال\t_\t_\t_\t_\t\n1-2\t4-10\tلافروف\t_\t_\t_\t*\t\n\n' +
        '#Text=نعم ، نعم\n2-1\t12-15\tنعم\tDirect[1]\tsource[1]\t1-2\t_\t\n2-2\t16-17\t،\tDirect[1]\tsource[1]\t1-2\t_\t\n2-3\t18-21\tنعم\t_\t_\t_\t_\t\n',
    });
    assert.equal(result.documents[0]?.text, 'قال لافروف\n نعم ، نعم\n');
    assert.equal(result.documents[0]?.file, 'a.txt');
    assert.deepEqual(told(result), ['لافروف |  | لافروف | نعم ، (direct, suggested)']);
  });

  it('W3C: a page of another program over the article, by position or by quotation', () => {
    const target = (selector: object): object => ({ source: 'http://example.org/news/a.txt', selector });
    const page = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: [
        {
          type: 'Annotation',
          creator: { type: 'Person', name: 'Sara' },
          body: [{ type: 'TextualBody', purpose: 'tagging', value: 'Quote' }],
          target: target({ type: 'TextQuoteSelector', exact: 'روسيا', prefix: 'إن ' }),
        },
        { type: 'Annotation', target: target({ type: 'TextPositionSelector', start: 20, end: 29 }) },
      ],
    };
    const articles = new Map([['a.txt', TEXT]]);
    assert.deepEqual(told(read('w3c', { 'x.jsonld': JSON.stringify(page) }, { articles })), [
      '- |  |  | روسيا (indirect, added)',
      '- |  |  | لن تتراجع (indirect, suggested)',
    ]);
    const without = read('w3c', { 'x.jsonld': JSON.stringify(page) });
    assert.deepEqual(
      without.problems.map(({ code }) => code),
      ['no-text'],
    );
  });

  it('Citron: a source with its coreferences; confidence as text', () => {
    const data = {
      text: `${TEXT} وأضاف أن الأمر انتهى.`,
      quotes: [
        {
          cue: { start: 0, end: 3 },
          sources: [{ start: 4, end: 10 }],
          contents: [{ start: 14, end: 29 }],
          confidence: '0.8123',
        },
        {
          cue: { start: 31, end: 36 },
          sources: [],
          contents: [{ start: 40, end: 51 }],
          coreferences: [{ start: 4, end: 10 }],
        },
      ],
    };
    const result = read('citron', { 'a.txt.citron.json': JSON.stringify(data) });
    assert.deepEqual(told(result), [
      'لافروف | قال | لافروف | روسيا لن تتراجع (indirect, suggested)',
      'لافروف | وأضاف |  | الأمر انتهى (indirect, suggested)',
    ]);
    assert.equal(result.documents[0]?.annotation.claims[0]?.confidence, 0.8123);
  });

  it('doccano: entities with relations, and the older triples', () => {
    const lines = [
      {
        id: 1,
        text: TEXT,
        entities: [
          { id: 10, label: 'Source', start_offset: 4, end_offset: 10 },
          { id: 11, label: 'Quote', start_offset: 14, end_offset: 29 },
        ],
        relations: [{ id: 1, from_id: 11, to_id: 10, type: 'said' }],
        Comments: [],
      },
      { text: TEXT, label: [[14, 29, 'Content-direct']] },
    ];
    const result = read('doccano', { 'all.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
    assert.deepEqual(
      result.documents.map(({ file }) => file),
      ['all-1.txt', 'all-2.txt'],
    );
    assert.deepEqual(told(result), [
      'لافروف |  | لافروف | روسيا لن تتراجع (indirect, suggested)',
      '- |  |  | روسيا لن تتراجع (direct, suggested)',
    ]);
  });

  it('Label Studio: a finished annotation goes before predictions, and is a person’s', () => {
    const region = (id: string, start: number, end: number, label: string): object => ({
      id,
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: { start, end, text: TEXT.slice(start, end), labels: [label] },
    });
    const result = [
      region('a', 4, 10, 'Speaker'),
      region('b', 14, 29, 'Claim'),
      { type: 'relation', from_id: 'b', to_id: 'a', direction: 'right' },
    ];
    const task = (own: object): string => JSON.stringify([{ id: 7, data: { text: TEXT }, ...own }]);
    const finished = task({ annotations: [{ result }], predictions: [{ result: [] }] });
    assert.deepEqual(told(read('label-studio', { 'x.json': finished })), [
      'لافروف |  | لافروف | روسيا لن تتراجع (indirect, added)',
    ]);
    const predicted = task({ annotations: [], predictions: [{ result }] });
    assert.deepEqual(told(read('label-studio', { 'x.json': predicted })), [
      'لافروف |  | لافروف | روسيا لن تتراجع (indirect, suggested)',
    ]);
  });

  it('REFI-QDA: codes of another program, its folder of sources, a coder by name', () => {
    const code = (guid: string, name: string): string =>
      `<Code guid="${guid}" name="${name}" isCodable="true"/>`;
    const qde = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="p"><Users><User guid="U1" name="Sara"/></Users>
<CodeBook><Codes>${code('C1', 'Quote')}${code('C2', 'مهم')}${code('C3', 'Date')}</Codes></CodeBook>
<Sources><TextSource guid="T1" name="a" plainTextPath="internal://T1.txt" creatingUser="U1">
<PlainTextSelection guid="S1" startPosition="14" endPosition="29" creatingUser="U1">
<Coding guid="K1"><CodeRef targetGUID="C1"/></Coding><Coding guid="K2"><CodeRef targetGUID="{c2}"/></Coding></PlainTextSelection>
<PlainTextSelection guid="S2" startPosition="0" endPosition="3"><Coding guid="K3"><CodeRef targetGUID="C3"/></Coding></PlainTextSelection>
</TextSource></Sources></Project>`;
    const result = read('refi-qda', {
      'p.qdpx': zipSync({ 'project.qde': strToU8(qde), 'sources/t1.TXT': strToU8(TEXT) }),
    });
    assert.deepEqual(told(result), ['- |  |  | روسيا لن تتراجع (indirect, added)']);
    assert.deepEqual(result.documents[0]?.annotation.claims[0]?.labels, ['مهم']);
    assert.deepEqual(result.problems.map(problemText), ['Label «Date» has no meaning here: left out (قال).']);
  });

  it('takes no label that Isnad wrote for a guess, in any format', async () => {
    for (const format of FORMATS.filter(({ read: reads }) => reads)) {
      const { files } = await exportDocuments(format, [MATRIX]);
      const { labels } = read(format.id, Object.fromEntries(files.map(({ name, data }) => [name, data])), {
        articles: new Map([[MATRIX.file, MATRIX.text]]),
      });
      assert.deepEqual(
        labels.filter(({ label }) => !isOwnLabel(label)),
        [],
        format.id,
      );
    }
    assert.ok(!isOwnLabel('Quote') && !isOwnLabel('source'));
  });

  it('says what is wrong with a file of another kind, with its place', () => {
    const wrong: readonly [FormatId, string | Uint8Array, RegExp][] = [
      ['brat', 'nonsense', /FormatError: a\.ann: line 1: no tab/u],
      ['webanno-tsv', 'x', /no WebAnno TSV 3/u],
      ['w3c', '{}', /no annotation/u],
      ['w3c', '{', /FormatError: a\.ann: /u],
      ['citron', '[]', /no «text»/u],
      ['doccano', '{"text": 1}', /line 1: no «text»/u],
      ['label-studio', '[]', /no task/u],
      ['refi-qda', new Uint8Array([1, 2, 3]), /no zip archive/u],
      [
        'refi-qda',
        zipSync({ 'a.qde': strToU8('<Project><a></Project>') }),
        /FormatError: a\.ann\/a\.qde: 1:\d+: /u,
      ],
      ['citron', new Uint8Array([0xff, 0xfe]), /not UTF-8/u],
    ];
    for (const [id, data, message] of wrong)
      assert.throws(() => read(id, { 'a.ann': data, 'a.txt': TEXT }), message, id);
  });
});
