import type { Annotation } from '../model';
import type { Feature, Loss } from './features';
import type { LabelCount, LabelTable } from './labels';
import type { ReadProblem } from './problems';

export const FORMAT_IDS = [
  'brat',
  'webanno-tsv',
  'cas-json',
  'w3c',
  'citron',
  'bio',
  'doccano',
  'label-studio',
  'refi-qda',
  'tei',
  'csv',
  'xlsx',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** How a format counts characters; `none`: it has no offsets. */
export type OffsetUnit = 'utf16' | 'codePoint' | 'none';

/** An article with its annotation. `text` is the file's text as stored, line ends as they are, without a byte order mark. */
export interface FormatDocument {
  /** The article's file name, which may have folders: news/lavrov.txt. */
  readonly file: string;
  readonly text: string;
  readonly annotation: Annotation;
}

export interface WriteOptions {
  /** Also what a person rejected; false when left out. Formats that hold no status still leave it out. */
  readonly rejected?: boolean;
  /** CSV: begins with a byte order mark, which Excel needs to read Arabic. */
  readonly bom?: boolean;
  /** Label Studio: suggestions to look through (the default) or finished annotations. */
  readonly labelStudio?: 'predictions' | 'annotations';
  /** Whose decisions these are, for formats that name the annotator. */
  readonly annotator?: string;
  /** Goes into formats that name the program: `isnad 0.1.0`. */
  readonly generator?: string;
}

/** A file to write; the name may have folders, with `/`. */
export interface OutputFile {
  readonly name: string;
  readonly data: string | Uint8Array;
}

export interface Written {
  readonly files: readonly OutputFile[];
  /** What the format could not hold, a document at a time. */
  readonly losses: readonly DocumentLosses[];
}

export interface DocumentLosses {
  readonly file: string;
  readonly losses: readonly Loss[];
}

/** A file to read. Text formats take UTF-8 text without its byte order mark, archives bytes. */
export interface InputFile {
  readonly name: string;
  readonly data: string | Uint8Array;
}

export interface ReadOptions {
  /** What each label means; what it does not name is looked up in the built-in table. */
  readonly labels?: LabelTable;
  /** Texts of articles that the format refers to without holding them, by file name. */
  readonly articles?: ReadonlyMap<string, string>;
}

export interface ReadResult {
  readonly documents: readonly FormatDocument[];
  /** What was not taken in, or not where it said. */
  readonly problems: readonly ReadProblem[];
  /** The labels met and how often, those with no meaning included. */
  readonly labels: readonly LabelCount[];
}

/** One exchange format. Writers get annotations that hold nothing the format cannot (see `exportDocuments`). */
export interface Format {
  readonly id: FormatId;
  readonly title: string;
  /** The main file's ending, with its dot. */
  readonly ending: string;
  readonly unit: OffsetUnit;
  readonly holds: ReadonlySet<Feature>;
  /** `article`: a file for each article; `collection`: one file for all. */
  readonly scope: 'article' | 'collection';
  /** `name` is the base name of a collection's file. */
  write(
    documents: readonly FormatDocument[],
    options: WriteOptions,
    name: string,
  ): readonly OutputFile[] | Promise<readonly OutputFile[]>;
  /** For collections that can be written an article at a time, in bounded memory: what `write` joins. */
  readonly lines?: {
    head(options: WriteOptions): string;
    of(document: FormatDocument): string;
  };
  /** Files that go once with all articles: configuration that the other tool needs. */
  readonly common?: readonly OutputFile[];
  /** Throws FormatError where a file is not of this format. */
  read?(files: readonly InputFile[], options: ReadOptions): ReadResult;
}

/** A file or an annotation that a format cannot take at all; the message names the place. */
export class FormatError extends Error {
  constructor(
    message: string,
    readonly file: string,
  ) {
    super(`${file}: ${message}`);
    this.name = 'FormatError';
  }
}
