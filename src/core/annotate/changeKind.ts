import { editClaim } from '../decisions/claims';
import type { Annotation, ClaimKind } from '../model';

export function changeKind(annotation: Annotation, id: string, kind: ClaimKind): Annotation {
  const claim = annotation.claims.find((c) => c.id === id);
  return !claim || claim.kind === kind ? annotation : editClaim(annotation, id, { kind });
}
