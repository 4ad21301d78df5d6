import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isMeaning, type LabelCount, type LabelMeaning, type LabelTable } from '../../core/formats/labels';
import { CLAIM_KINDS, SPEAKER_KINDS } from '../../core/model';
import type { Parts } from '../base/feature';
import { isolate } from '../base/isolate';
import { kindName, speakerKindName } from '../base/names';

/** The table that a person has confirmed so far. */
export function keptLabels(parts: Parts): LabelTable {
  const kept = parts.settings.get('import.labels');
  return Object.fromEntries(Object.entries(kept).filter(([, meaning]) => isMeaning(meaning))) as LabelTable;
}

/** Asks what each label without a meaning means, and keeps the answers in the settings; undefined: cancelled. */
export async function askLabels(
  parts: Parts,
  labels: readonly LabelCount[],
): Promise<LabelTable | undefined> {
  const answers: Record<string, LabelMeaning> = {};
  for (const { label, count } of labels) {
    const title = l10n.t('What does “{0}” mean? (met {1} times)', isolate(label), count);
    const choice = await vscode.window.showQuickPick(choices(), { title, ignoreFocusOut: true });
    if (!choice) return undefined;
    answers[label] = choice.meaning;
  }
  const table = { ...keptLabels(parts), ...answers };
  await parts.settings.set('import.labels', table);
  return table;
}

type Choice = vscode.QuickPickItem & { readonly meaning: LabelMeaning };

function choices(): readonly Choice[] {
  const claim = l10n.t('Content of a claim');
  const speaker = l10n.t('Words naming a speaker');
  return [
    { label: claim, meaning: { part: 'content' } },
    ...CLAIM_KINDS.map((kind) => ({
      label: claim,
      description: kindName(kind),
      meaning: { part: 'content', kind } as const,
    })),
    { label: l10n.t('Cue'), meaning: { part: 'cue' } },
    { label: speaker, meaning: { part: 'speaker' } },
    ...SPEAKER_KINDS.map((kind) => ({
      label: speaker,
      description: speakerKindName(kind),
      meaning: { part: 'speaker', kind } as const,
    })),
    { label: l10n.t('Link to the words naming the speaker'), meaning: { link: 'mention' } },
    { label: l10n.t('Link to the cue'), meaning: { link: 'cue' } },
    { label: l10n.t('Link between mentions of one speaker'), meaning: { link: 'same' } },
    { label: l10n.t('Link to who relays'), meaning: { link: 'via' } },
    { label: l10n.t('Link to a further part of the content'), meaning: { link: 'continues' } },
    { label: l10n.t('Nothing: leave it out'), meaning: { ignore: true } },
  ];
}
