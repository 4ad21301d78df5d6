import type { Annotation, Claim, Span, Speaker } from '../model';
import { guessKind } from './kinds';
import { byMention, byPlace, distinct, nameFromMentions, sameSpan } from './spans';
import { joinNamesakes } from './namesakes';
import { tokensOf, type Token } from './tokens';
import { countLeading } from '../text/sorted';

/** What a format may hold or not, in the order in which it is taken away. */
export const FEATURES = [
  'noCue',
  'cueParts',
  'lineEnds',
  'wordBorders',
  'via',
  'mentions',
  'idle',
  'unplaced',
  'namesakes',
  'names',
  'roles',
  'speakerKinds',
  'kinds',
  'stances',
  'statuses',
  'confidence',
  'labels',
  'notes',
  'noteLines',
  'labelBars',
  'control',
  'ids',
] as const;
export type Feature = (typeof FEATURES)[number];

/** What is left out of every format. */
export const GENERAL_LOSSES = ['rejected', 'looseMention', 'dangling', 'noContent'] as const;

/** `{0}`: the ids of the speakers and claims concerned. */
export const LOSS_TEXTS: Readonly<Record<Feature | (typeof GENERAL_LOSSES)[number], string>> = {
  noCue: 'Claims without a cue are left out: {0}',
  cueParts: 'Only the first part of a cue in two places is kept: {0}',
  lineEnds: 'Spans over a line end are cut in two: {0}',
  wordBorders: 'Spans that begin or end within a word take the whole word: {0}',
  via: 'Who relays is left out: {0}',
  mentions: 'Mentions outside claims are left out: {0}',
  idle: 'Speakers without a claim are left out: {0}',
  unplaced: 'Speakers whom no words in the text name are left out: {0}',
  namesakes: 'Speakers named by the same words become one: {0}',
  names: 'Names are left out; the longest mention stands for them: {0}',
  roles: 'Roles are left out: {0}',
  speakerKinds: 'Kinds of speakers are left out: {0}',
  kinds: 'Kinds of claims are left out: {0}',
  stances: 'Stances are left out: {0}',
  statuses: 'Decisions (accepted, edited …) are left out: {0}',
  confidence: 'Confidence is left out: {0}',
  labels: 'Labels are left out: {0}',
  notes: 'Notes are left out: {0}',
  noteLines: 'Line ends in names and notes become spaces: {0}',
  labelBars: 'The bar | in labels becomes /: {0}',
  control: 'Control characters that XML does not allow become U+FFFD: {0}',
  ids: 'Ids are given anew: {0}',
  rejected: 'Rejected suggestions are left out: {0}',
  looseMention: 'The words naming a speaker are left out where nobody is set as the speaker: {0}',
  noContent: 'Claims without a content are left out: {0}',
  dangling: 'A speaker that is not in the list is left out: {0}',
};

export interface Loss {
  readonly feature: Feature | (typeof GENERAL_LOSSES)[number];
  /** Speakers and claims concerned. */
  readonly ids: readonly string[];
}

export function lossText(loss: Loss): string {
  return LOSS_TEXTS[loss.feature].replace('{0}', loss.ids.join(', '));
}

/** All features but some. */
export function everythingBut(...features: readonly Feature[]): ReadonlySet<Feature> {
  return new Set(FEATURES.filter((feature) => !features.includes(feature)));
}

interface Rule {
  /** The changed speaker; the same object when it has nothing of the feature; null: left out. */
  speaker?(speaker: Speaker, context: Context): Speaker | null;
  claim?(claim: Claim, context: Context): Claim | null;
}
interface Context {
  readonly text: string;
  readonly annotation: Annotation;
  /** Words and punctuation, found when first asked for. */
  tokens(): readonly Token[];
}

/** Takes away what is not in `holds`, and says what that was. */
export function reduce(
  text: string,
  annotation: Annotation,
  holds: ReadonlySet<Feature>,
): { readonly annotation: Annotation; readonly losses: readonly Loss[] } {
  const losses: Loss[] = [];
  let tokens: readonly Token[] | null = null;
  let current = annotation;
  for (const feature of FEATURES) {
    if (holds.has(feature)) continue;
    const context: Context = { text, annotation: current, tokens: () => (tokens ??= tokensOf(text)) };
    const { changed, result } = takeAway(feature, context);
    if (changed.length > 0) losses.push({ feature, ids: changed });
    current = result;
  }
  return { annotation: current, losses };
}

function takeAway(feature: Feature, context: Context): { changed: readonly string[]; result: Annotation } {
  if (feature === 'ids') return renumber(context.annotation);
  if (feature === 'namesakes') return joinNamesakes(context.text, context.annotation);
  return apply(RULES[feature], context);
}

function apply(rule: Rule, context: Context): { changed: readonly string[]; result: Annotation } {
  const changed: string[] = [];
  const keep = <T extends Speaker | Claim>(
    items: readonly T[],
    change?: (item: T, c: Context) => T | null,
  ) =>
    change === undefined
      ? items
      : items.flatMap((item) => {
          const next = change(item, context);
          if (next !== item) changed.push(item.id);
          return next ? [next] : [];
        });
  const speakers = keep(context.annotation.speakers, rule.speaker);
  const claims = keep(context.annotation.claims, rule.claim);
  const left = new Set(speakers.map(({ id }) => id));
  const result = { speakers, claims: claims.map((claim) => withoutStrangers(claim, left)) };
  return { changed, result };
}

/** The claim without speakers that are not in the list. */
export function withoutStrangers(claim: Claim, speakers: ReadonlySet<string>): Claim {
  const known = claim.speaker === null || speakers.has(claim.speaker);
  if (known && claim.via.every((id) => speakers.has(id))) return claim;
  const { mention, ...rest } = claim;
  return {
    ...rest,
    ...(known && mention ? { mention } : {}),
    speaker: known ? claim.speaker : null,
    via: claim.via.filter((id) => speakers.has(id)),
  };
}

/** Ids in text order: s1 … by first mention, c1 … by content. */
function renumber(annotation: Annotation): { changed: readonly string[]; result: Annotation } {
  const speakers = [...annotation.speakers].sort(byMention);
  const claims = [...annotation.claims].sort(byPlace);
  const names = new Map(speakers.map(({ id }, i) => [id, `s${i + 1}`]));
  const name = (id: string): string => names.get(id) ?? id;
  return {
    changed: [
      ...speakers.filter(({ id }) => name(id) !== id).map(({ id }) => id),
      ...claims.filter(({ id }, i) => id !== `c${i + 1}`).map(({ id }) => id),
    ],
    result: {
      speakers: speakers.map((speaker) => ({ ...speaker, id: name(speaker.id) })),
      claims: claims.map((claim, i) => ({
        ...claim,
        id: `c${i + 1}`,
        speaker: claim.speaker === null ? null : name(claim.speaker),
        via: claim.via.map(name),
      })),
    },
  };
}

/** A copy without some keys. */
function without<T extends object, K extends keyof T>(item: T, key: K): T {
  if (item[key] === undefined) return item;
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== key)) as T;
}
/** A copy with a value, or the same object where it has that value. */
function set<T extends object, K extends keyof T>(item: T, key: K, value: T[K]): T {
  return item[key] === value ? item : { ...item, [key]: value };
}
/** A copy with all free text changed. */
function rewrite<T extends Speaker | Claim>(item: T, change: (text: string) => string): T {
  const entries = Object.entries(item).map(([key, value]: [string, unknown]) => {
    if ((key === 'name' || key === 'role' || key === 'note') && typeof value === 'string')
      return [key, change(value)];
    if (key === 'labels') return [key, (value as readonly string[]).map(change)];
    return [key, value];
  });
  const next = Object.fromEntries(entries) as T;
  return JSON.stringify(next) === JSON.stringify(item) ? item : next;
}
const rewriting = (change: (text: string) => string): Rule => ({
  speaker: (speaker) => rewrite(speaker, change),
  claim: (claim) => rewrite(claim, change),
});

/** What ends a line for any common reader; Python's `splitlines` is the widest. */
const LINE_ENDS = /[\n\r\v\f\u001C-\u001E\u0085\u2028\u2029]+/gu;

/** The parts of spans on either side of line ends. */
export function cutAtLineEnds(text: string, spans: readonly Span[]): readonly Span[] {
  const parts = spans.flatMap(({ start, end }) => {
    const pieces: Span[] = [];
    let from: number = start;
    for (const found of text.slice(start, end).matchAll(LINE_ENDS)) {
      const at = start + found.index;
      if (at > from) pieces.push({ start: from, end: at } as Span);
      from = at + found[0].length;
    }
    if (from < end) pieces.push({ start: from, end } as Span);
    return pieces;
  });
  return parts.length === spans.length &&
    parts.every((part, i) => part.end === spans[i]?.end && part.start === spans[i]?.start)
    ? spans
    : distinct(parts);
}

/** Spans without line ends at their ends; those between words stay. */
function trimmed(text: string, spans: readonly Span[]): readonly Span[] {
  const inner = spans.flatMap((span) => {
    const parts = cutAtLineEnds(text, [span]);
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return [];
    return sameSpan(span, { start: first.start, end: last.end })
      ? span
      : { start: first.start, end: last.end };
  });
  return inner.every((span, i) => span === spans[i]) && inner.length === spans.length
    ? spans
    : distinct(inner);
}

/** Characters that XML 1.0 does not allow, and lone surrogates. */
export const NOT_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const widened = (spans: readonly Span[], tokens: readonly Token[]): readonly Span[] => {
  const wide = spans.map((span) => {
    const inside = tokensWithin(tokens, span);
    const [first, last] = [inside[0] ?? span, inside.at(-1) ?? span];
    return first.start === span.start && last.end === span.end ? span : { start: first.start, end: last.end };
  });
  return wide.every((span, i) => span === spans[i]) ? spans : distinct(wide);
};

/** The tokens that a span touches. Tokens stand in text order. */
export function tokensWithin(tokens: readonly Token[], span: Span): readonly Token[] {
  const first = countLeading(tokens, (token) => token.end <= span.start);
  let end = first;
  while (end < tokens.length && (tokens[end] as Token).start < span.end) end++;
  return tokens.slice(first, end);
}

function spoken(annotation: Annotation): ReadonlySet<string> {
  return new Set(
    annotation.claims.flatMap(({ speaker, via }) => (speaker === null ? via : [speaker, ...via])),
  );
}

const RULES: Readonly<Record<Exclude<Feature, 'ids' | 'namesakes'>, Rule>> = {
  noCue: { claim: (claim) => (claim.cue.length === 0 ? null : claim) },
  cueParts: { claim: (claim) => (claim.cue.length < 2 ? claim : { ...claim, cue: claim.cue.slice(0, 1) }) },
  lineEnds: {
    claim(claim, { text }) {
      const content = cutAtLineEnds(text, claim.content);
      if (content.length === 0) return null;
      const changed = set(set(claim, 'content', content), 'cue', cutAtLineEnds(text, claim.cue));
      if (!claim.mention) return changed;
      const [mention] = trimmed(text, [claim.mention]);
      return mention ? set(changed, 'mention', mention) : without(changed, 'mention');
    },
    speaker: (speaker, { text }) => set(speaker, 'mentions', trimmed(text, speaker.mentions)),
  },
  wordBorders: {
    claim(claim, { tokens }) {
      const changed = set(claim, 'content', widened(claim.content, tokens()));
      return set(changed, 'cue', widened(claim.cue, tokens()));
    },
    speaker: (speaker, { tokens }) => set(speaker, 'mentions', widened(speaker.mentions, tokens())),
  },
  via: { claim: (claim) => (claim.via.length === 0 ? claim : { ...claim, via: [] }) },
  mentions: {
    speaker(speaker, { annotation }) {
      const own = annotation.claims.flatMap((claim) =>
        claim.speaker === speaker.id && claim.mention ? [claim.mention] : [],
      );
      const left = distinct(own);
      return left.length === speaker.mentions.length ? speaker : { ...speaker, mentions: left };
    },
  },
  idle: { speaker: (speaker, { annotation }) => (spoken(annotation).has(speaker.id) ? speaker : null) },
  unplaced: { speaker: (speaker) => (speaker.mentions.length === 0 ? null : speaker) },
  names: {
    speaker: (speaker, { text }) =>
      speaker.mentions.length === 0
        ? speaker
        : set(speaker, 'name', nameFromMentions(text, speaker.mentions)),
  },
  roles: { speaker: (speaker) => without(speaker, 'role') },
  speakerKinds: { speaker: (speaker) => set(speaker, 'kind', 'person') },
  kinds: { claim: (claim, { text }) => set(claim, 'kind', guessKind(text, claim.content)) },
  stances: { claim: (claim) => set(claim, 'stance', 'neutral') },
  statuses: {
    speaker: (speaker) => set(speaker, 'status', 'suggested'),
    claim: (claim) => set(claim, 'status', 'suggested'),
  },
  confidence: { claim: (claim) => without(claim, 'confidence') },
  labels: { claim: (claim) => (claim.labels.length === 0 ? claim : { ...claim, labels: [] }) },
  notes: { claim: (claim) => without(claim, 'note') },
  noteLines: rewriting((text) => text.replace(LINE_ENDS, ' ').replace(/\t/gu, ' ')),
  labelBars: {
    claim: (claim) =>
      claim.labels.some((label) => label.includes('|'))
        ? { ...claim, labels: claim.labels.map((label) => label.replaceAll('|', '/')) }
        : claim,
  },
  control: rewriting((text) => text.replace(NOT_XML, '\uFFFD')),
};
