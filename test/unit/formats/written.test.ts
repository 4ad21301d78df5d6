import assert from 'node:assert/strict';
import { FORMATS, formatById } from '../../../src/core/formats/all';
import { lossText } from '../../../src/core/formats/features';
import type { Format, FormatId, WriteOptions } from '../../../src/core/formats/format';
import { exportDocuments } from '../../../src/core/formats/prepare';
import { utf16 } from '../../../src/core/text/offsets';
import { marked } from './marked';

const format = (id: FormatId): Format => formatById(id) as Format;

async function write(
  id: FormatId,
  document = ARTICLE,
  options: WriteOptions = {},
): Promise<Record<string, string>> {
  const { files } = await exportDocuments(format(id), [document], options);
  return Object.fromEntries(files.map(({ name, data }) => [name, data.toString()]));
}

const ARTICLE = marked(
  '😀 [c1.cue:أكد] [c1.who=s1:سيرغي لافروف] أن [c1:روسيا «تتفق»] [c2.cue:بحسب] [s2:رويترز]\r\n[c2.cue:وأضاف]: [c2:«العالم [c3:فشل]»].',
  {
    s1: { role: 'وزير الخارجية', status: 'accepted' },
    s2: { kind: 'organisation' },
    c1: { kind: 'mixed', stance: 'assert', status: 'edited', labels: ['قابل للتحقق'], via: ['s2'] },
    c2: { speaker: 's1', confidence: 0.93, note: 'ملاحظة' },
  },
);

describe('Exchange formats: what is written', () => {
  it('brat: text-bound marks, relations, attributes, references and notes, in code points', async () => {
    const files = await write('brat');
    assert.equal(files['lavrov.txt'], ARTICLE.text);
    assert.equal(
      files['lavrov.ann'],
      `T1	Speaker 6 18	سيرغي لافروف
T2	Speaker 40 46	رويترز
T3	Content 22 34	روسيا «تتفق»
T4	Cue 2 5	أكد
T5	Content 55 67	«العالم فشل»
T6	Cue 35 39	بحسب
T7	Cue 48 53	وأضاف
T8	Content 63 66	فشل
R1	cue Arg1:T3 Arg2:T4
R2	mention Arg1:T3 Arg2:T1
R3	via Arg1:T3 Arg2:T2
R4	cue Arg1:T5 Arg2:T6
R5	cue Arg1:T5 Arg2:T7
R6	speaker Arg1:T5 Arg2:T1
N1	Reference T1 isnad:s1	سيرغي لافروف
A1	SpeakerKind T1 person
A2	Status T1 accepted
#1	Role T1	وزير الخارجية
N2	Reference T2 isnad:s2	رويترز
A3	SpeakerKind T2 organisation
A4	Status T2 suggested
A5	Kind T3 mixed
A6	Stance T3 assert
A7	Status T3 edited
#2	Id T3	c1
#3	Label T3	قابل للتحقق
A8	Kind T5 direct
A9	Stance T5 neutral
A10	Status T5 suggested
#4	Id T5	c2
#5	Confidence T5	0.93
#6	AnnotatorNotes T5	ملاحظة
A11	Kind T8 indirect
A12	Stance T8 neutral
A13	Status T8 suggested
#7	Id T8	c3
`,
    );
  });

  it('WebAnno TSV: UTF-16 offsets, carriage returns escaped, stacked contents by their ids', async () => {
    const rows = ((await write('webanno-tsv'))['lavrov.txt.tsv'] ?? '').split('\n');
    assert.equal(rows[6], '#Text=😀 أكد سيرغي لافروف أن روسيا «تتفق» بحسب رويترز\\r');
    assert.match(rows[7] ?? '', /^1-1\t0-2\t😀\t_/u);
    assert.equal(
      rows.find((row) => row.startsWith('2-5\t')),
      '2-5\t64-67\tفشل\t_\t_\t_\t_\t_\t_\tc2[5]|c3[8]\tdirect[5]|indirect[8]\tneutral[5]|neutral[8]\t' +
        'suggested[5]|suggested[8]\t0.93[5]|*[8]\t*[5]|*[8]\tملاحظة[5]|*[8]\ts1[5]|*[8]\t*[5]|*[8]\t' +
        'cue;cue[5]|_[8]\t1-10[6];2-1[7]|*\t',
    );
  });

  it('BIO: a column for each depth, owners and offsets in the last', async () => {
    assert.equal(
      (await write('bio'))['lavrov.txt.conllup'],
      `# global.columns = ID FORM CUE SPEAKER CONTENT CONTENT:2 MISC
# newdoc id = lavrov.txt
# sent_id = 1
# text = 😀 أكد سيرغي لافروف أن روسيا «تتفق» بحسب رويترز
1	😀	O	O	O	O	Start=0|End=1
2	أكد	B-cue	O	O	O	Start=2|End=5|CUE=c1
3	سيرغي	O	B-person	O	O	Start=6|End=11|SPEAKER=s1@c1
4	لافروف	O	I-person	O	O	Start=12|End=18|SPEAKER=s1@c1
5	أن	O	O	O	O	Start=19|End=21
6	روسيا	O	O	B-mixed	O	Start=22|End=27|CONTENT=c1@s1
7	«	O	O	I-mixed	O	Start=28|End=29|CONTENT=c1@s1
8	تتفق	O	O	I-mixed	O	Start=29|End=33|CONTENT=c1@s1
9	»	O	O	I-mixed	O	Start=33|End=34|CONTENT=c1@s1
10	بحسب	B-cue	O	O	O	Start=35|End=39|CUE=c2
11	رويترز	O	B-organisation	O	O	Start=40|End=46|SPEAKER=s2

# sent_id = 2
# text = وأضاف: «العالم فشل».
1	وأضاف	B-cue	O	O	O	Start=48|End=53|CUE=c2
2	:	O	O	O	O	Start=53|End=54
3	«	O	O	B-direct	O	Start=55|End=56|CONTENT=c2@s1
4	العالم	O	O	I-direct	O	Start=56|End=62|CONTENT=c2@s1
5	فشل	O	O	I-direct	B-indirect	Start=63|End=66|CONTENT=c2@s1|CONTENT:2=c3
6	»	O	O	I-direct	O	Start=66|End=67|CONTENT=c2@s1
7	.	O	O	O	O	Start=67|End=68

`,
    );
  });

  it('CSV: a row a claim, quoted where needed, with a byte order mark when asked', async () => {
    const csv = (await write('csv', ARTICLE, { bom: true }))['isnad.csv'] ?? '';
    assert.ok(csv.startsWith('\uFEFFarticle,claim,kind,'));
    assert.equal(
      csv.split('\r\n')[2],
      'lavrov.txt,c2,direct,neutral,suggested,0.93,s1,سيرغي لافروف,وزير الخارجية,person,accepted,,' +
        'بحسب … وأضاف,,«العالم فشل»,,ملاحظة,35-39;48-53,,55-67',
    );
  });

  it('W3C: who decided is the creator of what is decided, not of suggestions', async () => {
    const page = JSON.parse(
      (await write('w3c', ARTICLE, { annotator: 'سارة' }))['lavrov.txt.jsonld'] ?? '',
    ) as {
      items: { id: string; creator?: { name: string } }[];
    };
    assert.deepEqual(
      page.items.filter(({ creator }) => creator?.name === 'سارة').map(({ id }) => id),
      ['urn:isnad:speaker:s1', 'urn:isnad:claim:c1'],
    );
  });

  it('is the same file for the same annotation, in every format', async () => {
    for (const { id } of FORMATS.filter((f) => f.id !== 'xlsx'))
      assert.deepEqual(await write(id), await write(id), id);
  });

  it('stops where a span is none, and names it', async () => {
    const broken = (start: number, end: number): typeof ARTICLE => ({
      ...ARTICLE,
      annotation: {
        ...ARTICLE.annotation,
        claims: ARTICLE.annotation.claims.map((claim) =>
          claim.id === 'c3' ? { ...claim, content: [{ start: utf16(start), end: utf16(end) }] } : claim,
        ),
      },
    });
    const place = 'lavrov.txt: claim c3, content 1: ';
    for (const { id } of FORMATS) {
      await assert.rejects(write(id, broken(60, 9999)), {
        message: `${place}60–9999 is no span of a text of 69 units`,
      });
      await assert.rejects(write(id, broken(1, 5)), {
        message: new RegExp(`^${place}1–5 cuts a character in two`, 'u'),
      });
      await assert.rejects(write(id, broken(8, 8)), { message: new RegExp(`^${place}8–8 is no span`, 'u') });
    }
  });

  it('lists what a format cannot hold, by the ids concerned', async () => {
    const { losses } = await exportDocuments(format('citron'), [ARTICLE]);
    assert.deepEqual(losses[0]?.losses.map(lossText), [
      'Claims without a cue are left out: c3',
      'Only the first part of a cue in two places is kept: c2',
      'Who relays is left out: c1',
      'Roles are left out: s1',
      'Kinds of speakers are left out: s2',
      'Stances are left out: c1',
      'Decisions (accepted, edited …) are left out: s1, c1',
      'Labels are left out: c1',
      'Notes are left out: c2',
    ]);
  });

  it('leaves out what was rejected, and says so; with the option it goes where decisions can be told', async () => {
    const document = marked('[c1:نعم] [c2:لا]', { c2: { status: 'rejected' } });
    const { files, losses } = await exportDocuments(format('csv'), [document]);
    assert.equal(files[0]?.data.toString().trim().split('\r\n').length, 2);
    assert.deepEqual(losses[0]?.losses, [{ feature: 'rejected', ids: ['c2'] }]);
    const all = await exportDocuments(format('csv'), [document], { rejected: true });
    assert.equal(all.files[0]?.data.toString().trim().split('\r\n').length, 3);
    const bio = await exportDocuments(format('bio'), [document], { rejected: true });
    assert.deepEqual(bio.losses[0]?.losses[0], { feature: 'rejected', ids: ['c2'] });
  });

  it('says which speakers a reader takes for one, where their words differ by invisible characters alone', async () => {
    const two = marked(
      'قال [s1:رئيس الوزراء] إن [c1:الأمر انتهى]، وقال [s2:رئيس\u00A0\u200Fالوزراء] إن [c2:لا جديد].',
      {
        c1: { speaker: 's1' },
        c2: { speaker: 's2' },
      },
    );
    const joining = { feature: 'namesakes', ids: ['s2', 's1'] };
    const doccano = await exportDocuments(format('doccano'), [two]);
    assert.deepEqual(doccano.losses[0]?.losses[0], joining);
    const said = format('doccano').read?.(doccano.files as never, {}).documents[0]?.annotation;
    assert.deepEqual(
      said?.claims.map(({ speaker }) => speaker),
      ['s1', 's1'],
    );
    const brat = await exportDocuments(format('brat'), [two]);
    assert.ok(!brat.losses.some(({ losses }) => losses.some(({ feature }) => feature === 'namesakes')));
  });
});
