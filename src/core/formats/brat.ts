import type { Claim, Speaker } from '../model';
import { CLAIM_KINDS, SPEAKER_KINDS, STANCES, STATUSES } from '../model';
import { readBrat } from './brat-read';
import { cutAtLineEnds, everythingBut } from './features';
import type { Format, FormatDocument, OutputFile } from './format';
import { toGraph, type Mark } from './graph';
import { UnitOffsets } from './offsets';

/**
 * brat standoff: `T` text-bound, `R` relation, `*` equivalence, `A` attribute, `N` normalisation, `#` note lines.
 * Offsets: code points of the .txt, which keeps its line ends (brat decodes the file's bytes). Source: brat's
 * manual, «Standoff format» and «Configuration», and server/src/annotation.py.
 */
export const BRAT: Format = {
  id: 'brat',
  title: 'brat standoff',
  ending: '.ann',
  unit: 'codePoint',
  holds: everythingBut('unplaced', 'lineEnds', 'noteLines'),
  scope: 'article',
  write: (documents) => documents.flatMap(write),
  common: [
    { name: 'annotation.conf', data: annotationConf() },
    { name: 'visual.conf', data: visualConf() },
  ],
  read: readBrat,
};

function write({ file, text, annotation }: FormatDocument): readonly OutputFile[] {
  const offsets = new UnitOffsets(text, 'codePoint');
  const graph = toGraph(annotation, 'together');
  const lines = new Lines();
  for (const mark of graph.marks) {
    // A mark of brat's never crosses a line end; a mention that does is one mark of several parts.
    const parts = cutAtLineEnds(text, mark.spans);
    const places = parts.map((span) => {
      const { start, end } = offsets.span(span);
      return `${start} ${end}`;
    });
    const words = parts.map((span) => oneLine(offsets.words(span))).join(' ');
    lines.add(`T${mark.id}\t${TYPES[mark.part]} ${places.join(';')}\t${words}`);
  }
  graph.links.forEach(({ kind, from, to }) => {
    if (kind !== 'same') lines.next('R', `${kind} Arg1:T${from} Arg2:T${to}`);
  });
  for (const ids of mentionsBySpeaker(graph.marks))
    if (ids.length > 1) lines.add(`*\tEquiv ${ids.map((id) => `T${id}`).join(' ')}`);
  for (const mark of graph.marks) {
    if (mark.part === 'speaker' && mark.head) describeSpeaker(lines, `T${mark.id}`, mark.speaker);
    if (mark.part === 'content') describeClaim(lines, `T${mark.id}`, mark.claim);
  }
  const base = baseName(file);
  return [
    { name: `${base}.txt`, data: text },
    { name: `${base}.ann`, data: lines.text() },
  ];
}

/** brat reads documents by the ending .txt, so an article of another ending keeps it within its name. */
export function baseName(file: string): string {
  return file.replace(/\.txt$/u, '');
}

/** A tab within a span's words would end the field. */
const oneLine = (text: string): string => text.replaceAll('\t', ' ');

const TYPES = { content: 'Content', cue: 'Cue', speaker: 'Speaker' } as const;

class Lines {
  private readonly lines: string[] = [];
  private readonly counts = new Map<string, number>();

  add(line: string): void {
    this.lines.push(line);
  }
  /** A line with the next id of its sort. */
  next(sort: 'R' | 'A' | 'N' | '#', rest: string): void {
    const count = (this.counts.get(sort) ?? 0) + 1;
    this.counts.set(sort, count);
    this.add(`${sort}${count}\t${rest}`);
  }
  text(): string {
    return this.lines.map((line) => `${line}\n`).join('');
  }
}

function mentionsBySpeaker(marks: readonly Mark[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const mark of marks)
    if (mark.part === 'speaker')
      groups.set(mark.speaker.id, [...(groups.get(mark.speaker.id) ?? []), mark.id]);
  return [...groups.values()];
}

function describeSpeaker(lines: Lines, target: string, { id, name, role, kind, status }: Speaker): void {
  lines.next('N', `Reference ${target} isnad:${id}\t${name}`);
  lines.next('A', `SpeakerKind ${target} ${kind}`);
  lines.next('A', `Status ${target} ${status}`);
  if (role !== undefined) lines.next('#', `Role ${target}\t${role}`);
}

function describeClaim(lines: Lines, target: string, claim: Claim): void {
  lines.next('A', `Kind ${target} ${claim.kind}`);
  lines.next('A', `Stance ${target} ${claim.stance}`);
  lines.next('A', `Status ${target} ${claim.status}`);
  lines.next('#', `Id ${target}\t${claim.id}`);
  if (claim.confidence !== undefined) lines.next('#', `Confidence ${target}\t${claim.confidence}`);
  for (const label of claim.labels) lines.next('#', `Label ${target}\t${label}`);
  if (claim.note !== undefined) lines.next('#', `AnnotatorNotes ${target}\t${claim.note}`);
}

function annotationConf(): string {
  const attribute = (name: string, arg: string, values: readonly string[]): string =>
    `${name}\tArg:${arg}, Value:${values.join('|')}`;
  return [
    '# Written by Isnad. Parts of attributions: what is said, the words that report it, the words naming the speaker.',
    '[entities]',
    'Content',
    'Cue',
    'Speaker',
    '',
    '[relations]',
    'cue\tArg1:Content, Arg2:Cue',
    'mention\tArg1:Content, Arg2:Speaker',
    'speaker\tArg1:Content, Arg2:Speaker',
    'via\tArg1:Content, Arg2:Speaker',
    'Equiv\tArg1:Speaker, Arg2:Speaker, <REL-TYPE>:symmetric-transitive',
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    '',
    '[events]',
    '',
    '[attributes]',
    attribute('Kind', 'Content', CLAIM_KINDS),
    attribute('Stance', 'Content', STANCES),
    attribute('Status', '<ENTITY>', STATUSES),
    attribute('SpeakerKind', 'Speaker', SPEAKER_KINDS),
    '',
  ].join('\n');
}

function visualConf(): string {
  return [
    '[labels]',
    'Content | Content | Claim',
    'Cue | Cue',
    'Speaker | Speaker | Spk',
    '',
    '[drawing]',
    'SPAN_DEFAULT\tfgColor:black, bgColor:lightgray, borderColor:darken',
    'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
    'Content\tbgColor:#cfe3ff, borderColor:darken',
    'Cue\tbgColor:#ffd9a0, borderColor:darken',
    'Speaker\tbgColor:#cdeccd, borderColor:darken',
    'Kind\tposition:left, glyph:[direct]«|[indirect]i|[mixed]«i|[nominal]n|[according]a|[free]f',
    '',
  ].join('\n');
}
