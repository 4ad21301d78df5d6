import type { Annotation, Claim, Span, Speaker } from '../model';
import { toGraph } from './graph';

/**
 * The layers that Isnad uses in INCEpTION. A content carries the claim's features and, as slots, links to its cues,
 * to the mention naming its speaker and to its further parts.
 */
export const LAYERS = {
  IsnadSpeaker: ['entity', 'name', 'role', 'kind', 'status'],
  IsnadCue: [],
  IsnadContent: ['claim', 'kind', 'stance', 'status', 'confidence', 'labels', 'note', 'speaker', 'via'],
} as const;
export type LayerName = keyof typeof LAYERS;
export const LAYER_NAMES = ['IsnadSpeaker', 'IsnadCue', 'IsnadContent'] as const;

/** INCEpTION's own package for layers made in a project. */
export const PACKAGE = 'webanno.custom';
export const typeName = (layer: string): string => `${PACKAGE}.${layer}`;
export const SLOT = 'parts';
export const LINK_TYPE = typeName('IsnadContentPartsLink');

export interface LayerMark {
  readonly id: string;
  readonly layer: LayerName;
  readonly span: Span;
  readonly features: Readonly<Record<string, string | undefined>>;
  readonly slots: readonly { readonly role: string; readonly target: string }[];
}

/** The annotation as marks of the layers, ids counting from 1. */
export function layerMarks(annotation: Annotation): readonly LayerMark[] {
  const { marks, links } = toGraph(annotation, 'apart');
  const slots = new Map<string, { role: string; target: string }[]>();
  for (const { kind, from, to } of links)
    if (kind === 'cue' || kind === 'mention' || kind === 'continues')
      slots.set(from, [...(slots.get(from) ?? []), { role: kind, target: to }]);
  return marks.map((mark): LayerMark => {
    const base = { id: mark.id, span: mark.spans[0] as Span, slots: slots.get(mark.id) ?? [] };
    if (mark.part === 'cue') return { ...base, layer: 'IsnadCue', features: {} };
    if (mark.part === 'speaker')
      return { ...base, layer: 'IsnadSpeaker', features: speakerFeatures(mark.speaker) };
    return { ...base, layer: 'IsnadContent', features: mark.more ? {} : claimFeatures(mark.claim) };
  });
}

function speakerFeatures({ id, name, role, kind, status }: Speaker): LayerMark['features'] {
  return { entity: id, name, role, kind, status };
}

function claimFeatures(claim: Claim): LayerMark['features'] {
  return {
    claim: claim.id,
    kind: claim.kind,
    stance: claim.stance,
    status: claim.status,
    confidence: claim.confidence?.toString(),
    labels: claim.labels.join('|') || undefined,
    note: claim.note,
    speaker: claim.speaker ?? undefined,
    via: claim.via.join(' ') || undefined,
  };
}
