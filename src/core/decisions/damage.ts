import type { Annotation, Claim, Span, Speaker } from '../model';
import { utf16 } from '../text/offsets';
import { moveSpan, type TextEdit } from './moves';
import type { Damage, Undone } from './textLog';

/** The edit that takes an edit back. */
const inverse = ({ start, removed, inserted }: TextEdit): TextEdit => ({
  start,
  removed: inserted,
  inserted: removed,
});

function there(span: Span, edits: readonly TextEdit[]): Span {
  return edits.reduce(moveSpan, span);
}

function back(span: Span, edits: readonly TextEdit[]): Span {
  return [...edits].reverse().map(inverse).reduce(moveSpan, span);
}

/** The spans that the edits would hurt: moved there and back again, they are not what they were. */
export function damageOf(annotation: Annotation, edits: readonly TextEdit[]): readonly Damage[] {
  const damage: Damage[] = [];
  const look = (record: string, part: Damage['part'], spans: readonly Span[]): void =>
    spans.forEach((span, index) => {
      const moved = there(span, edits);
      if (moved === span) return;
      const again = back(moved, edits);
      if (again.start !== span.start || again.end !== span.end)
        damage.push({ record, part, index, start: span.start, end: span.end });
    });
  for (const { id, content, cue, mention } of annotation.claims) {
    look(id, 'content', content);
    look(id, 'cue', cue);
    if (mention) look(id, 'mention', [mention]);
  }
  for (const { id, mentions } of annotation.speakers) look(id, 'mentions', mentions);
  return damage;
}

/** Heals what the edits that were taken back had hurt. `annotation` is moved to the present text already. */
export function heal(annotation: Annotation, undone: Undone): Annotation {
  const healed = new Map<string, { readonly of: Damage; span: Span }>();
  for (const { edits, damage } of undone) {
    for (const item of healed.values()) item.span = back(item.span, edits);
    for (const of of damage)
      healed.set(`${of.record} ${of.part} ${of.index}`, {
        of,
        span: { start: utf16(of.start), end: utf16(of.end) },
      });
  }
  if (healed.size === 0) return annotation;
  const find = (record: string, part: Damage['part'], spans: readonly Span[]) =>
    spans.map((span, index) => ({ ...span, ...healed.get(`${record} ${part} ${index}`)?.span }));
  const claim = (old: Claim): Claim => {
    const mention = old.mention && find(old.id, 'mention', [old.mention])[0];
    return {
      ...old,
      content: find(old.id, 'content', old.content),
      cue: find(old.id, 'cue', old.cue),
      ...(mention ? { mention } : {}),
    };
  };
  const speaker = (old: Speaker): Speaker => ({ ...old, mentions: find(old.id, 'mentions', old.mentions) });
  const hurt = new Set([...healed.values()].map(({ of }) => of.record));
  return {
    speakers: annotation.speakers.map((old) => (hurt.has(old.id) ? speaker(old) : old)),
    claims: annotation.claims.map((old) => (hurt.has(old.id) ? claim(old) : old)),
  };
}
