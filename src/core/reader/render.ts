import { isDecided, type Annotation, type Claim, type Span, type Speaker } from '../model';
import { shortName } from '../navigation/shortName';
import { numberSign, speakerSlots, type Slot } from '../navigation/speakerSlots';
import { isRightToLeft } from '../text/direction';
import { paragraphsOf } from '../text/paragraphs';
import type { Chip, ReaderClaim, ReaderModel, ReaderParagraph, ReaderSpeaker } from './model';
import { piecesOf, type MarkedStretch } from './pieces';
import { matched, takeOver } from './takeOver';
import { countLeading } from '../text/sorted';

/** A first line longer than this is no headline. */
const HEADLINE = 160;
const SENTENCE_END = /[.؟!:،؛]["»”]?\s*$/u;

/** A paragraph as it is filled. */
interface Draft extends Span {
  readonly text: string;
  readonly stretches: MarkedStretch[];
  readonly chips: Chip[];
}

/**
 * What the reading view draws. With the model of the article before (`before`), ids stay and what did not change is the very same object;
 * only paragraphs whose text or marks changed are cut into pieces again. Linear in the text and the annotation's spans.
 */
export function renderReader(text: string, annotation: Annotation, before?: ReaderModel): ReaderModel {
  const slots = speakerSlots(annotation);
  const drafts = paragraphsOf(text).map(({ start, end }): Draft => ({
    start,
    end,
    text: text.slice(start, end),
    stretches: [],
    chips: [],
  }));
  const names = new Map(annotation.speakers.map((speaker) => [speaker.id, nameInPassing(speaker, text)]));
  for (const claim of annotation.claims) placeClaim(claim, slots, names, drafts);
  placeMentions(annotation, slots, drafts);
  const model = {
    starts: drafts.map(({ start }) => start),
    claims: annotation.claims.map((claim) => claimOf(claim, annotation)),
    speakers: speakersOf(annotation, slots),
  };
  const old = matched(before?.paragraphs ?? [], drafts);
  let next = (before?.paragraphs ?? []).reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0);
  const paragraphs = drafts.map((draft, i) => {
    const known = old[i];
    const headline = i === 0 && drafts.length > 1 && isHeadline(draft.text);
    return paragraphOf(draft, headline, known, known?.id ?? `p${++next}`);
  });
  return { paragraphs, ...(before ? takeOver(before, model) : model) };
}

function isHeadline(text: string): boolean {
  return text.length <= HEADLINE && !SENTENCE_END.test(text);
}

/** What a paragraph was made from, to see at once that it would be made the same. */
const made = new WeakMap<ReaderParagraph, string>();

function paragraphOf(
  { text, stretches, chips }: Draft,
  headline: boolean,
  old: ReaderParagraph | undefined,
  id: string,
): ReaderParagraph {
  chips.sort((a, b) => a.at - b.at);
  const from = JSON.stringify([headline, stretches, chips]);
  const sameText = old?.text === text;
  if (old && sameText && made.get(old) === from) return old;
  const rightToLeft = sameText ? old.rightToLeft : isRightToLeft(text);
  const paragraph = { id, text, rightToLeft, headline, pieces: piecesOf(text, stretches), chips };
  made.set(paragraph, from);
  return paragraph;
}

const inPassing = new WeakMap<Speaker, { readonly text: string; readonly name: string }>();

function nameInPassing(speaker: Speaker, text: string): string {
  const known = inPassing.get(speaker);
  if (known?.text === text) return known.name;
  const name = shortName(speaker, ({ start, end }) => text.slice(start, end));
  inPassing.set(speaker, { text, name });
  return name;
}

function placeClaim(
  claim: Claim,
  slots: ReadonlyMap<string, Slot>,
  names: ReadonlyMap<string, string>,
  drafts: readonly Draft[],
): void {
  const { id, kind: type, status } = claim;
  const slot = claim.speaker === null ? undefined : slots.get(claim.speaker);
  const color = slot?.color ?? 0;
  const sign = signOf(claim, slot);
  let chip = false;
  for (const span of claim.content)
    place(drafts, span, (draft, start, end) => {
      const own = chip ? {} : { sign };
      draft.stretches.push({
        start,
        end,
        mark: { kind: 'content', claim: id, color, type, status, ...own, height: 0 },
      });
      if (chip) return;
      chip = true;
      const name = (claim.speaker !== null && names.get(claim.speaker)) || '';
      draft.chips.push({ claim: id, at: start, color, sign, name, type, status });
    });
  if (status === 'rejected') return;
  for (const span of claim.cue)
    place(drafts, span, (draft, start, end) =>
      draft.stretches.push({ start, end, mark: { kind: 'cue', claim: id, status } }),
    );
}

/** The speaker's number; filled: a person decided. */
function signOf({ status }: Claim, slot: Slot | undefined): string {
  if (status === 'rejected') return '⊘';
  return slot ? numberSign(slot.number, isDecided(status)) : '?';
}

/** All words that name a speaker, each place once. */
function placeMentions(
  annotation: Annotation,
  slots: ReadonlyMap<string, Slot>,
  drafts: readonly Draft[],
): void {
  const done = new Set<string>();
  const mention = (speaker: string, span: Span) => {
    const slot = slots.get(speaker);
    const key = `${span.start}-${span.end}`;
    if (!slot || done.has(key)) return;
    done.add(key);
    place(drafts, span, (draft, start, end) =>
      draft.stretches.push({ start, end, mark: { kind: 'mention', speaker, color: slot.color } }),
    );
  };
  for (const { status, speaker, mention: span } of annotation.claims)
    if (speaker !== null && span && status !== 'rejected') mention(speaker, span);
  for (const { id, mentions } of annotation.speakers) for (const span of mentions) mention(id, span);
}

/** Calls back for each paragraph that the span touches, with the part of the span in it, from the paragraph's start. */
function place(
  drafts: readonly Draft[],
  span: Span,
  put: (draft: Draft, start: number, end: number) => void,
): void {
  if (span.end <= span.start) return;
  for (let i = countLeading(drafts, (draft) => draft.end <= span.start); i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    if (draft.start >= span.end) return;
    const start = Math.max(span.start, draft.start) - draft.start;
    put(draft, start, Math.min(span.end, draft.end) - draft.start);
  }
}

function claimOf(claim: Claim, annotation: Annotation): ReaderClaim {
  const { id, kind: type, status, stance, labels } = claim;
  const names = claim.via.map((of) => annotation.speakers.find((speaker) => speaker.id === of)?.name ?? of);
  return {
    id,
    ...(claim.speaker === null ? {} : { speaker: claim.speaker }),
    type,
    status,
    stance,
    ...(claim.confidence === undefined ? {} : { confidence: claim.confidence }),
    via: names,
    labels,
    ...(claim.note === undefined ? {} : { note: claim.note }),
  };
}

function speakersOf(annotation: Annotation, slots: ReadonlyMap<string, Slot>): readonly ReaderSpeaker[] {
  return annotation.speakers.flatMap(({ id, name, role, kind: type, status }) => {
    const slot = slots.get(id);
    if (!slot) return [];
    const sign = numberSign(slot.number, isDecided(status));
    return [{ id, name, ...(role === undefined ? {} : { role }), type, color: slot.color, sign }];
  });
}
