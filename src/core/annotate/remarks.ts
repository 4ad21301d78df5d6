import { editClaim } from '../decisions/claims';
import { replace, withChanges } from '../decisions/records';
import { isDecided, type Annotation, type Claim } from '../model';

/** A person's remarks on a claim say nothing of its borders: what was decided on it stays; a suggestion is theirs from now on. */
function remark(
  annotation: Annotation,
  id: string,
  change: { readonly labels?: readonly string[]; readonly note?: string | undefined },
): Annotation {
  const claim = annotation.claims.find((c) => c.id === id);
  if (!claim) return annotation;
  if (!isDecided(claim.status)) return editClaim(annotation, id, change);
  const claims = replace(annotation.claims, id, (old) => withChanges<Claim>(old, change));
  return { ...annotation, claims };
}

/** Sets a claim's labels; each once, in the order given. */
export function setLabels(annotation: Annotation, id: string, labels: readonly string[]): Annotation {
  const unique = [...new Set(labels.map((label) => label.trim()).filter((label) => label !== ''))];
  const claim = annotation.claims.find((c) => c.id === id);
  if (!claim || JSON.stringify(claim.labels) === JSON.stringify(unique)) return annotation;
  return remark(annotation, id, { labels: unique });
}

/** Sets a claim's note; an empty one is taken away. */
export function setNote(annotation: Annotation, id: string, note: string): Annotation {
  const text = note.trim() === '' ? undefined : note.trim();
  const claim = annotation.claims.find((c) => c.id === id);
  if (!claim || claim.note === text) return annotation;
  return remark(annotation, id, { note: text });
}
