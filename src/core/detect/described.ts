import { contradicts, isFrom, isOfField, type Entity } from './entity';
import type { MentionAnalysis } from './mentions';

/** «الروائية الكويتية», «المحلل»: who spoke last of those whom the words can mean, rather of that country and in that field. */
export function described(
  latest: (test: (entity: Entity) => boolean) => Entity | undefined,
  mention: MentionAnalysis,
): Entity | undefined {
  const fits = (entity: Entity): boolean =>
    (entity.kind === 'person' || entity.kind === 'unnamed') &&
    entity.hasClaim &&
    entity.gender === mention.gender &&
    !entity.isPlural &&
    !contradicts(entity, mention);
  return (
    latest((entity) => fits(entity) && isFrom(entity, mention) && isOfField(entity, mention)) ??
    latest((entity) => fits(entity) && isFrom(entity, mention)) ??
    latest((entity) => fits(entity) && isOfField(entity, mention)) ??
    latest(fits)
  );
}
