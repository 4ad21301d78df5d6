// Articles with marks in them: [c1.cue:قال] [s1:لافروف] [c1.who=s1:الوزير] إن [c1:روسيا لن تتراجع].
import type { Annotation, Claim, Span, Speaker } from '../../../src/core/model';
import { assemble, type ClaimDraft, type SpeakerDraft } from '../../../src/core/formats/assemble';
import type { FormatDocument } from '../../../src/core/formats/format';
import { utf16 } from '../../../src/core/text/offsets';

type Found = { cue: Span[]; content: Span[]; mention?: Span; speaker: string | null };
export interface Details {
  readonly [id: string]: Partial<Claim> | Partial<Speaker>;
}

/**
 * The text without its marks, and the annotation they make: `[s1:…]` a mention, `[c1:…]` a part of a content,
 * `[c1.cue:…]` a cue, `[c1.who=s1:…]` the words naming the claim's speaker. Marks may lie in each other. Details are
 * the other properties by id.
 */
export function marked(source: string, details: Details = {}, file = 'lavrov.txt'): FormatDocument {
  let text = '';
  const open: { mark: string; start: number }[] = [];
  const claims = new Map<string, Found>();
  const speakers = new Map<string, Span[]>();
  const claim = (id: string): Found => {
    const known = claims.get(id) ?? { cue: [], content: [], speaker: null };
    claims.set(id, known);
    return known;
  };
  for (const [token] of source.matchAll(/\[[sc]\d[^:\]]*:|\]|[^[\]]+|\[/gu)) {
    if (/^\[[sc]\d/u.test(token)) open.push({ mark: token.slice(1, -1), start: text.length });
    else if (token === ']' && open.length > 0) {
      const { mark, start } = open.pop() as { mark: string; start: number };
      const span = { start: utf16(start), end: utf16(text.length) };
      const [, id = '', part, speaker] = /^([sc]\d+)(?:\.(cue|who))?(?:=(s\d+))?$/u.exec(mark) ?? [];
      if (id.startsWith('s')) speakers.set(id, [...(speakers.get(id) ?? []), span]);
      else if (part === 'cue') claim(id).cue.push(span);
      else if (part === 'who') {
        Object.assign(claim(id), { mention: span, speaker });
        speakers.set(speaker ?? '', [...(speakers.get(speaker ?? '') ?? []), span]);
      } else claim(id).content.push(span);
    } else text += token;
  }
  return { file, text, annotation: annotationOf(text, speakers, claims, details) };
}

function annotationOf(
  text: string,
  speakers: ReadonlyMap<string, readonly Span[]>,
  claims: ReadonlyMap<string, Found>,
  details: Details,
): Annotation {
  return assemble(
    text,
    [...speakers].map(([id, mentions]) => ({ key: id, id, mentions, ...details[id] }) as SpeakerDraft),
    [...claims].map(([id, found]) => ({ id, via: [], ...found, ...details[id] }) as ClaimDraft),
  );
}
