import * as fs from 'node:fs';
import * as path from 'node:path';
import * as prettier from 'prettier';
import { ROOT } from '../support/paths';

export const DOCUMENT = path.join(ROOT, 'docs/accuracy.md');

/** Puts each text between its markers, `<!-- generated: NAME -->` and `<!-- end: NAME -->`; an error where they are missing. */
export function fill(document: string, parts: Readonly<Record<string, string>>): string {
  let filled = document;
  for (const [name, text] of Object.entries(parts)) {
    const from = `<!-- generated: ${name} -->`;
    const to = `<!-- end: ${name} -->`;
    const start = filled.indexOf(from);
    const end = filled.indexOf(to);
    if (start < 0 || end < start) throw new Error(`docs/accuracy.md lacks the markers ${from} … ${to}`);
    filled = `${filled.slice(0, start + from.length)}\n\n${text.trim()}\n\n${filled.slice(end)}`;
  }
  return filled;
}

export async function fillDocument(parts: Readonly<Record<string, string>>): Promise<void> {
  const filled = fill(fs.readFileSync(DOCUMENT, 'utf8'), parts);
  const options = await prettier.resolveConfig(DOCUMENT);
  fs.writeFileSync(DOCUMENT, await prettier.format(filled, { ...options, parser: 'markdown' }));
}
