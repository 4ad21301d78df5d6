import { strToU8, zipSync } from 'fflate';
import { sha256 } from '@noble/hashes/sha2.js';
import { isDecided, type Claim, type Span, type Speaker } from '../model';
import { everythingBut } from './features';
import type { Format, FormatDocument, OutputFile, WriteOptions } from './format';
import { toGraph, type Mark } from './graph';
import { CUE_LABEL, contentLabel, speakerLabel } from './labels';
import { UnitOffsets } from './offsets';
import { readRefiQda } from './refi-qda-read';
import { element, xmlDocument, type XmlElement } from './xml';

export const NAMESPACE = 'urn:QDA-XML:project:1.0';
/** Folders of the codebook; their codes are not applied themselves. */
export const FOLDERS = { parts: 'Isnad', status: 'Status', stance: 'Stance', labels: 'Labels' } as const;
export const PROGRAM = 'Isnad';

/**
 * A REFI-QDA project (.qdpx): a zip of project.qde and the texts. A speaker is a code of his own, in a folder by kind;
 * his claims and mentions are coded with it, so that a query by speaker works in every program. Kinds, stances,
 * decisions and labels are codes too; cue, mention and relaying are links between selections; notes are notes.
 * Offsets: Unicode code points of the plain text. Source: REFI-QDA Standard 1.5, sections 8 to 11.
 */
export const REFI_QDA: Format = {
  id: 'refi-qda',
  title: 'REFI-QDA project (MAXQDA, ATLAS.ti, NVivo, QualCoder)',
  ending: '.qdpx',
  unit: 'codePoint',
  holds: everythingBut('unplaced', 'confidence', 'noteLines', 'control', 'ids'),
  scope: 'collection',
  write,
  read: readRefiQda,
};

function write(
  documents: readonly FormatDocument[],
  options: WriteOptions,
  name: string,
): readonly OutputFile[] {
  const project = new Project(options);
  const sources = documents.map((document, i) => project.source(document, i));
  const root = element(
    'Project',
    { xmlns: NAMESPACE, name, origin: options.generator ?? PROGRAM, creatingUserGUID: guid('user', PROGRAM) },
    [
      element('Users', {}, project.users()),
      element('CodeBook', {}, [element('Codes', {}, project.codes())]),
      element('Sources', {}, sources),
      ...(project.notes.length > 0 ? [element('Notes', {}, project.notes)] : []),
      ...(project.links.length > 0 ? [element('Links', {}, project.links)] : []),
    ],
  );
  const files = { 'project.qde': strToU8(xmlDocument(root)), ...Object.fromEntries(project.texts) };
  // A fixed time, so that the same project is the same file.
  return [{ name: `${name}.qdpx`, data: zipSync(files, { mtime: new Date(2000, 0, 1, 12) }) }];
}

/** A stable id from what it stands for, in the form that the schema asks for. */
export function guid(...parts: readonly string[]): string {
  const bytes = sha256(strToU8(JSON.stringify(parts)));
  const hex = Array.from(bytes.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

interface Code {
  readonly guid: string;
  readonly name: string;
  readonly folder: string;
  readonly description?: string | undefined;
}

class Project {
  readonly texts: [string, Uint8Array][] = [];
  readonly notes: XmlElement[] = [];
  readonly links: XmlElement[] = [];
  private readonly book = new Map<string, Code>();
  private readonly machine = guid('user', PROGRAM);
  private readonly person: string | null;

  constructor(private readonly options: WriteOptions) {
    this.person = options.annotator ? guid('user', options.annotator) : null;
  }

  users(): readonly XmlElement[] {
    const user = (id: string, name: string): XmlElement => element('User', { guid: id, name });
    const { annotator } = this.options;
    return [user(this.machine, PROGRAM), ...(this.person && annotator ? [user(this.person, annotator)] : [])];
  }

  /** The codebook, a folder at a time. */
  codes(): readonly XmlElement[] {
    const folders = new Map<string, Code[]>();
    for (const code of this.book.values())
      folders.set(code.folder, [...(folders.get(code.folder) ?? []), code]);
    return [...folders].map(([name, codes]) =>
      element(
        'Code',
        { guid: guid('folder', name), name, isCodable: 'false' },
        codes.map(({ guid: id, name: label, description }) =>
          element(
            'Code',
            { guid: id, name: label, isCodable: 'true' },
            description === undefined ? [] : [element('Description', {}, [description])],
          ),
        ),
      ),
    );
  }

  source({ file, text, annotation }: FormatDocument, index: number): XmlElement {
    const id = guid('source', String(index), file);
    this.texts.push([`Sources/${id}.txt`, strToU8(text)]);
    const offsets = new UnitOffsets(text, 'codePoint');
    const { marks, links } = toGraph(annotation, 'apart');
    const place = (mark: string): string => guid('selection', id, mark);
    const people = this.speakerCodes(annotation.speakers);
    for (const { kind, from, to } of links) {
      // Who speaks is told by the codes.
      if (kind === 'same' || kind === 'speaker') continue;
      const [originGUID, targetGUID] = [place(from), place(to)];
      const link = {
        guid: guid('link', kind, originGUID, targetGUID),
        name: kind,
        direction: 'OneWay',
        originGUID,
        targetGUID,
      };
      this.links.push(element('Link', link));
    }
    return element(
      'TextSource',
      { guid: id, name: file, plainTextPath: `internal://${id}.txt`, creatingUser: this.machine },
      marks.map((mark) => this.selection(mark, place(mark.id), offsets, people)),
    );
  }

  /** Two speakers of one article that look alike are two codes; those of different articles are one. */
  private speakerCodes(speakers: readonly Speaker[]): ReadonlyMap<string, string> {
    const seen = new Map<string, number>();
    return new Map(
      speakers.map(({ id, name, role, kind }) => {
        const look = JSON.stringify([kind, name, role]);
        const count = (seen.get(look) ?? 0) + 1;
        seen.set(look, count);
        return [id, this.code(speakerLabel(kind), name, role, count === 1 ? undefined : String(count))];
      }),
    );
  }

  private code(folder: string, name: string, description?: string, more = ''): string {
    const id = guid('code', folder, name, description ?? '', more);
    if (!this.book.has(id)) this.book.set(id, { guid: id, name, folder, description });
    return id;
  }

  private selection(
    mark: Mark,
    id: string,
    offsets: UnitOffsets,
    people: ReadonlyMap<string, string>,
  ): XmlElement {
    const span = mark.spans[0] as Span;
    const { start, end } = offsets.span(span);
    const item = mark.part === 'speaker' ? mark.speaker : mark.claim;
    const user = isDecided(item.status) && this.person ? this.person : this.machine;
    const codes = this.codesOf(mark, people);
    const words = offsets.words(span);
    const note =
      mark.part === 'content' && !mark.more && mark.claim.note !== undefined
        ? [this.note(id, mark.claim.note)]
        : [];
    return element(
      'PlainTextSelection',
      {
        guid: id,
        name: Array.from(words).slice(0, 60).join(''),
        startPosition: String(start),
        endPosition: String(end),
        creatingUser: user,
      },
      [
        ...codes.map((code) =>
          element('Coding', { guid: guid('coding', id, code), creatingUser: user }, [
            element('CodeRef', { targetGUID: code }),
          ]),
        ),
        ...note,
      ],
    );
  }

  private codesOf(mark: Mark, people: ReadonlyMap<string, string>): readonly string[] {
    if (mark.part === 'cue') return [this.code(FOLDERS.parts, CUE_LABEL)];
    if (mark.part === 'speaker') {
      const { id, status } = mark.speaker;
      return [people.get(id) as string, ...(mark.head ? this.statusCodes(status) : [])];
    }
    const { claim } = mark;
    const speaker = claim.speaker === null ? [] : [people.get(claim.speaker) as string];
    const kind = this.code(FOLDERS.parts, contentLabel(claim.kind));
    return mark.more ? [kind, ...speaker] : [kind, ...speaker, ...this.claimCodes(claim)];
  }

  private claimCodes({ status, stance, labels }: Claim): readonly string[] {
    return [
      ...this.statusCodes(status),
      ...(stance === 'neutral' ? [] : [this.code(FOLDERS.stance, stance)]),
      ...labels.map((label) => this.code(FOLDERS.labels, label)),
    ];
  }

  private statusCodes(status: Speaker['status']): readonly string[] {
    return isDecided(status) ? [this.code(FOLDERS.status, status)] : [];
  }

  private note(selection: string, text: string): XmlElement {
    const id = guid('note', selection);
    const content = element('PlainTextContent', {}, [text]);
    this.notes.push(
      element('Note', { guid: id, name: 'Isnad', creatingUser: this.person ?? this.machine }, [content]),
    );
    return element('NoteRef', { targetGUID: id });
  }
}
