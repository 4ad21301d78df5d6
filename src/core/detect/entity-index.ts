import type { MentionAnalysis } from './mentions';

/** Entities looked at for one word: the last that had it. */
const PER_KEY = 48;

/** What the index orders by. */
interface Seen {
  readonly lastSeen: number;
}

/** Finds the entities that share a word with a mention, so that a long article does not compare all with all. */
export class EntityIndex<Entity extends Seen> {
  private readonly byKey = new Map<string, Entity[]>();
  private readonly indexed = new Map<Entity, Set<string>>();

  /** Makes the entity findable by the mention's words. */
  add(entity: Entity, mention: MentionAnalysis): void {
    for (const key of mention.lookup) this.put(entity, key);
  }

  put(entity: Entity, key: string): void {
    let own = this.indexed.get(entity);
    if (own === undefined) this.indexed.set(entity, (own = new Set()));
    if (own.has(key)) return;
    own.add(key);
    const list = this.byKey.get(key);
    if (list === undefined) this.byKey.set(key, [entity]);
    else list.push(entity);
  }

  /** The latest entity that shares one of the keys and that the test accepts. */
  latest(keys: Iterable<string>, test: (entity: Entity) => boolean): Entity | undefined {
    let best: Entity | undefined;
    for (const key of keys) {
      const list = this.byKey.get(key);
      if (list === undefined) continue;
      for (let k = list.length - 1; k >= Math.max(0, list.length - PER_KEY); k--) {
        const entity = list[k] as Entity;
        if ((best === undefined || entity.lastSeen > best.lastSeen) && test(entity)) best = entity;
      }
    }
    return best;
  }
}
