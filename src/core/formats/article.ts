import type { Annotation, Claim, Span, Speaker } from '../model';
import type { Article } from '../sidecar/article';
import { utf16 } from '../text/offsets';
import type { FormatDocument } from './format';
import { UnitOffsets } from './offsets';

const BOM = '\uFEFF';

/** The file's text as formats take it: line ends as they are, no byte order mark. */
export function formatText({ stored }: Article): string {
  return stored.startsWith(BOM) ? stored.slice(1) : stored;
}

/** An article and its annotation for a writer: spans of the document become spans of the file's text. */
export function toFormatDocument(
  article: Article,
  annotation: Annotation,
  file = article.file,
): FormatDocument {
  const shift = article.stored.startsWith(BOM) ? 1 : 0;
  const move = ({ start, end }: Span): Span => ({
    start: utf16(article.toStored(start) - shift),
    end: utf16(article.toStored(end) - shift),
  });
  return { file, text: formatText(article), annotation: moved(annotation, move) };
}

/** An annotation that was read, over the article's document. The text read must be `formatText(article)`. */
export function fromFormatDocument(article: Article, { annotation }: FormatDocument): Annotation {
  const points = new UnitOffsets(article.stored, 'codePoint');
  const shift = article.stored.startsWith(BOM) ? 1 : 0;
  const at = (offset: Span['start']): Span['start'] =>
    article.toDocument(points.of(utf16(offset + shift)) as Parameters<Article['toDocument']>[0]);
  return moved(annotation, ({ start, end }) => ({ start: at(start), end: at(end) }));
}

function moved(annotation: Annotation, move: (span: Span) => Span): Annotation {
  const speaker = (item: Speaker): Speaker => ({ ...item, mentions: item.mentions.map(move) });
  const claim = (item: Claim): Claim => ({
    ...item,
    cue: item.cue.map(move),
    content: item.content.map(move),
    ...(item.mention ? { mention: move(item.mention) } : {}),
  });
  return { speakers: annotation.speakers.map(speaker), claims: annotation.claims.map(claim) };
}
