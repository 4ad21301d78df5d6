import type { Annotation, Claim } from '../model';

/** The claims whose content the offset stands in, the innermost first; rejected ones last. */
export function nestedAt(annotation: Annotation, offset: number): readonly Claim[] {
  const size = (claim: Claim) => claim.content.reduce((sum, { start, end }) => sum + end - start, 0);
  const out = (claim: Claim) => Number(claim.status === 'rejected');
  const holds = (claim: Claim) =>
    [...claim.content, ...claim.cue, ...(claim.mention ? [claim.mention] : [])].some(
      ({ start, end }) => start <= offset && offset <= end && start < end,
    );
  return annotation.claims.filter(holds).sort((a, b) => out(a) - out(b) || size(a) - size(b));
}
