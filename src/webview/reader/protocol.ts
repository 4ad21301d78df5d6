import type { ReaderChange } from '../../core/reader/changes';
import type { ReaderTerms } from '../../core/reader/html';
import type { ReaderModel } from '../../core/reader/model';
import { isSelection, type Selection } from '../../core/overview/selection';
import type { OverviewModel, OverviewStrings } from '../overview/protocol';

/** What the reading view and the editor say to each other. Offsets count UTF-16 units of the article's text. */

/** How the page looks; from the settings `isnad.reader.…`. */
export interface ReaderLook {
  /** Pixels. */
  readonly fontSize: number;
  /** Times the font size. */
  readonly lineHeight: number;
  /** Width of the text, times the font size; 0: the view's. */
  readonly width: number;
  /** A CSS font list; '': the bundled face. */
  readonly fontFamily: string;
}

/** What the header says of the article. */
export interface ReaderHeader {
  readonly title: string;
  /** In words: 14 claims, 2 speakers, 14 claims to review. */
  readonly counts: readonly string[];
  /** While the view shows it. */
  readonly overview?: OverviewModel;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** From the editor. `show` comes first: to a new view at once, to one that is shown again as the answer to `ready`. */
export type ToReader =
  | { readonly kind: 'show'; readonly model: ReaderModel; readonly look: ReaderLook }
  | { readonly kind: 'change'; readonly change: ReaderChange }
  | { readonly kind: 'header'; readonly header: ReaderHeader }
  | { readonly kind: 'look'; readonly look: ReaderLook }
  /** The claim that is the current one, where the person is; '': none. `reveal`: scroll to it where it is out of sight. */
  | { readonly kind: 'current'; readonly claim: string; readonly at: number; readonly reveal: boolean }
  /** The words at an offset are scrolled to the top. */
  | { readonly kind: 'scroll'; readonly to: number }
  /** The words are shown, and stand out for a moment. */
  | { readonly kind: 'flash'; readonly span: Stretch }
  /** Said to screen readers. */
  | { readonly kind: 'say'; readonly text: string };

/** The commands a person can run from the view; the editor adds which article and which claim. */
export const READER_COMMANDS = [
  'addClaim',
  'addSpeaker',
  'setCue',
  'addMention',
  'addContent',
  'acceptClaim',
  'rejectClaim',
  'resetClaim',
  'changeSpeaker',
  'changeKind',
  'setLabels',
  'editNote',
  'extendStart',
  'shrinkStart',
  'extendEnd',
  'shrinkEnd',
  'nextClaim',
  'previousClaim',
  'startReview',
  'printArticle',
  'saveAsHtml',
] as const;
export type ReaderCommand = (typeof READER_COMMANDS)[number];

/** From the view. */
export type FromReader =
  | { readonly kind: 'ready' }
  | { readonly kind: 'focus'; readonly focused: boolean }
  /** Words were selected, or the caret put between two. */
  | { readonly kind: 'select'; readonly span: Stretch }
  /** A claim was chosen. */
  | { readonly kind: 'claim'; readonly claim: string }
  /** A name was followed. */
  | { readonly kind: 'speaker'; readonly speaker: string }
  /** The person scrolled; the offset of the first words in sight. */
  | { readonly kind: 'scrolled'; readonly to: number }
  | {
      readonly kind: 'run';
      readonly command: ReaderCommand;
      readonly claim?: string;
      readonly span?: Stretch;
      /** Where an end of the claim is moved to. */
      readonly to?: number;
    }
  /** The overview in the header was opened or closed. */
  | { readonly kind: 'overview'; readonly shown: boolean }
  /** The claims behind a number of the overview. */
  | { readonly kind: 'claims'; readonly selection: Selection }
  | { readonly kind: 'failed'; readonly message: string };

/** What the page itself says, in the person's language. */
export interface ReaderStrings extends ReaderTerms {
  readonly article: string;
  readonly keys: string;
  readonly empty: string;
  readonly commands: { readonly [K in ReaderCommand]: string };
  readonly overview: OverviewStrings & { readonly title: string };
  readonly toolbar: { readonly page: string; readonly selection: string; readonly claim: string };
  readonly goToSpeaker: string;
  /** With {0}. */
  readonly confidence: string;
  readonly via: string;
  readonly startOf: string;
  readonly endOf: string;
}

/** A message of the view, checked: it comes from a page. Undefined: it is none. */
export function readMessage(value: unknown): FromReader | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const message = value as Readonly<Record<string, unknown>>;
  const text = (key: string) => typeof message[key] === 'string';
  switch (message.kind) {
    case 'ready':
      return { kind: 'ready' };
    case 'focus':
      return typeof message.focused === 'boolean' ? (value as FromReader) : undefined;
    case 'select':
      return isStretch(message.span) ? (value as FromReader) : undefined;
    case 'claim':
      return text('claim') ? (value as FromReader) : undefined;
    case 'speaker':
      return text('speaker') ? (value as FromReader) : undefined;
    case 'scrolled':
      return isOffset(message.to) ? (value as FromReader) : undefined;
    case 'run':
      return isRun(message) ? (value as FromReader) : undefined;
    case 'overview':
      return typeof message.shown === 'boolean' ? (value as FromReader) : undefined;
    case 'claims':
      return isSelection(message.selection) ? (value as FromReader) : undefined;
    case 'failed':
      return text('message') ? (value as FromReader) : undefined;
    default:
      return undefined;
  }
}

function isRun({ command, claim, span, to }: Readonly<Record<string, unknown>>): boolean {
  return (
    READER_COMMANDS.some((known) => known === command) &&
    (claim === undefined || typeof claim === 'string') &&
    (span === undefined || isStretch(span)) &&
    (to === undefined || isOffset(to))
  );
}

function isStretch(value: unknown): value is Stretch {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end } = value as Readonly<Record<string, unknown>>;
  return isOffset(start) && isOffset(end) && start <= end;
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
