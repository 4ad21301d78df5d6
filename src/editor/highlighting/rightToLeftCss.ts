export interface PageOptions {
  /** Width of the page in columns; 0: the whole editor. */
  readonly pageColumns: number;
  /** The minimap lies over the right edge of an editor with this font size, in pixels; undefined: it does not. */
  readonly minimapFontSize: number | undefined;
}

/**
 * The CSS that lays a line out right to left, given to VS Code as the value of a decoration's `text-decoration`, set on the line's whole text.
 * `&` is the decoration; with `:has(&)` its rules reach the line's ancestors. Measured in VS Code 1.91 and 1.139:
 * - the width stands on the element VS Code measures (`.view-line > span`), else a click on a short row counts as past its end;
 * - it is the viewport's (`cqw` of `.editor-scrollable`) less the scroll bar, for `width: 100%` would feed back into the measured width;
 * - on an empty line VS Code puts the caret at the measured width when something is injected there (EMPTY_LINE in lineLayout.ts);
 * - `unicode-bidi: normal` undoes the isolation of each rendered piece, which puts coloured words out of order.
 */
export function rightToLeftCss({ pageColumns, minimapFontSize }: PageOptions): string {
  const minimap = minimapFontSize === undefined ? '' : ` - ${minimapWidth(minimapFontSize)}`;
  const taken = `${SCROLL_BAR}px${minimap}`;
  const width = `calc(100cqw - ${taken})`;
  // A page of so many columns stands in the middle: both margins take what is left.
  const margin =
    pageColumns > 0
      ? ` box-sizing: border-box; padding-inline: max(0px, (100cqw - ${taken} - ${(WIDE_COLUMN * pageColumns).toFixed(1)}ch) / 2);`
      : '';
  return `none; direction: rtl; unicode-bidi: normal !important;
  .editor-scrollable:has(&) { container-type: inline-size }
  .view-line:has(> span > &) > span { width: ${width};${margin} text-align: right; direction: rtl; unicode-bidi: isolate }
  .view-line:has(> span > &) > span > span { unicode-bidi: normal !important; direction: rtl }
  .view-lines:has(&) .view-line > span:has(> [class*='ced-']:only-child:empty) { display: inline-block; width: ${width}; direction: rtl }
  ${PEEK_CSS}`;
}

/**
 * Peek views get no decorations of extensions; a rule that holds there whether or not `&` does keeps the words of Arabic
 * lines with hints or colours in order.
 */
const PEEK_CSS = ':is(&, .peekview-widget .view-line > span > span) { unicode-bidi: normal !important }';

/** Keeps the words of a left-to-right line in order where decorations colour some of them. */
export const WORD_ORDER_CSS = `none; unicode-bidi: normal !important;
  .view-line:has(> span > &) > span > span { unicode-bidi: normal !important }`;

/**
 * The minimap's width is not to be had in CSS. VS Code gives it one pixel a column of the editor (at most 120) and 8 more; a column is
 * as wide as an n. Rather too little is taken off: too much would cut the left ends of rows.
 */
function minimapWidth(fontSize: number): string {
  return `min((100cqw - ${SCROLL_BAR}px) * ${(1 / (WIDE_N * fontSize + 1)).toFixed(4)} + 8px, 128px)`;
}

/** Of a `ch` (a 0), the width of a column (an n) in a font with a wide n. */
const WIDE_COLUMN = 1.15;

/** Of a font size, the width of an n in a wide font. */
const WIDE_N = 0.66;

/** Pixels at the right edge that the scroll bar (14) takes, and a little. */
const SCROLL_BAR = 16;
