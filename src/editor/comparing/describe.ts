import * as l10n from '@vscode/l10n';
import { wordsAt, type Frame, type Slot } from '../../core/agreement/frames';
import type { Annotation, Claim } from '../../core/model';
import { shorten } from '../../core/sidecar/problems';
import { isolate } from '../base/isolate';
import { kindName } from '../base/names';
import { personName, type ComparedArticle } from './comparedArticle';

/** A slot's value as a person reads it. */
export function valueOf(slot: Slot, claim: Claim, annotation: Annotation | undefined, text: string): string {
  switch (slot) {
    case 'speaker':
      return annotation?.speakers.find(({ id }) => id === claim.speaker)?.name ?? l10n.t('Nobody found');
    case 'kind':
      return kindName(claim.kind);
    case 'labels':
      return claim.labels.join('، ') || '–';
    case 'cue':
      return shorten(wordsAt(text, claim.cue)) || '–';
    case 'content':
      return shorten(wordsAt(text, claim.content));
  }
}

export function slotName(slot: Slot): string {
  switch (slot) {
    case 'content':
      return l10n.t('content');
    case 'speaker':
      return l10n.t('speaker');
    case 'cue':
      return l10n.t('cue');
    case 'kind':
      return l10n.t('kind');
    case 'labels':
      return l10n.t('labels');
  }
}

/** The words of a frame, as the first who has it marks them. */
export function frameWords(frame: Frame, text: string): string {
  const claim = frame.versions.find((version) => version !== undefined);
  return claim ? shorten(wordsAt(text, claim.content)) : '';
}

/** «sara: لافروف | omar: أوغلو» */
export function slotValues(compared: ComparedArticle, frame: Frame, slot: Slot): string {
  const { comparison } = compared;
  return frame.versions
    .flatMap((claim, person) => {
      if (!claim || !comparison) return [];
      const value = valueOf(slot, claim, comparison.annotations[person], comparison.text);
      return [`${personName(compared, person)}: ${isolate(value)}`];
    })
    .join(' | ');
}

/** Who has the frame where not all do, and in what they differ. */
export function difference(compared: ComparedArticle, frame: Frame): string {
  const having = frame.versions.flatMap((claim, person) => (claim ? [personName(compared, person)] : []));
  const only = having.length < frame.versions.length ? [l10n.t('only {0}', having.join(', '))] : [];
  return [...only, ...frame.slots.map(slotName)].join(', ');
}

/** What was decided on a frame; '': nothing yet. */
export function decision(compared: ComparedArticle, frame: Frame): string {
  const claims = compared.claimsOf(frame);
  const { comparison } = compared;
  if (claims.length === 0 || !comparison || compared.isOpen(frame)) return '';
  if (claims.every(({ status }) => status === 'rejected')) return l10n.t('neither');
  const values = claims.flatMap((claim) =>
    frame.slots
      .filter((slot) => slot !== 'content' || frame.slots.length === 1)
      .map((slot) => valueOf(slot, claim, comparison.outcome, comparison.text)),
  );
  return values.map(isolate).join(', ') || l10n.t('taken');
}
