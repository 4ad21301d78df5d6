import type { Span } from '../model';
import { everythingBut, tokensWithin } from './features';
import type { Format, FormatDocument, OutputFile } from './format';
import { UnitOffsets } from './offsets';
import { sameSpan } from './spans';
import { linesOf, tokensOf, type Token } from './tokens';

/**
 * Token lines in the shape of CoNLL-U Plus (`# global.columns`), with a BIO column for each layer: CUE, SPEAKER and as
 * many CONTENT columns as claims lie in each other, so that nested and overlapping ones survive. The last column tells
 * which claim or speaker each mark belongs to. Offsets there: code points. Source: universaldependencies.org/ext-format;
 * BIO: Ramshaw and Marcus 1995.
 */
export const BIO: Format = {
  id: 'bio',
  title: 'CoNLL-style BIO columns',
  ending: '.conllup',
  unit: 'codePoint',
  holds: everythingBut(
    ...(['wordBorders', 'via', 'unplaced', 'names', 'roles', 'stances'] as const),
    ...(['statuses', 'confidence', 'labels', 'notes'] as const),
  ),
  scope: 'article',
  write: (documents) => documents.map(write),
};

interface Mark {
  readonly spans: readonly Span[];
  readonly label: string;
  readonly owner: string;
}

function write({ file, text, annotation }: FormatDocument): OutputFile {
  const tokens = tokensOf(text);
  const cues = annotation.claims.map((claim) => ({ spans: claim.cue, label: 'cue', owner: claim.id }));
  const mentions = annotation.speakers.flatMap(({ id, kind, mentions: spans }) =>
    spans.map((span) => {
      const named = annotation.claims.filter(
        (c) => c.speaker === id && c.mention && sameSpan(c.mention, span),
      );
      // The claims whose speaker these very words name: s1@c1,c4.
      const owner = named.length === 0 ? id : `${id}@${named.map((claim) => claim.id).join(',')}`;
      return { spans: [span], label: kind, owner };
    }),
  );
  const contents = annotation.claims.map((claim) => ({
    spans: claim.content,
    label: claim.kind,
    // Whom the claim is by, since a BIO column cannot say it: c1@s1.
    owner: claim.speaker === null ? claim.id : `${claim.id}@${claim.speaker}`,
  }));
  const columns = [
    ...layers('CUE', cues, tokens),
    ...layers('SPEAKER', mentions, tokens),
    ...layers('CONTENT', contents, tokens),
  ];
  const offsets = new UnitOffsets(text, 'codePoint');
  const head = `# global.columns = ID FORM ${columns.map(({ name }) => name).join(' ')} MISC\n# newdoc id = ${file.replace(/\s/gu, '_')}\n`;
  const sentences = linesOf(text, tokens).map((line, i) => {
    const words = text.slice((line[0] as Token).start, (line.at(-1) as Token).end);
    const rows = line.map((token, j) => {
      const { start, end } = offsets.span(token);
      const owners = columns.flatMap(({ name, owner }) =>
        owner.has(token) ? [`${name}=${owner.get(token)}`] : [],
      );
      const misc = [`Start=${start}`, `End=${end}`, ...owners].join('|');
      return [j + 1, token.text, ...columns.map(({ tag }) => tag.get(token) ?? 'O'), misc].join('\t');
    });
    return `# sent_id = ${i + 1}\n# text = ${words.replace(/[\t\r\v\f\u0085\u2028\u2029]/gu, ' ')}\n${rows.join('\n')}\n`;
  });
  return { name: `${file}${BIO.ending}`, data: `${head}${sentences.join('\n')}\n` };
}

interface Layer {
  readonly name: string;
  readonly tag: Map<Token, string>;
  readonly owner: Map<Token, string>;
}

/** The marks in as few columns as hold them apart; at least one. Longer marks come first, so that the outer is in the first. */
function layers(name: string, marks: readonly Mark[], tokens: readonly Token[]): readonly Layer[] {
  const columns: Layer[] = [{ name, tag: new Map(), owner: new Map() }];
  const placed = marks.map((mark) => ({ mark, parts: mark.spans.map((span) => tokensWithin(tokens, span)) }));
  placed.sort((a, b) => b.parts.flat().length - a.parts.flat().length);
  for (const { mark, parts } of placed) {
    const all = parts.flat();
    let column = columns.find(({ tag }) => all.every((token) => !tag.has(token)));
    if (!column)
      columns.push((column = { name: `${name}:${columns.length + 1}`, tag: new Map(), owner: new Map() }));
    for (const part of parts)
      part.forEach((token, i) => {
        column.tag.set(token, `${i === 0 ? 'B' : 'I'}-${mark.label}`);
        column.owner.set(token, mark.owner);
      });
  }
  return columns;
}
