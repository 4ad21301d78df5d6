import { type Annotation, type Claim, type Span, type Speaker } from '../../../src/core/model';
import { utf16 } from '../../../src/core/text/offsets';

/**
 * A text with marks in it, as a test reads it: `[s1 الوزير]` mentions s1, `{c1 قال}` is c1's cue, `<c1 …>` its content,
 * `(c1:s1 الوزير)` both c1's mention and one of s1. Marks may hold each other.
 */
export interface Marked {
  readonly text: string;
  readonly annotation: Annotation;
}

const OPEN = /^([[{<(])([cs]\d+)(?::(s\d+))? /;
const CLOSE: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>', '(': ')' };

interface Draft {
  cue: Span[];
  mention?: Span;
  content: Span[];
  speaker: string | null;
}

/** Reads a marked text; `changes` sets other fields of claims and speakers by id. */
export function marked(source: string, changes: Readonly<Record<string, object>> = {}): Marked {
  let text = '';
  const open: { close: string; bracket: string; id: string; speaker: string | undefined; start: number }[] =
    [];
  const claims = new Map<string, Draft>();
  const mentions = new Map<string, Span[]>();
  for (let i = 0; i < source.length;) {
    const mark = OPEN.exec(source.slice(i, i + 30));
    const last = open[open.length - 1];
    if (mark) {
      const [all, bracket, id, speaker] = mark as unknown as [string, string, string, string | undefined];
      open.push({ close: CLOSE[bracket] as string, bracket, id, speaker, start: text.length });
      i += all.length;
    } else if (last && source[i] === last.close) {
      open.pop();
      place(last, { start: utf16(last.start), end: utf16(text.length) });
      i++;
    } else text += source[i++];
  }
  return { text, annotation: { speakers: speakers(), claims: finished() } };

  function place({ bracket, id, speaker }: (typeof open)[number], span: Span): void {
    if (bracket === '[') return void mentions.set(id, [...(mentions.get(id) ?? []), span]);
    const draft = claims.get(id) ?? { cue: [], content: [], speaker: null };
    claims.set(id, draft);
    if (bracket === '{') draft.cue.push(span);
    if (bracket === '<') draft.content.push(span);
    if (bracket === '(' && speaker) {
      draft.mention = span;
      draft.speaker = speaker;
      mentions.set(speaker, [...(mentions.get(speaker) ?? []), span]);
    }
  }
  function speakers(): Speaker[] {
    const ids = [...mentions.keys()].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
    return ids.map((id) => {
      const [first] = mentions.get(id) as [Span];
      const base = {
        id,
        name: text.slice(first.start, first.end),
        kind: 'person',
        status: 'suggested',
      } as const;
      return { ...base, mentions: mentions.get(id) as Span[], ...changes[id] };
    });
  }
  function finished(): Claim[] {
    return [...claims].map(([id, draft]) => {
      const base = {
        id,
        via: [],
        kind: 'indirect',
        status: 'suggested',
        stance: 'neutral',
        labels: [],
      } as const;
      return { ...base, ...draft, ...changes[id] };
    });
  }
}
