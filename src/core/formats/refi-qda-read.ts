import { strFromU8, unzipSync } from 'fflate';
import { messageOf } from '../text/messageOf';
import { STANCES, STATUSES, type Span, type Status } from '../model';
import type { ClaimDraft, SpeakerDraft } from './assemble';
import {
  FormatError,
  type FormatDocument,
  type InputFile,
  type ReadOptions,
  type ReadResult,
} from './format';
import { fromGraph, type RawLink, type RawMark } from './from-graph';
import { LabelReader } from './labels';
import { SpanReader } from './locate';
import { UnitOffsets } from './offsets';
import type { ReadProblem } from './problems';
import { childrenOf, localName, parseXml, textOf, type XmlElement } from './xml';

/** The largest project that is unpacked, in bytes: a zip may hold a thousand times its own size. */
const SIZE_LIMIT = 500_000_000;
const FOLDERS = { status: 'Status', stance: 'Stance', labels: 'Labels' } as const;
const PROGRAM = 'Isnad';

/** Reads text sources; what a person selected, by the user named, is `added`. */
export function readRefiQda(files: readonly InputFile[], options: ReadOptions): ReadResult {
  const problems: ReadProblem[] = [];
  const labels = new LabelReader(options.labels);
  const documents = files.flatMap((file) => {
    const entries = unzip(file);
    const qde = Object.keys(entries).find((name) => name.endsWith('.qde'));
    if (qde === undefined) throw new FormatError('no project.qde in it', file.name);
    const root = parseXml(strFromU8(entries[qde] as Uint8Array), `${file.name}/${qde}`);
    return new ProjectReader(file.name, root, entries, options, labels, problems).documents();
  });
  return { documents, problems, labels: labels.met() };
}

function unzip({ name, data }: InputFile): Readonly<Record<string, Uint8Array>> {
  if (typeof data === 'string') throw new FormatError('no zip archive', name);
  let size = 0;
  try {
    return unzipSync(data, {
      filter: (entry) => {
        size += entry.originalSize;
        if (size > SIZE_LIMIT) throw new FormatError(`larger than ${SIZE_LIMIT} bytes unpacked`, name);
        return /\.(?:qde|txt)$/iu.test(entry.name);
      },
    });
  } catch (error) {
    if (error instanceof FormatError) throw error;
    throw new FormatError(`no zip archive: ${messageOf(error)}`, name);
  }
}

interface CodeInfo {
  readonly guid: string;
  readonly name: string;
  /** The names of the codes above it, outermost first. */
  readonly path: readonly string[];
  readonly description: string | undefined;
}

class ProjectReader {
  private readonly codes = new Map<string, CodeInfo>();
  private readonly users: ReadonlyMap<string, string>;
  private readonly notes: ReadonlyMap<string, string>;
  private readonly links: readonly RawLink[];

  constructor(
    private readonly file: string,
    private readonly root: XmlElement,
    private readonly entries: Readonly<Record<string, Uint8Array>>,
    private readonly options: ReadOptions,
    private readonly labels: LabelReader,
    private readonly problems: ReadProblem[],
  ) {
    if (localName(root) !== 'Project') throw new FormatError('no REFI-QDA project', file);
    for (const code of inside(inside(root, 'CodeBook')[0], 'Codes').flatMap((codes) =>
      childrenOf(codes, 'Code'),
    ))
      this.code(code, []);
    const pairs = (
      parent: string,
      child: string,
      value: (node: XmlElement) => string,
    ): ReadonlyMap<string, string> =>
      new Map(
        inside(root, parent)
          .flatMap((node) => childrenOf(node, child))
          .map((node) => [key(node.attributes.guid), value(node)]),
      );
    this.users = pairs('Users', 'User', ({ attributes }) => attributes.name ?? '');
    this.notes = pairs('Notes', 'Note', (node) => this.text(node) ?? '');
    this.links = inside(root, 'Links')
      .flatMap((node) => childrenOf(node, 'Link'))
      .map(({ attributes }) => ({
        label: attributes.name ?? '',
        from: key(attributes.originGUID),
        to: key(attributes.targetGUID),
      }));
  }

  private code(node: XmlElement, path: readonly string[]): void {
    const name = node.attributes.name ?? '';
    const guid = key(node.attributes.guid);
    this.codes.set(guid, {
      guid,
      name,
      path,
      description: textOf(childrenOf(node, 'Description')[0]) || undefined,
    });
    for (const child of childrenOf(node, 'Code')) this.code(child, [...path, name]);
  }

  documents(): readonly FormatDocument[] {
    const sources = inside(this.root, 'Sources').flatMap((node) => childrenOf(node, 'TextSource'));
    return sources.flatMap((source) => {
      const name = source.attributes.name || `${source.attributes.guid}.txt`;
      const file = /\.\w+$/u.test(name) ? name : `${name}.txt`;
      const text = this.text(source) ?? this.options.articles?.get(name);
      if (text === undefined) {
        this.problems.push({ file: `${this.file}: ${name}`, code: 'no-text', values: [] });
        return [];
      }
      const reader = new SpanReader(
        `${this.file}: ${name}`,
        new UnitOffsets(text, 'codePoint'),
        this.problems,
      );
      const marks = childrenOf(source, 'PlainTextSelection').flatMap((node) => this.mark(node, reader));
      const known = new Set(marks.map(({ id }) => id));
      const links = this.links.filter(({ from, to }) => known.has(from) || known.has(to));
      return [{ file, text, annotation: fromGraph(reader, this.labels, marks, links) }];
    });
  }

  /** The plain text, in the project file or beside it; programs do not agree on the folder's name. */
  private text(node: XmlElement): string | undefined {
    const inline = childrenOf(node, 'PlainTextContent')[0];
    if (inline) return textOf(inline);
    const name = node.attributes.plainTextPath?.replace(/^.*\//u, '').toLowerCase();
    const entry = Object.keys(this.entries).find((path) => path.replace(/^.*\//u, '').toLowerCase() === name);
    return entry === undefined
      ? undefined
      : strFromU8(this.entries[entry] as Uint8Array).replace(/^\uFEFF/u, '');
  }

  private mark(node: XmlElement, reader: SpanReader): readonly RawMark[] {
    const { guid, startPosition, endPosition, creatingUser } = node.attributes;
    const span = reader.span(Number(startPosition), Number(endPosition));
    const codes = childrenOf(node, 'Coding')
      .flatMap((coding) => childrenOf(coding, 'CodeRef'))
      .flatMap(({ attributes }) => this.codes.get(key(attributes.targetGUID)) ?? []);
    if (!span || codes.length === 0) return [];
    const user = this.users.get(key(creatingUser)) ?? PROGRAM;
    const status =
      reader.oneOf('status', inFolder(codes, FOLDERS.status)[0]?.name, STATUSES) ??
      (user === PROGRAM ? undefined : 'added');
    return [this.understood(key(guid), span, codes, status, reader, this.noteOf(node))];
  }

  private noteOf(node: XmlElement): string | undefined {
    const notes = childrenOf(node, 'NoteRef').flatMap(
      ({ attributes }) => this.notes.get(key(attributes.targetGUID)) ?? [],
    );
    const description = textOf(childrenOf(node, 'Description')[0]);
    return [...notes, ...(description === '' ? [] : [description])].join('\n') || undefined;
  }

  /** What a selection is by its codes: a content or cue, else the mention of a speaker, else what its first code says. */
  private understood(
    id: string,
    span: Span,
    codes: readonly CodeInfo[],
    status: Status | undefined,
    reader: SpanReader,
    note: string | undefined,
  ): RawMark {
    const person = codes.find((code) => /^speaker-/iu.test(code.path.at(-1) ?? ''));
    const special = new Set([
      person,
      ...inFolder(codes, FOLDERS.status),
      ...inFolder(codes, FOLDERS.stance),
      ...inFolder(codes, FOLDERS.labels),
    ]);
    const others = codes.filter((code) => !special.has(code));
    const main = others.find(({ name }) => this.labels.knows(name)) ?? (person ? undefined : others[0]);
    const speaker: Partial<SpeakerDraft> = { name: person?.name, role: person?.description, status };
    const claim: Partial<ClaimDraft> = {
      speaker: person?.guid ?? null,
      status,
      stance: reader.oneOf('stance', inFolder(codes, FOLDERS.stance)[0]?.name, STANCES),
      labels: [...inFolder(codes, FOLDERS.labels), ...others.filter((code) => code !== main)].map(
        ({ name }) => name,
      ),
      note,
    };
    if (main) return { id, label: main.name, spans: [span], claim };
    return {
      id,
      label: person?.path.at(-1) ?? codes[0]?.name ?? '',
      spans: [span],
      speakerKey: person?.guid,
      speaker,
    };
  }
}

const inside = (node: XmlElement | undefined, name: string): readonly XmlElement[] => childrenOf(node, name);
/** Ids are compared without braces and case. */
const key = (guid: string | undefined): string => (guid ?? '').replace(/[{}]/gu, '').toLowerCase();
const inFolder = (codes: readonly CodeInfo[], folder: string): readonly CodeInfo[] =>
  codes.filter(({ path }) => path.at(-1) === folder);
