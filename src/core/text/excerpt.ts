/**
 * A part of a text on one line, at most about `most` UTF-16 units, at whole words, with some of what stands before the offset `at`; what is left
 * out is an ellipsis.
 */
export function excerpt(text: string, at: number, most: number): string {
  if (text.length <= most) return onOneLine(text);
  const lead = Math.floor(most / 4);
  const from = at <= lead ? 0 : text.indexOf(' ', at - lead) + 1;
  const start = from > at ? at : from;
  const rest = text.slice(start, start + most + 1);
  const space = rest.lastIndexOf(' ', most);
  const cut = start + most >= text.length ? rest : `${rest.slice(0, space > 0 ? space : most)}…`;
  return onOneLine(start > 0 ? `…${cut}` : cut);
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
