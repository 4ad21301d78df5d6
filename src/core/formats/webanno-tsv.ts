import { everythingBut, tokensWithin } from './features';
import type { Format, FormatDocument, OutputFile } from './format';
import { LAYERS, LAYER_NAMES, LINK_TYPE, SLOT, layerMarks, typeName, type LayerMark } from './inception';
import { linesOf, tokensOf, type Token } from './tokens';
import { escapeText, escapeValue } from './tsv-escape';
import { readWebAnnoTsv } from './webanno-tsv-read';

/**
 * WebAnno TSV 3.3, which INCEpTION reads and writes. Offsets: UTF-16 units. Every annotation has a disambiguation id,
 * so that stacked and nested ones stay apart. Source: INCEpTION's user guide, appendix «WebAnno TSV 3.3 File format»,
 * and its Tsv3XSerializer and Tsv3XDeserializer for what the guide leaves open.
 */
export const WEBANNO_TSV: Format = {
  id: 'webanno-tsv',
  title: 'WebAnno TSV 3.3 (INCEpTION)',
  ending: '.tsv',
  unit: 'utf16',
  holds: everythingBut('unplaced', 'noteLines', 'labelBars'),
  scope: 'article',
  write: (documents) => documents.map(write),
  read: readWebAnnoTsv,
};

function write({ file, text, annotation }: FormatDocument): OutputFile {
  const rows = new Rows(text, layerMarks(annotation));
  const header = LAYER_NAMES.map((layer) => {
    const slot =
      layer === 'IsnadContent'
        ? [`ROLE_${typeName(layer)}:${SLOT}_${LINK_TYPE}`, 'uima.tcas.Annotation']
        : [];
    // A layer without features still has one column, declared by a bar with nothing after it.
    const columns = [...LAYERS[layer], ...slot];
    return `#T_SP=${typeName(layer)}|${columns.join('|')}\n`;
  });
  return { name: `${file}.tsv`, data: `#FORMAT=WebAnno TSV 3.3\n${header.join('')}\n\n${rows.sentences()}` };
}

interface Unit {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly marks: LayerMark[];
}

class Rows {
  private readonly tokens: readonly Token[];
  private readonly lines: readonly (readonly Token[])[];
  private readonly units = new Map<Token, { readonly whole: Unit; readonly parts: Unit[] }>();
  /** The id of the first unit of each mark. */
  private readonly places = new Map<string, string>();

  constructor(
    private readonly text: string,
    marks: readonly LayerMark[],
  ) {
    this.tokens = tokensOf(text);
    this.lines = linesOf(text, this.tokens);
    this.lines.forEach((line, i) =>
      line.forEach((token, j) => {
        const whole = { id: `${i + 1}-${j + 1}`, start: token.start, end: token.end, marks: [] };
        this.units.set(token, { whole, parts: [] });
      }),
    );
    for (const mark of marks) this.place(mark);
    for (const { whole, parts } of this.units.values()) this.number(whole, parts);
  }

  /** Adds a mark to the tokens it covers, and to a part of those that it covers in part. */
  private place(mark: LayerMark): void {
    for (const token of tokensWithin(this.tokens, mark.span)) {
      const { whole, parts } = this.units.get(token) as { whole: Unit; parts: Unit[] };
      const start = Math.max(token.start, mark.span.start);
      const end = Math.min(token.end, mark.span.end);
      if (start === token.start && end === token.end) {
        whole.marks.push(mark);
        continue;
      }
      const known = parts.find((part) => part.start === start && part.end === end);
      if (known) known.marks.push(mark);
      else parts.push({ id: '', start, end, marks: [mark] });
    }
  }

  private number(whole: Unit, parts: Unit[]): void {
    parts.sort((a, b) => a.start - b.start || a.end - b.end);
    parts.forEach((part, i) => (parts[i] = { ...part, id: `${whole.id}.${i + 1}` }));
    for (const unit of [whole, ...parts])
      for (const { id } of unit.marks) if (!this.places.has(id)) this.places.set(id, unit.id);
  }

  /** A sentence is a line with the white space up to the next: INCEpTION rebuilds the text from the sentences. */
  sentences(): string {
    return this.lines
      .map((line, i) => {
        const start = (line[0] as Token).start;
        const end = this.lines[i + 1]?.[0]?.start ?? this.text.length;
        const parts = this.text.slice(start, end).split('\n');
        if (parts.length > 1 && parts.at(-1) === '') parts.pop();
        const head = parts.map((part) => `#Text=${escapeText(part)}\n`).join('');
        return head + line.flatMap((token) => this.token(token)).join('');
      })
      .join('\n');
  }

  private token(token: Token): readonly string[] {
    const { whole, parts } = this.units.get(token) as { whole: Unit; parts: readonly Unit[] };
    return [whole, ...parts].map((unit) => {
      const cells = LAYER_NAMES.flatMap((layer) =>
        this.cells(
          layer,
          unit.marks.filter((mark) => mark.layer === layer),
        ),
      );
      const words = this.text.slice(unit.start, unit.end);
      return `${[unit.id, `${unit.start}-${unit.end}`, words, ...cells].join('\t')}\t\n`;
    });
  }

  private cells(layer: (typeof LAYER_NAMES)[number], marks: readonly LayerMark[]): readonly string[] {
    const cell = (value: (mark: LayerMark) => string): string =>
      marks.length === 0 ? '_' : marks.map(value).join('|');
    const features: readonly string[] = LAYERS[layer];
    const primitive = (features.length > 0 ? features : ['']).map((feature) =>
      cell(({ id, features: values }) => `${escapeValue(values[feature])}[${id}]`),
    );
    if (layer !== 'IsnadContent') return primitive;
    const roles = cell(({ id, slots }) => `${slots.map(({ role }) => role).join(';') || '_'}[${id}]`);
    const targets = cell(({ slots }) =>
      slots.length === 0 ? '*' : slots.map(({ target }) => `${this.places.get(target)}[${target}]`).join(';'),
    );
    return [...primitive, roles, targets];
  }
}
