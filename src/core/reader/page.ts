import { escapeHtml } from '../text/html';
import { stillParagraphHtml, type ReaderTerms } from './html';
import type { ReaderModel, ReaderSpeaker } from './model';

/** The colours of a page by the names of their CSS variables, for light and dark surroundings. */
export interface PageColors {
  readonly light: Readonly<Record<string, string>>;
  readonly dark: Readonly<Record<string, string>>;
}

export interface PageParts {
  readonly title: string;
  /** Of the page's own words: `ar`, `en`. */
  readonly language: string;
  readonly terms: ReaderTerms;
  /** A heading for the list of speakers. */
  readonly speakers: string;
  /** The styles of the article, with everything they name in them. */
  readonly css: string;
  readonly colors: PageColors;
  /** It asks for a printer as soon as it is opened. */
  readonly prints?: boolean;
}

/** The only script that a page may have, with the hash that its policy knows it by (a test compares them). */
export const PRINT = 'addEventListener("load", () => print());';
const PRINT_HASH = 'sha256-WS1i+QpGr+I/HNtS6OfM25xfHoQbJ35KNKzGT+wBvbc=';

/**
 * What a saved page has besides the styles of the article. A chip floats out of the text into the margin, at the height of its claim's
 * first row; one that would lie on another goes below it. On paper a paragraph may go over from a page to the next, a row may not.
 */
export const PAGE_CSS = `
body { margin: 0; background: var(--vscode-editor-background); }
.title, .speakers { font-family: sans-serif; font-size: 14px; color: var(--vscode-descriptionForeground); }
.title { font-weight: normal; text-align: right; }
.speakers { line-height: 1.8; border-top: 1px solid; padding-top: 1em; margin-top: 1em; }
.speakers b { color: var(--ink); }
.text { display: flow-root; }
.chip {
  float: right; clear: right; position: relative; top: calc(var(--size) * (var(--line) - 1.1) / 2);
  width: var(--column); margin: 0 calc(0px - var(--column) - var(--gap)) 2px 0;
  font: 400 calc(var(--size) * 0.65)/1.5 var(--vscode-font-family, sans-serif); user-select: none;
}
@page { margin: 16mm 14mm 18mm; }
@media print {
  :root { --size: 13pt; --line: 1.9; }
  .article { max-width: none; padding: 0; }
  .paragraph { content-visibility: visible; }
  .text { orphans: 2; widows: 2; }
  .chip, .speakers li { break-inside: avoid; }
  .title, .headline, .speakers h2 { break-after: avoid; }
  .content, .chip { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}`;

/**
 * The annotated article as one HTML file that needs nothing else: no file beside it, nothing from the network, no script (but the one line
 * that prints); its content security policy says so. Printed, it is light.
 */
export function readerPage(model: ReaderModel, parts: PageParts): string {
  const { title, language, terms, css, colors, prints = false } = parts;
  const name = escapeHtml(title);
  const script = prints ? `; script-src '${PRINT_HASH}'` : '';
  const policy = `default-src 'none'; style-src 'unsafe-inline'; font-src data:${script}`;
  const paragraphs = model.paragraphs.map((paragraph) => stillParagraphHtml(paragraph, terms));
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<style>
${styleText(css)}
:root {${variables(colors.light)}}
@media screen and (prefers-color-scheme: dark) { :root {${variables(colors.dark)}} }
${PAGE_CSS}
</style>
</head>
<body>
<main class="article">
<h1 class="title" dir="auto">${name}</h1>
${paragraphs.join('\n')}
${speakerList(model.speakers, parts)}
</main>${prints ? `\n<script>${PRINT}</script>` : ''}
</body>
</html>
`;
}

function speakerList(speakers: readonly ReaderSpeaker[], { terms, speakers: heading }: PageParts): string {
  if (speakers.length === 0) return '';
  const items = speakers.map(({ sign, name, role, type, color }) => {
    const what = [role, terms.speakerKinds[type]].filter((text) => text !== undefined).join(' · ');
    return `<li dir="auto"><b class="speaker${color}">${escapeHtml(`${sign} ${name}`)}</b> ${escapeHtml(what)}</li>`;
  });
  return `<section class="speakers"><h2>${escapeHtml(heading)}</h2><ul>${items.join('')}</ul></section>`;
}

function variables(colors: Readonly<Record<string, string>>): string {
  return Object.entries(colors)
    .map(([name, color]) => ` ${name}: ${color};`)
    .join('');
}

/** Nothing in styles ends the element they stand in. */
function styleText(css: string): string {
  return css.replace(/<\//gu, '<\\/');
}
