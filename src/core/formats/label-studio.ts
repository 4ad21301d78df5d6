import { CLAIM_KINDS, SPEAKER_KINDS, STANCES, STATUSES } from '../model';
import { everythingBut } from './features';
import type { Format, FormatDocument, OutputFile, WriteOptions } from './format';
import { toGraph, type Mark } from './graph';
import type { Json } from './input';
import { readLabelStudio } from './label-studio-read';
import { LINK_KINDS } from './labels';
import { UnitOffsets } from './offsets';
import { element, xmlDocument, type XmlElement } from './xml';

/**
 * Label Studio tasks. Offsets: code points (its editor converts to them when it stores a result; label-studio#1347,
 * PR#1559). Choices and texts hang on their region by its id. Source: Label Studio's documentation, «Import
 * pre-annotated data», «Export annotations», tags Text, Labels, Relations, Choices, TextArea.
 */
export const LABEL_STUDIO: Format = {
  id: 'label-studio',
  title: 'Label Studio JSON',
  ending: '.label-studio.json',
  unit: 'codePoint',
  holds: everythingBut('unplaced'),
  scope: 'collection',
  write(documents, options, name): readonly OutputFile[] {
    const tasks = documents.map((document) => task(document, options));
    return [{ name: `${name}${LABEL_STUDIO.ending}`, data: `${JSON.stringify(tasks, null, 1)}\n` }];
  },
  // Made when it is asked for: not while the extension starts.
  get common() {
    return [{ name: 'label-studio.config.xml', data: configuration() }];
  },
  read: readLabelStudio,
};

function task({ file, text, annotation }: FormatDocument, options: WriteOptions): Json {
  const offsets = new UnitOffsets(text, 'codePoint');
  const { marks, links } = toGraph(annotation, 'apart');
  const result = [
    ...marks.flatMap((mark) => regions(mark, offsets)),
    ...links.map(({ kind, from, to }) => ({
      from_id: `r${from}`,
      to_id: `r${to}`,
      type: 'relation',
      direction: 'right',
      labels: [kind],
    })),
  ];
  const scores = annotation.claims.flatMap(({ confidence }) => confidence ?? []);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const finished = options.labelStudio === 'annotations';
  return {
    data: { text, file },
    annotations: finished ? [{ result }] : [],
    predictions: finished
      ? []
      : [
          {
            model_version: options.generator ?? 'isnad',
            ...(scores.length > 0 ? { score: mean } : {}),
            result,
          },
        ],
  };
}

const LABELS = { content: 'Content', cue: 'Cue', speaker: 'Speaker' } as const;

/** The region, and what is said of it by choices and texts with the region's id and place. */
function regions(mark: Mark, offsets: UnitOffsets): readonly Json[] {
  const span = mark.spans[0] as (typeof mark.spans)[number];
  const place = { ...offsets.span(span), text: offsets.words(span) };
  const base = { id: `r${mark.id}`, to_name: 'text' };
  const choice = (name: string, value: string): Json => ({
    ...base,
    from_name: name,
    type: 'choices',
    value: { ...place, choices: [value] },
  });
  const words = (name: string, value: readonly string[] | string | undefined): readonly Json[] =>
    value === undefined || value.length === 0
      ? []
      : [
          {
            ...base,
            from_name: name,
            type: 'textarea',
            value: { ...place, text: typeof value === 'string' ? [value] : value },
          },
        ];
  const region = {
    ...base,
    from_name: 'part',
    type: 'labels',
    value: { ...place, labels: [LABELS[mark.part]] },
  };
  if (mark.part === 'speaker') {
    const { id, name, role, kind, status } = mark.speaker;
    const details = [...words('entity', id), ...words('name', name), ...words('role', role)];
    return [region, ...details, choice('speaker_kind', kind), choice('status', status)];
  }
  if (mark.part === 'cue' || mark.more) return [region];
  const { id, kind, stance, status, confidence, labels, note } = mark.claim;
  return [
    { ...region, ...(confidence === undefined ? {} : { score: confidence }) },
    choice('kind', kind),
    choice('stance', stance),
    choice('status', status),
    ...words('claim', id),
    ...words('labels', labels),
    ...words('note', note),
  ];
}

/** The labelling configuration that shows all of it. */
function configuration(): string {
  const choices = (name: string, label: string, values: readonly string[]): XmlElement =>
    element(
      'Choices',
      {
        name,
        toName: 'text',
        perRegion: 'true',
        whenTagName: 'part',
        whenLabelValue: label,
        choice: 'single-radio',
      },
      values.map((value) => element('Choice', { value })),
    );
  const words = (name: string, label: string): XmlElement =>
    element('TextArea', {
      name,
      toName: 'text',
      perRegion: 'true',
      whenTagName: 'part',
      whenLabelValue: label,
      editable: 'true',
    });
  return xmlDocument(
    element('View', { style: 'direction: rtl' }, [
      element('Labels', { name: 'part', toName: 'text' }, [
        element('Label', { value: 'Content', background: '#3b82f6' }),
        element('Label', { value: 'Cue', background: '#f59e0b' }),
        element('Label', { value: 'Speaker', background: '#22a06b' }),
      ]),
      element(
        'Relations',
        {},
        LINK_KINDS.map((value) => element('Relation', { value })),
      ),
      element('Text', { name: 'text', value: '$text', granularity: 'word' }),
      choices('kind', 'Content', CLAIM_KINDS),
      choices('stance', 'Content', STANCES),
      choices('status', 'Content,Speaker', STATUSES),
      choices('speaker_kind', 'Speaker', SPEAKER_KINDS),
      ...['claim', 'labels', 'note'].map((name) => words(name, 'Content')),
      ...['entity', 'name', 'role'].map((name) => words(name, 'Speaker')),
    ]),
  );
}
