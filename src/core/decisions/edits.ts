import type { Claim, Speaker } from '../model';

/** What a person may change of a claim. */
export type ClaimEdit = {
  readonly [K in keyof Omit<Claim, 'id' | 'status' | 'confidence' | 'why'>]?: Claim[K] | undefined;
};
export type NewClaim = Omit<Claim, 'id' | 'status' | 'confidence' | 'why'>;
/** What a person may change of a speaker; `role: undefined` takes the role away. */
export type SpeakerEdit = { readonly [K in keyof Omit<Speaker, 'id' | 'status'>]?: Speaker[K] | undefined };
export type NewSpeaker = Omit<Speaker, 'id' | 'status'>;
