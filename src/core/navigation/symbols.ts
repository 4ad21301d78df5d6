import type { Annotation, Claim, Speaker } from '../model';
import { takeSidecar } from '../sidecar/lenient';
import { sidecarValue } from '../sidecar/quick';
import { excerpt } from '../text/excerpt';
import { searchKey, SearchableText } from '../text/search';

/** A speaker or a claim of an article, as it is searched for over the workspace. */
export interface ArticleSymbol {
  readonly kind: 'speaker' | 'claim';
  readonly id: string;
  /** The speaker's name, or the words of the claim's content. */
  readonly text: string;
  /** The speaker's role, or who says the claim; may be empty. */
  readonly container: string;
  /** `text` by its `searchKey`. */
  readonly key: string;
}

/** The symbols of an open article. Rejected claims and speakers have none. */
export function symbolsOf(annotation: Annotation, text: string): ArticleSymbol[] {
  const said = (claim: Claim) => claim.content.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return symbols(annotation.speakers, annotation.claims, said);
}

/** The symbols of a sidecar as it stands, without its article; a broken one gives what can be read of it. Never throws. */
export function symbolsOfSidecar(source: string | Uint8Array): ArticleSymbol[] {
  const value = sidecarValue(source);
  if (!value) return [];
  const stored = takeSidecar(value);
  const claims = stored.claims.flatMap((claim) => claim ?? []);
  const speakers = stored.speakers.flatMap((speaker) => speaker ?? []);
  return symbols(speakers, claims, ({ content }) => content.map((span) => span.text).join(' … '));
}

type Named = Pick<Speaker, 'id' | 'name' | 'role' | 'status'>;
type Said = Pick<Claim, 'id' | 'speaker' | 'status'>;

function symbols<S extends Named, C extends Said>(
  speakers: readonly S[],
  claims: readonly C[],
  textOf: (claim: C) => string,
): ArticleSymbol[] {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const symbol = (kind: ArticleSymbol['kind'], id: string, text: string, container = ''): ArticleSymbol => ({
    kind,
    id,
    text: text.replace(/\s+/gu, ' ').trim(),
    container,
    key: searchKey(text),
  });
  return [
    ...speakers.filter(accepted).map(({ id, name, role }) => symbol('speaker', id, name, role)),
    ...claims
      .filter(accepted)
      .map((claim) => symbol('claim', claim.id, textOf(claim), names.get(claim.speaker ?? ''))),
  ].filter(({ key }) => key !== '');
}

const accepted = ({ status }: Pick<Claim, 'status'>) => status !== 'rejected';

/** Whether all words of a query (by `searchKey`) stand in the symbol, in any order. */
export function matches(symbol: ArticleSymbol, words: readonly string[]): boolean {
  return words.every((word) => symbol.key.includes(word));
}

/**
 * The symbol's label for a list that filters by the very letters typed: where the text is spelled in another way than the query
 * («الأمين» for «الامين»), the words found are shown as the query has them. A long text is cut to `most` characters around the find.
 */
export function labelFor({ text }: ArticleSymbol, query: string, most: number): string {
  let spelled = text;
  let first = Infinity;
  for (const word of query.trim().split(/\s+/u)) {
    const [hit] = new SearchableText(spelled).find(word, 1);
    if (!hit) continue;
    spelled = spelled.slice(0, hit.start) + word + spelled.slice(hit.end);
    first = Math.min(first, hit.start);
  }
  return excerpt(spelled, first === Infinity ? 0 : first, most);
}
