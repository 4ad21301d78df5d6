import type { Claim, Span, Speaker } from '../model';
import { everythingBut } from './features';
import type { Format, FormatDocument, OutputFile, WriteOptions } from './format';
import { UnitOffsets } from './offsets';
import { element, xmlDocument, type XmlElement } from './xml';

/**
 * TEI P5 with stand-off annotation: the text in one `ab`, speakers in `listPerson` and `listOrg`, claims in
 * `listAnnotation`, spans by the pointer scheme `string-range(id, offset, length)`. Offsets: characters, which TEI
 * takes to be Unicode code points. Source: TEI Guidelines, 16.2.4 (pointer schemes) and 16.10 (standOff), elements
 * annotation, ptr, note.
 */
export const TEI: Format = {
  id: 'tei',
  title: 'TEI stand-off',
  ending: '.tei.xml',
  unit: 'codePoint',
  holds: everythingBut('control'),
  scope: 'article',
  write: (documents, options) => documents.map((document) => write(document, options)),
};

const TEXT_ID = 'text';

function write({ file, text, annotation }: FormatDocument, options: WriteOptions): OutputFile {
  const offsets = new UnitOffsets(text, 'codePoint');
  const pointer = (spans: readonly Span[]): string =>
    spans
      .map((span) => {
        const { start, end } = offsets.span(span);
        return `#string-range(${TEXT_ID},${start},${end - start})`;
      })
      .join(' ');
  const people = annotation.speakers.filter(({ kind }) => kind === 'person' || kind === 'unnamed');
  const bodies = annotation.speakers.filter(({ kind }) => kind === 'organisation' || kind === 'group');
  const list = (name: string, speakers: readonly Speaker[]): readonly XmlElement[] =>
    speakers.length === 0
      ? []
      : [
          element(
            name,
            {},
            speakers.map((speaker) => speakerElement(speaker)),
          ),
        ];
  const annotations = [
    ...annotation.speakers.flatMap((speaker) => mentionsElement(speaker, pointer)),
    ...annotation.claims.map((claim) => claimElement(claim, pointer)),
  ];
  const root = element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'ar' }, [
    header(file, options),
    element('standOff', {}, [
      ...list('listPerson', people),
      ...list('listOrg', bodies),
      ...(annotations.length === 0 ? [] : [element('listAnnotation', {}, annotations)]),
    ]),
    element('text', {}, [
      element('body', {}, [element('ab', { 'xml:id': TEXT_ID, 'xml:space': 'preserve' }, [text])]),
    ]),
  ]);
  return { name: `${file}${TEI.ending}`, data: xmlDocument(root) };
}

function header(file: string, { generator, annotator }: WriteOptions): XmlElement {
  const responsible = annotator
    ? [element('respStmt', {}, [element('resp', {}, ['annotator']), element('name', {}, [annotator])])]
    : [];
  return element('teiHeader', {}, [
    element('fileDesc', {}, [
      element('titleStmt', {}, [element('title', {}, [file]), ...responsible]),
      element('publicationStmt', {}, [element('p', {}, [generator ?? 'isnad'])]),
      element('sourceDesc', {}, [element('p', {}, [file])]),
    ]),
  ]);
}

const note = (type: string, value: string | undefined): readonly XmlElement[] =>
  value === undefined ? [] : [element('note', { type }, [value])];

function speakerElement({ id, name, role, kind, status }: Speaker): XmlElement {
  const body = kind === 'organisation' || kind === 'group';
  return element(body ? 'org' : 'person', { 'xml:id': id, ...(body ? { type: kind } : { role: kind }) }, [
    element(body ? 'orgName' : 'persName', {}, [name]),
    ...note('role', role),
    ...note('status', status),
  ]);
}

function mentionsElement(
  { id, mentions }: Speaker,
  pointer: (spans: readonly Span[]) => string,
): readonly XmlElement[] {
  if (mentions.length === 0) return [];
  const target = pointer(mentions);
  return [
    element('annotation', { 'xml:id': `${id}-mentions`, motivation: 'identifying', target }, [
      element('ptr', { type: 'speaker', target: `#${id}` }),
    ]),
  ];
}

function claimElement(claim: Claim, pointer: (spans: readonly Span[]) => string): XmlElement {
  const ptr = (type: string, target: string): XmlElement => element('ptr', { type, target });
  return element(
    'annotation',
    { 'xml:id': claim.id, motivation: 'classifying', target: pointer(claim.content) },
    [
      ...(claim.cue.length === 0 ? [] : [ptr('cue', pointer(claim.cue))]),
      ...(claim.mention ? [ptr('mention', pointer([claim.mention]))] : []),
      ...(claim.speaker === null ? [] : [ptr('speaker', `#${claim.speaker}`)]),
      ...claim.via.map((id) => ptr('via', `#${id}`)),
      ...note('kind', claim.kind),
      ...note('stance', claim.stance),
      ...note('status', claim.status),
      ...note('confidence', claim.confidence?.toString()),
      ...claim.labels.flatMap((label) => note('label', label)),
      ...note('comment', claim.note),
    ],
  );
}
