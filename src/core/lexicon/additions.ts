/** A workspace's own words: what isnad.lexicon.yaml adds and takes away. Words as written; folded here. */
export interface LexiconAdditions {
  /** Lines in the form of `cues-verbs.ts`. */
  readonly cues?: readonly string[];
  /** Forms that are no cue in this project. */
  readonly notCues?: readonly string[];
  readonly titles?: readonly string[];
  readonly names?: readonly string[];
  readonly organisations?: readonly string[];
}
