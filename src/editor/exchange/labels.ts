import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  isMeaning,
  isOwnLabel,
  type LabelCount,
  type LabelMeaning,
  type LabelTable,
} from '../../core/formats/labels';
import { CLAIM_KINDS, SPEAKER_KINDS } from '../../core/model';
import type { Parts } from '../base/feature';
import { isolate } from '../base/isolate';
import { said } from '../base/language';
import { kindName, speakerKindName } from '../base/names';

/** The table that a person has confirmed so far. */
export function keptLabels(parts: Parts): LabelTable {
  const kept = parts.settings.get('import.labels');
  return Object.fromEntries(Object.entries(kept).filter(([, meaning]) => isMeaning(meaning))) as LabelTable;
}

/** What a person has not said yet: labels without a meaning, and those of other tools whose meaning is a guess. */
export function toConfirm(labels: readonly LabelCount[], kept: LabelTable): readonly LabelCount[] {
  const known = new Set(Object.keys(kept).map((label) => label.toLowerCase()));
  return labels.filter(
    ({ label, meaning }) =>
      !known.has(label.trim().toLowerCase()) && (meaning === null || !isOwnLabel(label)),
  );
}

/**
 * Asks what each label without a meaning means, then shows the guesses for the others to be taken or changed, and keeps the table in
 * the settings; undefined: cancelled.
 */
export async function askLabels(
  parts: Parts,
  labels: readonly LabelCount[],
): Promise<LabelTable | undefined> {
  const answers = new Map<string, LabelMeaning>();
  for (const label of labels.filter(({ meaning }) => meaning === null)) {
    const meaning = await askOne(label);
    if (!meaning) return undefined;
    answers.set(label.label, meaning);
  }
  const guessed = labels.filter(({ meaning }) => meaning !== null);
  for (const { label, meaning } of guessed) if (meaning) answers.set(label, meaning);
  if (guessed.length > 0 && !(await confirm(labels, answers))) return undefined;
  const table = { ...keptLabels(parts), ...Object.fromEntries(answers) };
  await parts.settings.set('import.labels', table);
  return table;
}

async function askOne({ label, count }: LabelCount): Promise<LabelMeaning | undefined> {
  const title = l10n.t('What does “{0}” mean? (met {1} times)', isolate(label), count);
  return (await vscode.window.showQuickPick(choices(), { title, ignoreFocusOut: true }))?.meaning;
}

/** Shows the table until it is taken; a row asks again what its label means. */
async function confirm(labels: readonly LabelCount[], answers: Map<string, LabelMeaning>): Promise<boolean> {
  const title = l10n.t('What the labels mean: take it, or choose one to change');
  for (;;) {
    const take: vscode.QuickPickItem & { readonly of?: LabelCount } = {
      label: `$(check) ${l10n.t('Take It So')}`,
    };
    const rows = labels.map((of) => ({
      label: isolate(of.label),
      description: textOf(answers.get(of.label)),
      of,
    }));
    const choice = await vscode.window.showQuickPick([take, ...rows], { title, ignoreFocusOut: true });
    if (!choice?.of) return choice !== undefined;
    const meaning = await askOne(choice.of);
    if (meaning) answers.set(choice.of.label, meaning);
  }
}

function textOf(meaning: LabelMeaning | undefined): string {
  return choices().find((choice) => JSON.stringify(choice.meaning) === JSON.stringify(meaning))?.label ?? '';
}

type Choice = vscode.QuickPickItem & { readonly meaning: LabelMeaning };

function choices(): readonly Choice[] {
  const claim = l10n.t('Content of a claim');
  const speaker = l10n.t('Words naming a speaker');
  const choice = (label: string, meaning: LabelMeaning): Choice => ({ label: said(label), meaning });
  return [
    choice(claim, { part: 'content' }),
    ...CLAIM_KINDS.map((kind) => choice(`${claim}: ${kindName(kind)}`, { part: 'content', kind })),
    choice(l10n.t('Cue'), { part: 'cue' }),
    choice(speaker, { part: 'speaker' }),
    ...SPEAKER_KINDS.map((kind) => choice(`${speaker}: ${speakerKindName(kind)}`, { part: 'speaker', kind })),
    choice(l10n.t('Link to the words naming the speaker'), { link: 'mention' }),
    choice(l10n.t('Link to the cue'), { link: 'cue' }),
    choice(l10n.t('Link between mentions of one speaker'), { link: 'same' }),
    choice(l10n.t('Link to who relays'), { link: 'via' }),
    choice(l10n.t('Link to a further part of the content'), { link: 'continues' }),
    choice(l10n.t('Nothing: leave it out'), { ignore: true }),
  ];
}
