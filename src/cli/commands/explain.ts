import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { detect } from '../../core/detect/detect';
import { ruleText } from '../../core/explain/rules';
import type { Annotation, Claim, Span } from '../../core/model';
import { Article } from '../../core/sidecar/article';
import { shorten } from '../../core/sidecar/problems';
import { UsageError, command } from '../command';
import { messageOf } from '../../core/text/messageOf';
import { articlesIn } from '../files';
import { Lexicons, lexiconOf, lexiconOption } from '../lexicons';

export const explain = command({
  name: 'explain',
  operands: 'FILE… | DIR…',
  summary: 'Says for each detected claim which rules found it; reads no sidecars and writes nothing.',
  options: {
    json: { type: 'boolean', help: 'One JSON line for each article; offsets count code points.' },
    lexicon: lexiconOption,
  },
  run: async (values, paths, io) => {
    if (paths.length === 0) throw new UsageError('which articles? isnad explain FILE… | DIR…');
    const lexicons = new Lexicons(io, values.lexicon);
    let failed = false;
    for await (const { path } of articlesIn(paths, io.cwd)) {
      const file = resolve(io.cwd, path);
      const lexicon = await lexicons.for(file);
      try {
        const article = Article.fromBytes(path, await readFile(file));
        const annotation = detect(article.text, lexiconOf(lexicon));
        io.out(values.json ? jsonOf(article, annotation) : textOf(article, annotation));
      } catch (error) {
        failed = true;
        io.err(`${path}: error: ${messageOf(error)}\n`);
      }
    }
    return failed ? 1 : 0;
  },
});

/** Claims under their places, as compilers write them, each with its rules below it. */
function textOf({ file, text }: Article, { claims, speakers }: Annotation): string {
  const places = new Places(text);
  const words = (spans: readonly Span[]) =>
    shorten(spans.map(({ start, end }) => text.slice(start, end)).join(' … '), 90);
  const nameOf = (id: string | null) => speakers.find((speaker) => speaker.id === id)?.name ?? 'nobody';
  return claims
    .map((claim) => {
      const via = claim.via.map((id) => `, via ${nameOf(id)}`).join('');
      const cue = claim.cue.length > 0 ? ` [${words(claim.cue)}]` : '';
      const rules = (claim.why ?? []).map((rule) => `    ${rule}: ${ruleText(rule)}\n`).join('');
      return (
        `${file}:${places.of(startOf(claim))}: ${claim.id} ${claim.kind}, ${claim.stance}, ` +
        `${(claim.confidence ?? 1).toFixed(2)}: ${nameOf(claim.speaker)}${via}${cue}: ${words(claim.content)}\n${rules}`
      );
    })
    .join('');
}

function startOf({ cue, content }: Claim): number {
  return Math.min(cue[0]?.start ?? Infinity, content[0]?.start ?? Infinity);
}

function jsonOf(article: Article, { claims, speakers }: Annotation): string {
  const span = ({ start, end }: Span) => ({
    start: article.toFile(start),
    end: article.toFile(end),
    text: article.text.slice(start, end),
  });
  const nameOf = (id: string | null) => speakers.find((speaker) => speaker.id === id)?.name ?? null;
  const explained = claims.map((claim) => ({
    id: claim.id,
    kind: claim.kind,
    stance: claim.stance,
    confidence: claim.confidence,
    speaker: nameOf(claim.speaker),
    via: claim.via.map(nameOf),
    cue: claim.cue.map(span),
    content: claim.content.map(span),
    why: (claim.why ?? []).map((rule) => ({ rule, text: ruleText(rule) })),
  }));
  return `${JSON.stringify({ file: article.file, claims: explained })}\n`;
}

/** LINE:COLUMN of offsets that come in rising order; both from 1, columns in UTF-16 units. */
class Places {
  private line = 1;
  private lineStart = 0;

  constructor(private readonly text: string) {}

  of(offset: number): string {
    for (;;) {
      const end = this.text.indexOf('\n', this.lineStart);
      if (end < 0 || end >= offset) break;
      this.line++;
      this.lineStart = end + 1;
    }
    return `${this.line}:${offset - this.lineStart + 1}`;
  }
}
