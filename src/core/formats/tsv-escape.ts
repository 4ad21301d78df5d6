/** Escapes of WebAnno TSV: in values and in `#Text=` lines. A missing value is `*`. */

const VALUE: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n' };

export function escapeValue(value: string | undefined): string {
  if (value === undefined || value === '') return '*';
  return value.replace(/->|[\\[\]|_;\t\n*]/gu, (found) => VALUE[found] ?? `\\${found}`);
}

export function unescapeValue(value: string): string {
  return value.replace(/\\(->|[\\[\]|_;tn*])/gu, (_, found: string) =>
    found === 't' ? '\t' : found === 'n' ? '\n' : found,
  );
}

const TEXT: Readonly<Record<string, string>> = { '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r', '\b': 'b' };
const FROM_TEXT: Readonly<Record<string, string>> = { t: '\t', n: '\n', f: '\f', r: '\r', b: '\b' };

export function escapeText(text: string): string {
  return text.replace(/[\u0000-\u000A\u000C-\u001F\\]/g, (found) => `\\${TEXT[found] ?? found}`);
}

export function unescapeText(text: string): string {
  return text.replace(/\\([\u0000-\u001Ftnfrb\\])/g, (_, found: string) => FROM_TEXT[found] ?? found);
}

/** Cuts at a separator that is not escaped. */
export function splitUnescaped(value: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < value.length; i++) {
    if (value[i] === '\\') i++;
    else if (value[i] === separator) {
      parts.push(value.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(value.slice(from));
  return parts;
}
