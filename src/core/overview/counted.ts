import type { Annotation, ClaimKind, SpeakerKind, Stance, Status } from '../model';
import { takeSidecar } from '../sidecar/lenient';
import { sidecarValue } from '../sidecar/quick';
import { excerpt } from '../text/excerpt';
import { searchKey } from '../text/search';
import { dateOf } from './dates';
import { wordsByClaim, type TextSpan } from './voices';

/** A source of an article's claims. */
export interface CountedSpeaker {
  /** Equal for speakers of several articles who are counted as one; see `speakerKey`. */
  readonly key: string;
  readonly name: string;
  readonly role?: string;
  readonly kind: SpeakerKind;
}

/** What is kept of a claim to count it; its words are read again when somebody asks for them. Empty lists, which most are, take no room. */
export interface CountedClaim {
  readonly id: string;
  /** Index in the article's speakers; null: nobody found. */
  readonly speaker: number | null;
  /** Indexes of those who relay, nearest to the speaker first; not empty. */
  readonly via?: readonly number[];
  readonly kind: ClaimKind;
  readonly stance: Stance;
  readonly status: Status;
  /** Not empty. */
  readonly labels?: readonly string[];
  /** Words that are this claim's own; those of a claim inside it are that one's. */
  readonly words: number;
  /** Start and end of each content span, in the unit of the article's `length`. */
  readonly places: readonly number[];
  /** The beginning of its words; labelled claims only. */
  readonly excerpt?: string;
}

/** An article as it is counted: small, and plain JSON. */
export interface CountedArticle {
  /** 2024-05-12, or a part of it: 2024-05, 2024. */
  readonly date?: string;
  /** Of the text, in the unit that its offsets have: UTF-16 for an open article, code points for a sidecar. */
  readonly length: number;
  /** Those who say or relay something. */
  readonly speakers: readonly CountedSpeaker[];
  /** In text order, rejected ones too. */
  readonly claims: readonly CountedClaim[];
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  readonly kind: SpeakerKind;
}

interface Said extends Pick<CountedClaim, 'id' | 'kind' | 'stance' | 'status'> {
  readonly labels: readonly string[];
  readonly speaker: string | null;
  readonly via: readonly string[];
  readonly content: readonly TextSpan[];
}

/** Longest excerpt, in UTF-16 units. */
const EXCERPT = 90;

/** The name as it is compared over articles: without tashkeel and hamza, in one spelling. An unnamed source never is a named one. */
export function speakerKey({ name, kind }: Pick<Named, 'name' | 'kind'>): string {
  return (kind === 'unnamed' ? '?' : '') + (searchKey(name) || name);
}

/** Counts an open article. `path` may tell the date. */
export function countAnnotation({ speakers, claims }: Annotation, text: string, path = ''): CountedArticle {
  const said = claims.map((claim) => ({
    ...claim,
    content: claim.content.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
  }));
  return count(speakers, said, text.length, dateOf(undefined, path));
}

/** Counts a sidecar as it stands, without its article; undefined where it is none. Never throws. */
export function countSidecar(source: string | Uint8Array, path = ''): CountedArticle | undefined {
  const value = sidecarValue(source);
  if (!value) return undefined;
  const stored = takeSidecar(value);
  const claims = stored.claims.flatMap((claim) => claim ?? []);
  const speakers = stored.speakers.flatMap((speaker) => speaker ?? []);
  const furthest = Math.max(0, ...claims.map(({ content }) => content.at(-1)?.end ?? 0));
  const { article } = value;
  const date: unknown =
    typeof article === 'object' && article !== null && 'date' in article ? article.date : undefined;
  return count(speakers, claims, Math.max(stored.characters ?? 0, furthest), dateOf(date, path));
}

function count(
  speakers: readonly Named[],
  claims: readonly Said[],
  length: number,
  date: string | undefined,
): CountedArticle {
  const named = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const used = new Map<string, number>();
  const indexOf = (id: string): number => {
    const known = used.get(id) ?? used.size;
    used.set(id, known);
    return known;
  };
  const words = wordsByClaim(claims.map(({ status, content }) => (status === 'rejected' ? [] : content)));
  const counted = claims.map((claim, i): CountedClaim => {
    const { id, kind, stance, status, labels, content } = claim;
    const via = claim.via.filter((relay) => named.has(relay));
    return {
      id,
      speaker: claim.speaker !== null && named.has(claim.speaker) ? indexOf(claim.speaker) : null,
      ...(via.length > 0 && { via: via.map(indexOf) }),
      kind,
      stance,
      status,
      words: words[i] ?? 0,
      places: content.flatMap(({ start, end }) => [start, end]),
      ...(labels.length > 0 && {
        labels: [...new Set(labels)],
        excerpt: excerpt(content.map(({ text }) => text).join(' … '), 0, EXCERPT),
      }),
    };
  });
  const sources = [...used.keys()].flatMap((id) => named.get(id) ?? []).map(countSpeaker);
  return { ...(date !== undefined && { date }), length, speakers: sources, claims: counted };
}

function countSpeaker(speaker: Named): CountedSpeaker {
  const { name, role, kind } = speaker;
  return { key: speakerKey(speaker), name, ...(role !== undefined && { role }), kind };
}
