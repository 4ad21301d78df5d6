import type { ClaimKind, Span } from '../../src/core/model';
import { foldName, wordSet, type Word } from './words';

/** A speaker and claim as a sidecar or a gold file holds them; spans in UTF-16 units. */
export interface ScoredSpeaker {
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  readonly mentions: readonly Span[];
}
export interface ScoredClaim {
  readonly kind: ClaimKind;
  readonly speaker: string | null;
  readonly cue: readonly Span[];
  readonly mention?: Span;
  readonly content: readonly Span[];
  readonly confidence?: number;
}
export interface Scored {
  readonly speakers: readonly ScoredSpeaker[];
  readonly claims: readonly ScoredClaim[];
}

/** A claim as sets of the article's words. */
export interface Reading {
  readonly claim: ScoredClaim;
  readonly entity: Entity | undefined;
  readonly words: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
  readonly mention: ReadonlySet<number>;
}
interface Entity {
  readonly label: string;
  readonly names: readonly (readonly string[])[];
  readonly mentions: Set<number>;
}
/** Indexes of a gold and of a found claim. */
export type Pair = readonly [gold: number, found: number];

const bareWord = (word: string): string => word.replace(/^(ال|وال|بال|لل|كال|فال)(?=..)/u, '');
const nameWords = (name = ''): string[] => foldName(name).split(' ').filter(Boolean).map(bareWord);

/** The claims that have a content, in the file's order. */
export function read(words: readonly Word[], { speakers, claims }: Scored): Reading[] {
  const entities = new Map<string, Entity>(speakers.map((speaker) => [speaker.id, entityOf(words, speaker)]));
  return claims
    .map((claim) => {
      const entity = claim.speaker === null ? undefined : entities.get(claim.speaker);
      const mention = wordSet(words, claim.mention ? [claim.mention] : []);
      for (const word of mention) entity?.mentions.add(word);
      return { claim, entity, mention, cue: wordSet(words, claim.cue), words: wordSet(words, claim.content) };
    })
    .filter((reading) => reading.words.size > 0);
}

/** What a speaker can be told by. */
export function entityOf(
  words: readonly Word[],
  { name, role = '', mentions }: Omit<ScoredSpeaker, 'id'>,
): Entity {
  return {
    label: name || role,
    names: [nameWords(name), ...(name ? [] : [nameWords(role)])].filter((one) => one.length > 0),
    mentions: wordSet(words, mentions),
  };
}

/** Intersection over union. */
export function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / (a.size + b.size - both || 1);
}

/** One-to-one pairs of overlap `least` or more, the best first; where two are as good, the one with the right speaker. */
export function match(
  gold: readonly Reading[],
  found: readonly Reading[],
  least: number,
  side: (reading: Reading) => ReadonlySet<number> = (reading) => reading.words,
): Pair[] {
  const candidates: { pair: Pair; score: number; alike: number }[] = [];
  gold.forEach((g, i) =>
    found.forEach((f, j) => {
      const score = overlap(side(g), side(f));
      if (score >= least && score > 0) candidates.push({ pair: [i, j], score, alike: alike(g, f) ? 1 : 0 });
    }),
  );
  candidates.sort((a, b) => b.score - a.score || b.alike - a.alike);
  const left = new Set<number>();
  const right = new Set<number>();
  return candidates.flatMap(({ pair }) => {
    if (left.has(pair[0]) || right.has(pair[1])) return [];
    left.add(pair[0]);
    right.add(pair[1]);
    return [pair];
  });
}

/** The pairs whose speaker is right: speakers are mapped one to one, the mapping with most claims first. */
export function attributed(
  gold: readonly Reading[],
  found: readonly Reading[],
  pairs: readonly Pair[],
): Pair[] {
  const votes = new Map<string, number>();
  for (const pair of pairs) {
    const [g, f] = of(gold, found, pair);
    if (!alike(g, f)) continue;
    const key = `${g.claim.speaker}\t${f.claim.speaker}`;
    votes.set(key, (votes.get(key) ?? 0) + 1);
  }
  const mapping = new Map<string, string>();
  const taken = new Set<string>();
  for (const [key] of [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const [g, f] = key.split('\t') as [string, string];
    if (mapping.has(g) || taken.has(f)) continue;
    mapping.set(g, f);
    taken.add(f);
  }
  return pairs.filter((pair) => {
    const [g, f] = of(gold, found, pair);
    return g.entity !== undefined && mapping.get(g.claim.speaker ?? '') === f.claim.speaker;
  });
}

function of(gold: readonly Reading[], found: readonly Reading[], pair: Pair): [Reading, Reading] {
  return [gold[pair[0]] as Reading, found[pair[1]] as Reading];
}

/** Whether two claims' speakers could be one: a shared name or an overlapping mention. */
export function alike(a: Pick<Reading, 'entity'>, b: Pick<Reading, 'entity'>): boolean {
  if (!a.entity || !b.entity) return false;
  const { mentions, names } = b.entity;
  if ([...a.entity.mentions].some((word) => mentions.has(word))) return true;
  return a.entity.names.some((one) => names.some((other) => contains(one, other) || contains(other, one)));
}

const contains = (few: readonly string[], many: readonly string[]): boolean =>
  few.length > 0 && few.every((word) => many.includes(word));
