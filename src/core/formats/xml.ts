import Builder from 'fast-xml-builder';
import { SaxesParser } from 'saxes';
import { NOT_XML } from './features';
import { FormatError } from './format';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  const given = Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { name, attributes: Object.fromEntries(given), children };
}

const BUILDER = new Builder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  processEntities: true,
  format: false,
});

/**
 * An XML 1.0 document. Text keeps its white space, carriage returns too (as references: a parser would read a bare one
 * as a line feed); characters that XML does not allow become U+FFFD.
 */
export function xmlDocument(root: XmlElement): string {
  const body = BUILDER.build([ordered(root)]).replaceAll('\r', '&#13;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

/** The builder's own shape: {name: children, ':@': attributes}. */
function ordered({ name, attributes, children }: XmlElement): Record<string, unknown> {
  return {
    [name]: children.map((child) => (typeof child === 'string' ? { '#text': clean(child) } : ordered(child))),
    ':@': Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, clean(value.replace(/[\t\n\r]/gu, ' '))]),
    ),
  };
}

const clean = (text: string): string => text.replace(NOT_XML, '\uFFFD');

/** Parses a document. Throws FormatError with line and column; entities of a document type are not resolved. */
export function parseXml(xml: string, file: string): XmlElement {
  const root: { children: (XmlElement | string)[] } = { children: [] };
  const open: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [];
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('error', (error) => {
    throw new FormatError(error.message, file);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes: { ...attributes }, children: [] };
    (open.at(-1) ?? root).children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  const text = (words: string): void => {
    open.at(-1)?.children.push(words);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  const top = root.children.find((child) => typeof child !== 'string');
  if (!top || typeof top === 'string') throw new FormatError('no XML element in it', file);
  return top;
}

/** The local name: `xs:element` is `element`. */
export const localName = (node: XmlElement): string => node.name.slice(node.name.indexOf(':') + 1);

export function childrenOf(node: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (node?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && localName(child) === name,
  );
}

export function textOf(node: XmlElement | undefined): string {
  return (node?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
