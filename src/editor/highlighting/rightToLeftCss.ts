/**
 * The CSS that lays a line out right to left, given to VS Code as the value of a decoration's `text-decoration`, set on the line's whole text.
 * `&` is the decoration; with `:has(&)` its rules reach the line's ancestors. Measured in VS Code 1.91 and 1.139:
 * - the width stands on the element VS Code measures (`.view-line > span`), else a click on a short row counts as past its end;
 * - it is the viewport's (`cqw` of `.editor-scrollable`) less the scroll bar, for `width: 100%` would feed back into the measured width;
 * - `unicode-bidi: normal` undoes the isolation of each rendered piece, which puts coloured words out of order.
 */
export function rightToLeftCss(pageColumns: number): string {
  const width = `calc(100cqw - ${SCROLL_BAR}px)`;
  // A page of so many columns stands in the middle: both margins take what is left.
  const margin =
    pageColumns > 0
      ? ` box-sizing: border-box; padding-inline: max(0px, (100cqw - ${SCROLL_BAR}px - ${pageColumns}ch) / 2);`
      : '';
  return `none; direction: rtl; unicode-bidi: normal !important;
  .editor-scrollable:has(&) { container-type: inline-size }
  .view-line:has(> span > &) > span { width: ${width};${margin} text-align: right; direction: rtl; unicode-bidi: isolate }
  .view-line:has(> span > &) > span > span { unicode-bidi: normal !important; direction: rtl }
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

/** Pixels at the right edge that the scroll bar (14) takes, and a little. */
const SCROLL_BAR = 16;
