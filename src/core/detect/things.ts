import type { DraftClaim } from './drafts';
import type { MentionAnalysis } from './mentions';

/** UTF-16 units of «وفقا» and the like; «حسب ما أورده» has a verb. */
const SHORT_CUE = 8;

/** «حسب | الاختصاص», «وفقا | للجزاءات»: no source, unless somebody of that name was heard before («بحسب | الناصر»). */
export function thingOf({ kind, cue, subject }: DraftClaim): MentionAnalysis | undefined {
  const [first] = cue;
  if (kind !== 'according' || first === undefined || first.end - first.start >= SHORT_CUE) return undefined;
  return subject?.analysis.type === 'other' && subject.analysis.isNoun ? subject.analysis : undefined;
}
