const DATE = /^(?:1[89]|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?/u;
/** 2024-05-12, 2024_05_12, 20240512 in a file's name, 2024/05/12 in its folders. */
const IN_PATH = /(?<!\d)((?:19|20)\d\d)([-_./]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/gu;

/**
 * The day of an article: as its sidecar says (`article.date`, ISO 8601, may be a month or a year only), else as its path does. When
 * the file was written says nothing.
 */
export function dateOf(said: unknown, path: string): string | undefined {
  const own = typeof said === 'number' ? String(said) : said;
  const [date] = (typeof own === 'string' && DATE.exec(own.trim())) || [];
  if (date !== undefined) return date;
  const last = [...path.matchAll(IN_PATH)].at(-1);
  return last && `${last[1]}-${last[3]}-${last[4]}`;
}
