import type { Annotation, Claim, Span, Speaker } from '../model';
import type { LinkKind } from './labels';
import { sameSpan } from './spans';

/** A marked stretch of text, in tools that know labelled spans and links between them. */
export type Mark = {
  readonly id: string;
  /** One span, or all parts of a claim's content where the format has marks of several parts. */
  readonly spans: readonly Span[];
} & (
  | {
      readonly part: 'content';
      readonly claim: Claim;
      /** Not the first part of its claim. */ readonly more: boolean;
    }
  | { readonly part: 'cue'; readonly claim: Claim }
  | {
      readonly part: 'speaker';
      readonly speaker: Speaker;
      /** The first mention, which stands for the speaker. */ readonly head: boolean;
    }
);

export interface MarkLink {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
}

export interface Graph {
  readonly marks: readonly Mark[];
  readonly links: readonly MarkLink[];
}

/**
 * The annotation as marks and links. A speaker is his first mention, linked to the others by `same`. A claim is its
 * content: `continues` joins its parts (unless a mark may have several: `parts`), `cue` its cues, `mention` the words
 * naming its speaker, `speaker` his first mention where the claim has no such words, `via` who relays.
 */
export function toGraph(annotation: Annotation, parts: 'together' | 'apart', firstId = 1): Graph {
  const marks: Mark[] = [];
  const links: MarkLink[] = [];
  const id = (): string => String(firstId + marks.length);
  const mentions = new Map<string, readonly { readonly id: string; readonly span: Span }[]>();
  for (const speaker of annotation.speakers) {
    const own = speaker.mentions.map((span, i) => {
      const mark: Mark = { id: id(), part: 'speaker', spans: [span], speaker, head: i === 0 };
      marks.push(mark);
      return { id: mark.id, span };
    });
    for (const { id: other } of own.slice(1))
      links.push({ kind: 'same', from: (own[0] as { id: string }).id, to: other });
    mentions.set(speaker.id, own);
  }
  for (const claim of annotation.claims) {
    const groups = parts === 'together' ? [claim.content] : claim.content.map((span) => [span]);
    const first = id();
    groups.forEach((spans, i) => {
      const mark: Mark = { id: id(), part: 'content', spans, claim, more: i > 0 };
      marks.push(mark);
      if (i > 0) links.push({ kind: 'continues', from: first, to: mark.id });
    });
    for (const span of claim.cue) {
      links.push({ kind: 'cue', from: first, to: id() });
      marks.push({ id: id(), part: 'cue', spans: [span], claim });
    }
    const own = claim.speaker === null ? [] : (mentions.get(claim.speaker) ?? []);
    const named = own.find(({ span }) => claim.mention && sameSpan(span, claim.mention));
    const said = named ?? own[0];
    if (said) links.push({ kind: named ? 'mention' : 'speaker', from: first, to: said.id });
    for (const key of claim.via) {
      const head = mentions.get(key)?.[0];
      if (head) links.push({ kind: 'via', from: first, to: head.id });
    }
  }
  return { marks, links };
}
