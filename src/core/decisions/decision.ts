import type { Annotation } from '../model';
import type { ClaimEdit, NewClaim, NewSpeaker, SpeakerEdit } from './edits';
import { acceptClaim, addClaim, editClaim, rejectClaim, resetClaim } from './claims';
import {
  acceptSpeaker,
  addSpeaker,
  editSpeaker,
  mergeSpeakers,
  rejectSpeaker,
  splitSpeaker,
} from './speakers';

/** One thing a person decided about an article. Each can be undone. */
export type Decision =
  | { readonly kind: 'acceptClaim'; readonly claim: string }
  /** A suggestion stays as rejected, so that it does not come back; what the person added goes. */
  | { readonly kind: 'rejectClaim'; readonly claim: string }
  /** Makes the claim a suggestion again. */
  | { readonly kind: 'resetClaim'; readonly claim: string }
  | { readonly kind: 'editClaim'; readonly claim: string; readonly change: ClaimEdit }
  | { readonly kind: 'addClaim'; readonly claim: NewClaim }
  | { readonly kind: 'acceptSpeaker'; readonly speaker: string }
  /** Claims of the speaker lose their speaker. */
  | { readonly kind: 'rejectSpeaker'; readonly speaker: string }
  | { readonly kind: 'editSpeaker'; readonly speaker: string; readonly change: SpeakerEdit }
  | { readonly kind: 'addSpeaker'; readonly speaker: NewSpeaker }
  /** `from` and `into` are one: claims and mentions go to `into`. */
  | { readonly kind: 'mergeSpeakers'; readonly from: string; readonly into: string }
  /** Some claims of a speaker belong to another one, who is new. */
  | {
      readonly kind: 'splitSpeaker';
      readonly speaker: string;
      readonly claims: readonly string[];
      readonly added: NewSpeaker;
    }
  /** Several as one step of undo. */
  | { readonly kind: 'all'; readonly decisions: readonly Decision[] };

/** The annotation after a decision; the very same object where the decision changes nothing or names an unknown id. */
export function decide(annotation: Annotation, decision: Decision): Annotation {
  switch (decision.kind) {
    case 'acceptClaim':
      return acceptClaim(annotation, decision.claim);
    case 'rejectClaim':
      return rejectClaim(annotation, decision.claim);
    case 'resetClaim':
      return resetClaim(annotation, decision.claim);
    case 'editClaim':
      return editClaim(annotation, decision.claim, decision.change);
    case 'addClaim':
      return addClaim(annotation, decision.claim);
    case 'acceptSpeaker':
      return acceptSpeaker(annotation, decision.speaker);
    case 'rejectSpeaker':
      return rejectSpeaker(annotation, decision.speaker);
    case 'editSpeaker':
      return editSpeaker(annotation, decision.speaker, decision.change);
    case 'addSpeaker':
      return addSpeaker(annotation, decision.speaker);
    case 'mergeSpeakers':
      return mergeSpeakers(annotation, decision.from, decision.into);
    case 'splitSpeaker':
      return splitSpeaker(annotation, decision.speaker, decision.claims, decision.added);
    case 'all':
      return decision.decisions.reduce(decide, annotation);
  }
}
