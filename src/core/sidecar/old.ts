import { Article, NotTextError } from './article';
import { decode } from './decode';

/** Bytes of a sidecar in which the hash of its article stands, if it is one that this program wrote. */
const HEAD = 4096;

/** Versions of an article that git is asked for, the last ones first. */
export const MOST_VERSIONS = 10;

/** The bytes of an article as it was, by their SHA-256 in hexadecimal; undefined: nobody has them. */
export type FindBytes = (sha256: string) => Promise<Uint8Array | undefined>;

/** The hash of the text that a sidecar's places are of, read without a YAML parser; undefined: it says none. */
export function annotatedHash(sidecar: string | Uint8Array): string | undefined {
  const head = typeof sidecar === 'string' ? sidecar.slice(0, HEAD) : decode(sidecar.subarray(0, HEAD))?.text;
  return head && /^ {1,8}sha256: {1,8}["']?([0-9a-f]{64})\b/m.exec(head)?.[1];
}

/** The article as it was annotated, for `readSidecar`; undefined where it is that still, or nobody has it any more. */
export async function oldArticle(
  sidecar: string | Uint8Array,
  article: Article,
  find: FindBytes,
): Promise<Article | undefined> {
  const sha256 = annotatedHash(sidecar);
  if (sha256 === undefined || sha256 === article.sha256) return undefined;
  const bytes = await find(sha256);
  if (!bytes) return undefined;
  try {
    const old = Article.fromBytes(article.file, bytes);
    if (old.sha256 !== sha256) return undefined;
    // With the line ends of the document: they are compared as words are.
    if (article.eol === '\n') return old;
    return Article.fromBytes(article.file, bytes, old.text.replaceAll('\n', article.eol));
  } catch (error) {
    if (error instanceof NotTextError) return undefined;
    throw error;
  }
}
