import { Document, isMap } from 'yaml';
import { version } from '../../../package.json';
import type { Annotation } from '../model';
import type { Article } from './article';
import { graft } from './graft';
import { contentOf, layout, type Content } from './layout';
import { parseSidecar } from './parse';
import { printDocument } from './print';
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

/**
 * The sidecar's text in format 1; all offsets are code points of the file's text. The same input gives the same text, and what was
 * just written, written again, does not change. Throws DamagedSidecarError where `previous` cannot be kept.
 */
export function writeSidecar(annotation: Annotation, article: Article, options: WriteOptions = {}): string {
  return writeContent(contentOf(annotation, article, options.orphans), options.previous);
}

/** The same for what a sidecar holds. */
export function writeContent(content: Content, previous?: string): string {
  const fresh = layout(content, `isnad ${version}`);
  if (previous === undefined || previous.trim() === '') return printDocument(new Document(fresh));
  const parsed = parseSidecar(previous);
  const { document } = parsed;
  const { problems } = soundSidecar(parsed);
  if (!document || !isMap(document.contents) || problems.some(({ severity }) => severity === 'error')) {
    throw new DamagedSidecarError(problems);
  }
  graft(document.contents, fresh, 'root', content.orphans === undefined ? ['orphans'] : []);
  return printDocument(document, previous);
}
