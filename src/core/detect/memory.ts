import type { Entity } from './entity';
import type { Weight } from './introductions';

/** How somebody came up: as a cue's subject, as its carried-over speaker, within another's words, as a relay, or brought in. */
export type Coming = 'subject' | 'carried' | 'nested' | 'via' | Weight;

/** Whether somebody comes up without doing or saying anything himself. */
export const isOnlyMentioned = (as: Coming): as is 'named' | 'told' => as === 'named' || as === 'told';

/** When and how somebody came up. Paragraphs, sentences: ordinals in the article. */
export interface Met {
  readonly as: Coming;
  readonly sentence: number;
  readonly paragraph: number;
  /** How he last did or said something; he may have been named since. */
  readonly act: Coming | undefined;
  readonly actSentence: number;
  readonly claims: number;
  readonly times: number;
}

/** So many are remembered, the last that came up. */
const MAX = 10;

/** Remembers who came up last. */
export class Memory {
  private readonly met = new Map<Entity, Met>();
  /** The last at the end. */
  private readonly recent: Entity[] = [];
  sentence = 0;
  paragraph = 0;

  beginParagraph(): void {
    this.paragraph++;
  }

  beginSentence(): void {
    this.sentence++;
  }

  meet(entity: Entity, as: Coming): void {
    const before = this.met.get(entity);
    const speaks = as === 'subject' || as === 'carried' || as === 'nested';
    const acts = !isOnlyMentioned(as);
    this.met.set(entity, {
      as,
      sentence: this.sentence,
      paragraph: this.paragraph,
      act: acts ? as : before?.act,
      actSentence: acts ? this.sentence : (before?.actSentence ?? 0),
      claims: (before?.claims ?? 0) + (speaks ? 1 : 0),
      times: (before?.times ?? 0) + 1,
    });
    const at = this.recent.lastIndexOf(entity);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.push(entity);
    if (this.recent.length > MAX) this.recent.shift();
  }

  of(entity: Entity): Met | undefined {
    return this.met.get(entity);
  }

  /** Whether somebody does or says something in the sentence being read. */
  acts(entity: Entity): boolean {
    const met = this.met.get(entity);
    return met?.act !== undefined && met.actSentence === this.sentence;
  }

  /** Who came up last, the latest first. */
  latest(): Entity[] {
    return this.recent.toReversed();
  }
}
