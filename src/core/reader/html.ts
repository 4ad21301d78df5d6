import type { ClaimKind, SpeakerKind, Status } from '../model';
import { statusSign } from '../navigation/statusSigns';
import { escapeHtml } from '../text/html';
import type { Chip, Piece, ReaderMark, ReaderParagraph } from './model';

/** The words of the annotation's terms in the person's language. */
export interface ReaderTerms {
  readonly kinds: { readonly [K in ClaimKind]: string };
  readonly statuses: { readonly [K in Status]: string };
  readonly speakerKinds: { readonly [K in SpeakerKind]: string };
  /** For a claim whose speaker nobody found. */
  readonly nobody: string;
}

/**
 * A paragraph of the view as HTML: its text with the marks in it, then the chips of the claims that begin in it. The text of the article
 * and the names are escaped. Nothing in it needs a script or a style attribute.
 */
export function paragraphHtml(paragraph: ReaderParagraph, terms: ReaderTerms): string {
  const chips = paragraph.chips.map((chip) => {
    const { look, label, face } = chipParts(chip, terms);
    return `<button type="button" ${look} tabindex="-1" ${label}>${face}</button>`;
  });
  // What takes the focus.
  const stop = ' tabindex="-1"';
  const mention = ` role="link"${stop}`;
  return around(
    paragraph,
    piecesHtml(paragraph.pieces, { mention }),
    `<div class="margin">${chips.join('')}</div>`,
    stop,
  );
}

/**
 * A paragraph of a saved page: nothing happens there, so that a chip is no button and a name no link; and each chip stands before its
 * claim's first word, from where the styles of {@link PAGE_CSS} move it into the margin without a script.
 */
export function stillParagraphHtml(paragraph: ReaderParagraph, terms: ReaderTerms): string {
  const chips = new Map(
    paragraph.chips.map((chip) => {
      const { look, label, face } = chipParts(chip, terms);
      return [chip.claim, `<span role="note" ${look} ${label}>${face}</span>`];
    }),
  );
  return around(paragraph, piecesHtml(paragraph.pieces, { mention: '', chips }), '');
}

function around(
  { id, rightToLeft, headline }: ReaderParagraph,
  text: string,
  margin: string,
  more = '',
): string {
  const direction = rightToLeft ? 'dir="rtl" lang="ar"' : 'dir="ltr" lang="und"';
  return `<div class="paragraph${headline ? ' headline' : ''}" id="${id}"><p class="text" ${direction}${more}>${text}</p>${margin}</div>`;
}

interface Drawing {
  /** What makes a name a link. */
  readonly mention: string;
  /** The chips that stand in the text, by their claims. */
  readonly chips?: ReadonlyMap<string, string>;
}

function piecesHtml(pieces: readonly Piece[], drawing: Drawing): string {
  return pieces
    .map((piece) =>
      typeof piece === 'string'
        ? escapeHtml(piece)
        : `${chipBefore(piece.mark, drawing)}<span ${attributes(piece.mark, drawing)}>${piecesHtml(piece.pieces, drawing)}</span>`,
    )
    .join('');
}

/** The sign stands at a claim's first word. */
function chipBefore(mark: ReaderMark, { chips }: Drawing): string {
  return (mark.kind === 'content' && mark.sign !== undefined && chips?.get(mark.claim)) || '';
}

/** A line is drawn this much lower at most. */
const HIGHEST = 3;

function attributes(mark: ReaderMark, { mention }: Drawing): string {
  switch (mark.kind) {
    case 'content': {
      const height = Math.min(mark.height, HIGHEST);
      const sign = mark.sign === undefined ? '' : ` data-sign="${escapeHtml(mark.sign)}"`;
      const look = `content speaker${mark.color} ${mark.type} ${mark.status} height${height}`;
      return `class="${look}" data-claim="${escapeHtml(mark.claim)}"${sign}`;
    }
    case 'cue':
      return `class="cue" data-claim="${escapeHtml(mark.claim)}"`;
    case 'mention':
      return `class="mention speaker${mark.color}" data-speaker="${escapeHtml(mark.speaker)}"${mention}`;
  }
}

function chipParts({ claim, color, sign, name, type, status }: Chip, terms: ReaderTerms) {
  const who = name === '' ? terms.nobody : name;
  const mark = statusSign(status);
  // What is read out begins with what is seen.
  const seen = [sign, who, mark].filter(Boolean).join(' ');
  const label = [seen, terms.kinds[type], terms.statuses[status]].join(', ');
  const state = mark === '' ? '' : ` <span class="state">${mark}</span>`;
  return {
    look: `class="chip speaker${color} ${status}" data-claim="${escapeHtml(claim)}"`,
    label: `aria-label="${escapeHtml(label)}"`,
    face: `<span class="sign">${escapeHtml(sign)}</span> <bdi class="name">${escapeHtml(who)}</bdi>${state}`,
  };
}
