/** At most `most` characters of a text on one line, cut between two words. */
export function brief(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const space = line.lastIndexOf(' ', most);
  return `${line.slice(0, space > 0 ? space : most)}…`;
}
