import type { Annotation, Claim, Speaker } from '../model';
import { withoutStrangers, reduce, type Loss } from './features';
import type { DocumentLosses, Format, FormatDocument, WriteOptions, Written } from './format';
import { UnitOffsets } from './offsets';
import { byPlace, distinct, joined, nameFromMentions, withoutSpace } from './spans';

/**
 * Writes documents in a format. What the format cannot hold is taken away first and listed.
 * Throws FormatError, naming the span, where a reader of the format would not find a span's words.
 */
export async function exportDocuments(
  format: Format,
  documents: readonly FormatDocument[],
  options: WriteOptions = {},
  name = 'isnad',
): Promise<Written> {
  const losses: DocumentLosses[] = [];
  const reduced = documents.map((document) => {
    const prepared = prepareFor(format, document, options);
    if (prepared.losses.length > 0) losses.push({ file: document.file, losses: prepared.losses });
    return { ...document, annotation: prepared.annotation };
  });
  const files = await format.write(reduced, options, name);
  return { files, losses };
}

/** The document's annotation as the format can hold it. Throws FormatError for spans that are none. */
export function prepareFor(
  format: Pick<Format, 'holds' | 'unit'>,
  document: FormatDocument,
  options: WriteOptions = {},
): { readonly annotation: Annotation; readonly losses: readonly Loss[] } {
  const { text } = document;
  checkSpans(document, document.annotation, new UnitOffsets(text, format.unit));
  const tidied = tidy(text, document.annotation, options.rejected === true && format.holds.has('statuses'));
  checkSpans(document, tidied.annotation, new UnitOffsets(text, format.unit));
  const reduced = reduce(text, tidied.annotation, format.holds);
  checkSpans(document, reduced.annotation, new UnitOffsets(text, format.unit));
  return { annotation: reduced.annotation, losses: [...tidied.losses, ...reduced.losses] };
}

/** One way to say the same: claims and spans in order, without white space at their ends, no empty texts, every speaker known, every claim's mention among its speaker's. */
function tidy(
  text: string,
  annotation: Annotation,
  rejected: boolean,
): { annotation: Annotation; losses: Loss[] } {
  const losses: Loss[] = [];
  const lose = (feature: Loss['feature'], ids: readonly string[]): void => {
    if (ids.length > 0) losses.push({ feature, ids });
  };
  const out = (item: Speaker | Claim): boolean => !rejected && item.status === 'rejected';
  lose(
    'rejected',
    [...annotation.speakers, ...annotation.claims].filter(out).map(({ id }) => id),
  );
  const kept = annotation.speakers.filter((speaker) => !out(speaker));
  const known = new Set(kept.map(({ id }) => id));
  const listed = new Set(annotation.speakers.map(({ id }) => id));
  const left = annotation.claims.filter((claim) => !out(claim));
  const claims = left.map((claim) => trimClaim(text, claim)).filter(({ content }) => content.length > 0);
  const full = new Set(claims.map(({ id }) => id));
  lose(
    'noContent',
    left.filter(({ id }) => !full.has(id)).map(({ id }) => id),
  );
  const strange = claims.filter(({ speaker, via }) =>
    [...(speaker === null ? [] : [speaker]), ...via].some((id) => !listed.has(id)),
  );
  lose(
    'dangling',
    strange.map(({ id }) => id),
  );
  const loose = claims.filter(({ speaker, mention }) => speaker === null && mention);
  lose(
    'looseMention',
    loose.map(({ id }) => id),
  );
  const tidyClaims = claims.map((claim) => tidyClaim(withoutStrangers(claim, known))).sort(byPlace);
  return {
    annotation: {
      speakers: kept.map((speaker) => tidySpeaker(text, speaker, tidyClaims)),
      claims: tidyClaims,
    },
    losses,
  };
}

function trimClaim(text: string, claim: Claim): Claim {
  const { mention, ...rest } = claim;
  const [named] = mention ? withoutSpace(text, [mention]) : [];
  return {
    ...rest,
    cue: withoutSpace(text, claim.cue),
    content: withoutSpace(text, claim.content),
    ...(named ? { mention: named } : {}),
  };
}

function tidyClaim(claim: Claim): Claim {
  const { mention, note, ...rest } = claim;
  delete (rest as { why?: unknown }).why;
  return {
    ...rest,
    cue: joined(claim.cue),
    content: joined(claim.content),
    via: claim.via.filter((id, i) => claim.via.indexOf(id) === i),
    labels: [...new Set(claim.labels.map((label) => label.trim()).filter(Boolean))],
    ...(mention && claim.speaker !== null ? { mention } : {}),
    ...(note?.trim() ? { note: note.trim() } : {}),
  };
}

function tidySpeaker(text: string, speaker: Speaker, claims: readonly Claim[]): Speaker {
  const { role, ...rest } = speaker;
  const own = claims.flatMap((claim) =>
    claim.speaker === speaker.id && claim.mention ? [claim.mention] : [],
  );
  const mentions = distinct([...withoutSpace(text, speaker.mentions), ...own]);
  return {
    ...rest,
    mentions,
    name: speaker.name.trim() || nameFromMentions(text, mentions),
    ...(role?.trim() ? { role: role.trim() } : {}),
  };
}

function checkSpans(document: FormatDocument, annotation: Annotation, offsets: UnitOffsets): void {
  for (const { id, mentions } of annotation.speakers)
    mentions.forEach((span, i) => offsets.check(document.file, `speaker ${id}, mention ${i + 1}`, span));
  for (const { id, cue, content, mention } of annotation.claims) {
    cue.forEach((span, i) => offsets.check(document.file, `claim ${id}, cue ${i + 1}`, span));
    content.forEach((span, i) => offsets.check(document.file, `claim ${id}, content ${i + 1}`, span));
    if (mention) offsets.check(document.file, `claim ${id}, mention`, mention);
  }
}
