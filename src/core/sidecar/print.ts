import type { Document, ScalarTag, ToStringOptions } from 'yaml';

const STYLE: ToStringOptions = { lineWidth: 0 };

/** Read as line breaks, not printable, or turning a line around where a reader looks at the file. */
const ESCAPED = /[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** The document as text, with the line ends and the byte order mark of the text it is to replace. */
export function printDocument(document: Document, previous = ''): string {
  document.setSchema(document.schema?.name === 'yaml-1.1' ? '1.1' : '1.2', { customTags: withEscapes });
  const text = document.toString(STYLE);
  const mark = previous.startsWith('\uFEFF') ? '\uFEFF' : '';
  return mark + (/^[^\n]*\r\n/.test(previous) ? text.replace(/\n/g, '\r\n') : text);
}

/** The usual tags, with a string tag that escapes in double quotes what YAML 1.1 would take for a line break or refuse. */
function withEscapes(tags: readonly unknown[]): ScalarTag[] {
  return (tags as ScalarTag[]).map((tag) => {
    if (tag.tag !== 'tag:yaml.org,2002:str' || !tag.stringify) return tag;
    const { stringify } = tag;
    return {
      ...tag,
      stringify(...input: Parameters<typeof stringify>) {
        const text = stringify(...input);
        return text.startsWith('"') ? text.replace(ESCAPED, escape) : text;
      },
    };
  });
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
