/**
 * The CSS that lays a line out right to left, given to VS Code as the value of a decoration's `text-decoration`, set on the line's whole text.
 * `&` is the decoration; with `:has(&)` its rules reach the line's ancestors. Measured in VS Code 1.91 and 1.139:
 * - the width stands on the element VS Code measures (`.view-line > span`), else a click on a short row counts as past its end;
 * - it is the viewport's (`cqw` of `.editor-scrollable`) less the scroll bar, for `width: 100%` would feed back into the measured width;
 * - on an empty line VS Code puts the caret at the measured width when something is injected there (EMPTY_LINE in lineLayout.ts);
 * - hints have no colours of their own in the API, but one for each kind: those of parameters, which an article has none of, take
 *   `isnad.hint.foreground`;
 * - in a row without an Arabic letter VS Code reckons from the left, whatever the CSS: boxes whose end stands left of their beginning are not
 *   drawn. Such rows run left to right, but not at the end of a line (ROW_END_CSS);
 * - `unicode-bidi: normal` undoes the isolation of each rendered piece, which puts coloured words out of order.
 *
 * `pageColumns`: the width of the page in columns; 0: the whole editor.
 */
export function rightToLeftCss(pageColumns: number): string {
  const width = `calc(100cqw - ${SCROLL_BAR}px - var(--isnad-minimap, 0px))`;
  // A page of so many columns stands in the middle: both margins take what is left.
  const margin =
    pageColumns > 0 ? `max(0px, (${width} - ${(WIDE_COLUMN * pageColumns).toFixed(1)}ch) / 2)` : '0px';
  return `none; direction: rtl; unicode-bidi: normal !important;
  .editor-scrollable:has(&) { container-type: inline-size }
  .view-line:has(> span > &) > span { width: calc(${width} + ${CLICKS}px); box-sizing: border-box;
    padding: 0 calc(${margin} + ${CLICKS}px) 0 ${margin}; text-align: right; direction: rtl; unicode-bidi: isolate }
  .view-line:has(> span > &) > span > span { unicode-bidi: normal !important; direction: rtl }
  .view-lines:has(&) .view-line > span:has(> [class*='ced-']:only-child:empty) { display: inline-block; width: ${width}; direction: rtl }
  .view-line:has(> span > &):not(:has(> span > [style*='unicode-bidi'])) > span { direction: ltr }
  .view-lines:has(&) { --vscode-editorInlayHint-parameterForeground: var(--vscode-isnad-hint-foreground) }
  ${deletedCss(width)}
  ${PEEK_CSS}
  ${ROWS_CSS}
  ${MINIMAP_CSS}`;
}

/**
 * Peek views get no decorations of extensions; rules that hold there whether or not `&` does keep the words of Arabic lines with hints or
 * colours in order, and let the rows of the list begin with their first words, at the right edge, however long they are.
 */
const PEEK_CSS = `:is(&, .peekview-widget .view-line > span > span) { unicode-bidi: normal !important }
  .monaco-tl-contents:is(&, .peekview-widget .ref-tree *) { unicode-bidi: plaintext; text-align: start }`;

/**
 * Rows of trees and lists with an Arabic label, which begins with an isolate (isolate.ts): where it has too little room it loses its end and
 * not its first words; what stands behind it stays whole.
 */
const ARABIC_LABEL = `.monaco-list-row .monaco-icon-label[aria-label^='\\2067'] *`;
const ROWS_CSS = `.monaco-icon-label-container:is(&, ${ARABIC_LABEL}) { display: flex }
  .monaco-icon-name-container:is(&, ${ARABIC_LABEL}) { flex: 0 1 auto !important; direction: rtl; min-width: 0; overflow: hidden; text-overflow: ellipsis }
  .monaco-icon-description-container:is(&, ${ARABIC_LABEL}) { flex: none }`;

/**
 * On the last character of a line whose last word has no Arabic letter: where that word is a row of its own, the full stop behind it stands at
 * the left all the same. A mark in a hint behind it (rowEnds.ts) lets VS Code reckon from the right there.
 */
export const ROW_END_CSS = `none; .view-line:has(> span > &) > span { direction: rtl !important }`;

/**
 * The deleted lines that a diff in one column shows between the others are no editor's: rows with an Arabic letter, which VS Code isolates,
 * are laid out here.
 */
function deletedCss(width: string): string {
  const row = `.view-lines.line-delete .view-line:has(> span > [style*='unicode-bidi'])`;
  return `.editor-scrollable:has(&) ${row} > span { display: inline-block; width: ${width}; text-align: right; direction: rtl; unicode-bidi: isolate }
  .editor-scrollable:has(&) ${row} > span > span { unicode-bidi: normal !important; direction: rtl }`;
}

/** Keeps the words of a left-to-right line in order where decorations colour some of them. */
export const WORD_ORDER_CSS = `none; unicode-bidi: normal !important;
  .view-line:has(> span > &) > span > span { unicode-bidi: normal !important }`;

/**
 * The minimap lies over the right edge of the lines. CSS cannot read the width of an element beside them, but it can match what VS Code
 * writes into that element's style: a rule for each width. They are there with the minimap off too: lines that take its room only when
 * the extension hears of it have been measured too wide by then, and the page scrolls sideways.
 */
const MINIMAP_CSS = `.overflow-guard:has(&):not(:has(> .minimap[style*=" left: 0px"])) { ${Array.from(
  { length: 368 }, // 120 columns of 3 pixels at most, and 8 more
  (_, i) => `&:has(> .minimap[style*=" width: ${i + 1}px"]) { --isnad-minimap: ${i + 1}px }`,
).join(' ')} }`;

/** Of a `ch` (a 0), the width of a column (an n) in a font with a wide n. */
const WIDE_COLUMN = 1.15;

/** Pixels at the right edge that the scroll bar (14) takes, and a little. */
const SCROLL_BAR = 16;

/** Pixels of these that are part of a line, for a click there to go to its beginning: past the measured width is past the line's end. */
const CLICKS = 14;
