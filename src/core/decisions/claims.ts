import type { Annotation, Claim, Status } from '../model';
import type { ClaimEdit, NewClaim } from './edits';
import { inTextOrder, nextId, replace, withChanges } from './records';

function change(annotation: Annotation, id: string, make: (claim: Claim) => Claim | null): Annotation {
  const claims = replace(annotation.claims, id, make);
  return claims === annotation.claims ? annotation : { ...annotation, claims };
}

/** A decision: the person has looked at the claim, spans found approximately included. */
function withStatus(claim: Claim, status: Status): Claim {
  return withChanges<Claim>(claim, { status, confidence: undefined, review: undefined });
}

export function acceptClaim(annotation: Annotation, id: string): Annotation {
  return change(annotation, id, (claim) => {
    if (claim.status === 'suggested' || claim.status === 'rejected') return withStatus(claim, 'accepted');
    return claim.review ? withStatus(claim, claim.status) : claim;
  });
}

export function rejectClaim(annotation: Annotation, id: string): Annotation {
  return change(annotation, id, (claim) => {
    if (claim.status === 'added') return null;
    return claim.status === 'rejected' && !claim.review ? claim : withStatus(claim, 'rejected');
  });
}

/** A claim that a person added stays: no detection would suggest it again. */
export function resetClaim(annotation: Annotation, id: string): Annotation {
  return change(annotation, id, (claim) =>
    claim.status === 'suggested' || claim.status === 'added' ? claim : withStatus(claim, 'suggested'),
  );
}

export function editClaim(annotation: Annotation, id: string, edit: ClaimEdit): Annotation {
  const edited = change(annotation, id, (claim) =>
    withStatus(withChanges<Claim>(claim, edit), claim.status === 'added' ? 'added' : 'edited'),
  );
  return edited !== annotation && edit.content ? { ...edited, claims: inTextOrder(edited.claims) } : edited;
}

export function addClaim(annotation: Annotation, claim: NewClaim): Annotation {
  const added: Claim = { ...claim, id: nextId(annotation.claims, 'c'), status: 'added' };
  return { ...annotation, claims: inTextOrder([...annotation.claims, added]) };
}
