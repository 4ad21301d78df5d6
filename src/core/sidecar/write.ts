import { Document, isMap, type ScalarTag, type ToStringOptions } from 'yaml';
import { version } from '../../../package.json';
import type { Annotation } from '../model';
import type { Article } from './article';
import { graft } from './graft';
import { layout } from './layout';
import { parseSidecar } from './parse';
import { soundSidecar } from './read';
import type { Problem } from './problems';
import type { Orphan } from './stored';

export interface WriteOptions {
  /** The sidecar's text as it is now: its comments, key order and unknown keys survive. */
  readonly previous?: string | undefined;
  /** What could not be anchored. Left out: the orphans of the previous text stay. */
  readonly orphans?: readonly Orphan[] | undefined;
}

/** The previous sidecar is damaged; writing over it would lose what a person wrote. */
export class DamagedSidecarError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('The sidecar is damaged.');
  }
}

const STYLE: ToStringOptions = { lineWidth: 0 };

/** Read as line breaks, not printable, or turning a line around where a reader looks at the file. */
const ESCAPED = /[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/**
 * The sidecar's text in format 1; all offsets are code points of the file's text. The same input gives the same text, and what was
 * just written, written again, does not change. Throws DamagedSidecarError where `previous` cannot be kept.
 */
export function writeSidecar(annotation: Annotation, article: Article, options: WriteOptions = {}): string {
  const { previous, orphans } = options;
  const fresh = layout(annotation, article, orphans, `isnad ${version}`);
  if (previous === undefined || previous.trim() === '')
    return print(new Document(fresh, { customTags: withEscapes }));
  const parsed = parseSidecar(previous);
  const { document } = parsed;
  const { problems } = soundSidecar(parsed);
  if (!document || !isMap(document.contents) || problems.some(({ severity }) => severity === 'error')) {
    throw new DamagedSidecarError(problems);
  }
  graft(document.contents, fresh, 'root', orphans === undefined ? ['orphans'] : []);
  document.setSchema(document.schema?.name === 'yaml-1.1' ? '1.1' : '1.2', { customTags: withEscapes });
  const text = print(document);
  return (
    (previous.startsWith('\uFEFF') ? '\uFEFF' : '') +
    (/^[^\n]*\r\n/.test(previous) ? text.replace(/\n/g, '\r\n') : text)
  );
}

function print(document: Document): string {
  return document.toString(STYLE);
}

/** The usual tags, with a string tag that escapes in double quotes what YAML 1.1 would take for a line break or refuse. */
function withEscapes(tags: readonly unknown[]): ScalarTag[] {
  return (tags as ScalarTag[]).map((tag) => {
    if (tag.tag !== 'tag:yaml.org,2002:str' || !tag.stringify) return tag;
    const { stringify } = tag;
    return {
      ...tag,
      stringify(...input: Parameters<typeof stringify>) {
        const text = stringify(...input);
        return text.startsWith('"') ? text.replace(ESCAPED, escape) : text;
      },
    };
  });
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
