import type { Marker } from './frame';

/** How often a claim was right by what opened its content, on papers that the weights were not trained on (docs/accuracy.md). */
const BY_MARKER: Readonly<Record<Marker, number>> = {
  clause: 0.87,
  colon: 0.88,
  quote: 0.8,
  noun: 0.65,
  bare: 0.5,
  according: 0.7,
  headline: 0.78,
  before: 0.6,
};

/** How the speaker was found, against the mean of all ways. */
const BY_ROUTE: Readonly<Record<string, number>> = {
  'speaker:after': 1,
  'speaker:before': 0.93,
  'speaker:relative': 0.68,
  'carried:sentence': 0.97,
  'carried:last': 0.97,
  'carried:subject': 0.8,
  'carried:agreement': 0.42,
  'carried:weighed': 0.55,
  'carried:none': 0.12,
  'free:first-person': 0.6,
};

/**
 * Probability, 0 to 1, that a claim's content and speaker are right: the marker's rate, corrected by the way the speaker
 * was found and by how sure it is that the words report at all (`likelihood`, 0 to 1).
 */
export function confidenceOf(marker: Marker, why: readonly string[], likelihood: number): number {
  const route = why.findLast((rule) => rule in BY_ROUTE);
  const value =
    BY_MARKER[marker] * (route === undefined ? 0.9 : (BY_ROUTE[route] as number)) * Math.sqrt(likelihood);
  return Math.round(Math.min(0.97, Math.max(0.05, value)) * 100) / 100;
}
