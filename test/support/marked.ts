import type { Annotation, Claim, ClaimKind, Span, Speaker, Status } from '../../src/core/model';
import { CLAIM_KINDS, STATUSES } from '../../src/core/model';
import { Article } from '../../src/core/sidecar/article';
import { writeSidecar } from '../../src/core/sidecar/write';
import { utf16 } from '../../src/core/text/offsets';

/** An article with its annotation, from a text with marks in it. */
export interface MarkedArticle {
  readonly text: string;
  readonly annotation: Annotation;
}

const TAG = /<(cue|mention|content)((?: [\w-]+)*)>|<\/(cue|mention|content)>/gu;

interface Open {
  readonly tag: string;
  readonly words: readonly string[];
  readonly start: number;
}

/**
 * «<cue c1>قال</cue> <mention s1 c1>لافروف</mention>: <content c1 s1 direct>العالم فشل</content>»
 * - a speaker is who is mentioned or said to speak; its name is its longest mention
 * - a mention with a claim's id is that claim's
 * - a content names its claim, its speaker (or nobody), its kind (else direct) and its status (else accepted)
 */
export function marked(source: string): MarkedArticle {
  const speakers = new Map<string, Speaker>();
  const claims = new Map<string, Claim>();
  const open: Open[] = [];
  let text = '';
  let last = 0;
  for (const match of source.matchAll(TAG)) {
    text += source.slice(last, match.index);
    last = match.index + match[0].length;
    const [, tag, words, closed] = match;
    if (tag !== undefined)
      open.push({ tag, words: (words ?? '').trim().split(' ').filter(Boolean), start: text.length });
    else {
      const at = open.pop();
      if (at?.tag !== closed) throw new Error(`</${closed}> closes nothing at “…${text.slice(-30)}”`);
      const span = { start: utf16(at?.start ?? 0), end: utf16(text.length) };
      take(at as Open, span, text, speakers, claims);
    }
  }
  text += source.slice(last);
  return { text, annotation: { speakers: [...speakers.values()], claims: [...claims.values()] } };
}

function take(
  { tag, words }: Open,
  span: Span,
  text: string,
  speakers: Map<string, Speaker>,
  claims: Map<string, Claim>,
): void {
  const claimId = words.find((word) => /^c\d+$/u.test(word));
  const speakerId = words.find((word) => /^s\d+$/u.test(word));
  if (speakerId !== undefined) {
    const old = speakers.get(speakerId) ?? newSpeaker(speakerId);
    const name = tag === 'mention' ? text.slice(span.start) : '';
    speakers.set(speakerId, {
      ...old,
      name: name.length > old.name.length ? name : old.name,
      mentions: tag === 'mention' ? [...old.mentions, span] : old.mentions,
    });
  }
  if (claimId === undefined) return;
  const claim = claims.get(claimId) ?? newClaim(claimId);
  if (tag === 'cue') claims.set(claimId, { ...claim, cue: [...claim.cue, span] });
  if (tag === 'mention') claims.set(claimId, { ...claim, mention: span });
  if (tag === 'content')
    claims.set(claimId, {
      ...claim,
      content: [...claim.content, span],
      speaker: speakerId ?? claim.speaker,
      kind: CLAIM_KINDS.find((kind) => words.includes(kind)) ?? claim.kind,
      status: STATUSES.find((status) => words.includes(status)) ?? claim.status,
    });
}

function newSpeaker(id: string): Speaker {
  const status: Status = 'accepted';
  return { id, name: '', kind: 'person', status, mentions: [] };
}

function newClaim(id: string): Claim {
  const kind: ClaimKind = 'direct';
  return {
    id,
    speaker: null,
    via: [],
    kind,
    status: 'accepted',
    stance: 'neutral',
    cue: [],
    content: [],
    labels: [],
  };
}

/** The sidecar of a marked article whose file has this name. */
export function sidecarOf(article: MarkedArticle, name: string): string {
  return writeSidecar(article.annotation, Article.fromText(name, article.text));
}
