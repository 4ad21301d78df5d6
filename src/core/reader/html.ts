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
 * A paragraph as HTML: its text with the marks in it, then the chips of the claims that begin in it. The view and the saved page draw
 * the same; the text of the article and the names are escaped. Nothing in it needs a script or a style attribute.
 */
export function paragraphHtml(paragraph: ReaderParagraph, terms: ReaderTerms): string {
  const { id, rightToLeft, headline, pieces, chips } = paragraph;
  const direction = rightToLeft ? 'rtl' : 'ltr';
  const text = `<p class="text" dir="${direction}" lang="${rightToLeft ? 'ar' : 'und'}">${piecesHtml(pieces)}</p>`;
  const margin = `<div class="margin">${chips.map((chip) => chipHtml(chip, terms)).join('')}</div>`;
  return `<div class="paragraph${headline ? ' headline' : ''}" id="${id}">${text}${margin}</div>`;
}

function piecesHtml(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      typeof piece === 'string'
        ? escapeHtml(piece)
        : `<span ${attributes(piece.mark)}>${piecesHtml(piece.pieces)}</span>`,
    )
    .join('');
}

/** A line is drawn this much lower at most. */
const HIGHEST = 3;

function attributes(mark: ReaderMark): string {
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
      return `class="mention speaker${mark.color}" data-speaker="${escapeHtml(mark.speaker)}" role="link" tabindex="-1"`;
  }
}

function chipHtml({ claim, color, sign, name, type, status }: Chip, terms: ReaderTerms): string {
  const who = name === '' ? terms.nobody : name;
  const face = `<span class="sign">${escapeHtml(sign)}</span> <bdi class="name">${escapeHtml(who)}</bdi>`;
  const mark = statusSign(status);
  // What is read out begins with what is seen.
  const seen = [sign, who, mark].filter(Boolean).join(' ');
  const label = [seen, terms.kinds[type], terms.statuses[status]].join(', ');
  const state = mark === '' ? '' : ` <span class="state">${mark}</span>`;
  return (
    `<button type="button" class="chip speaker${color} ${status}" data-claim="${escapeHtml(claim)}" tabindex="-1"` +
    ` aria-label="${escapeHtml(label)}">${face}${state}</button>`
  );
}
