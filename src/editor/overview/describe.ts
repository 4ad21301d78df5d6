import * as l10n from '@vscode/l10n';
import type { SpeakerRow } from '../../core/overview/overview';
import type { Selection, Source } from '../../core/overview/selection';
import { kindName, speakerKindName, stanceName, statusName } from '../base/names';

/** What a selection is about, in words: «سيرغي لافروف · warning». */
export function describe(selection: Selection, speakers: readonly SpeakerRow[]): string {
  const { speaker, source, kind, stance, status, label, relay, relayedBy } = selection;
  const name = (key: string | null): string =>
    key === null ? sourceName('nobody') : (speakers.find((one) => one.key === key)?.name ?? key);
  const parts = [
    ...(speaker === undefined ? [] : [name(speaker)]),
    ...(source === undefined ? [] : [sourceName(source)]),
    ...(relayedBy === undefined ? [] : [l10n.t('relayed by {0}', name(relayedBy))]),
    ...(relay ? [`${name(relay.by)} ← ${name(relay.of)}`] : []),
    ...(kind === undefined ? [] : [kindName(kind)]),
    ...(stance === undefined ? [] : [stanceName(stance)]),
    ...(status === undefined ? [] : [statusName(status)]),
    ...(label === undefined ? [] : [label]),
  ];
  return parts.length === 0 ? l10n.t('All claims') : parts.join(' · ');
}

export function sourceName(source: Source): string {
  if (source === 'nobody') return l10n.t('no speaker');
  return source === 'named' ? l10n.t('named sources') : speakerKindName(source);
}
