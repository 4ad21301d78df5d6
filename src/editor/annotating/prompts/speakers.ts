import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { byNearness, matches } from '../../../core/annotate/nearness';
import { speakerKindOf } from '../../../core/annotate/speakerKind';
import type { ClaimKind, Speaker } from '../../../core/model';
import { CLAIM_KINDS } from '../../../core/model';
import type { OpenArticle } from '../../articles/openArticle';
import { isolate } from '../../base/isolate';
import { kindName, speakerKindName } from '../../base/names';
import { speakerIcon } from '../../sidebar/icons';

/** A speaker a person chose: one of the article, a new one by name, or nobody. */
export type SpeakerChoice =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'nobody' };

export interface SpeakerQuestion {
  readonly title: string;
  /** Speakers are listed by their distance from here. */
  readonly offset: number;
  /** Ids of speakers that are not offered. */
  readonly without?: readonly string[];
  readonly nobody?: boolean;
  /** Ask for the claim's kind in the same list; `kind` is the first guess. */
  readonly kind?: ClaimKind;
  /** What a new speaker's name would be. */
  readonly name?: string;
}

export interface SpeakerAnswer {
  readonly speaker: SpeakerChoice;
  readonly kind: ClaimKind | undefined;
}

type Item = vscode.QuickPickItem & {
  readonly choice?: SpeakerChoice | { readonly kind: 'claimKind'; readonly of: ClaimKind };
};

/**
 * One quick pick for a speaker: those of the article by nearness, filtered without hamza and tashkeel, a new one by typing the name,
 * and, where asked, the claim's kind: choosing one leaves the list open. Undefined: called off.
 */
export function askSpeaker(
  article: OpenArticle,
  question: SpeakerQuestion,
): Promise<SpeakerAnswer | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  let kind = question.kind;
  const title = () => (pick.title = kind ? `${question.title}: ${kindName(kind)}` : question.title);
  const list = () => (pick.items = itemsFor(article, question, pick.value, kind));
  pick.placeholder = l10n.t('Choose a speaker, or type the name of a new one');
  title();
  list();
  pick.onDidChangeValue(list);
  return new Promise((resolve) => {
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.onDidAccept(() => {
      const choice = pick.selectedItems[0]?.choice;
      if (choice?.kind === 'claimKind') {
        kind = choice.of;
        pick.value = '';
        title();
        list();
      } else if (choice) {
        resolve({ speaker: choice, kind });
        pick.hide();
      }
    });
    pick.show();
  });
}

function itemsFor(
  article: OpenArticle,
  question: SpeakerQuestion,
  typed: string,
  kind: ClaimKind | undefined,
): Item[] {
  const query = typed.trim();
  const speakers = byNearness(article.annotation, question.offset)
    .filter((speaker) => !question.without?.includes(speaker.id))
    .filter((speaker) => matches(query, `${speaker.name} ${speaker.role ?? ''}`))
    .map(speakerItem);
  const name = query || question.name;
  const fresh: Item[] = name === undefined ? [] : [newItem(name)];
  const nobody: Item[] = question.nobody && query === '' ? [nobodyItem()] : [];
  const kinds = kind ? kindItems(query, kind) : [];
  return [...speakers, ...fresh, ...nobody, ...kinds];
}

function speakerItem(speaker: Speaker): Item {
  return {
    label: isolate(speaker.name),
    description: isolate(speaker.role ?? speakerKindName(speaker.kind)),
    iconPath: speakerIcon(speaker.kind, undefined),
    alwaysShow: true,
    choice: { kind: 'known', id: speaker.id },
  };
}

/** The name is in the description: VS Code puts labels that hold what is typed before all others, and so it before who is known. */
function newItem(name: string): Item {
  return {
    label: isolate(l10n.t('New speaker')),
    description: isolate(`${name} · ${speakerKindName(speakerKindOf(name))}`),
    iconPath: new vscode.ThemeIcon('add'),
    alwaysShow: true,
    choice: { kind: 'new', name },
  };
}

function nobodyItem(): Item {
  return {
    label: l10n.t('Nobody'),
    iconPath: new vscode.ThemeIcon('circle-slash'),
    alwaysShow: true,
    choice: { kind: 'nobody' },
  };
}

function kindItems(query: string, chosen: ClaimKind): Item[] {
  const kinds = CLAIM_KINDS.filter((kind) => kind !== chosen && matches(query, kindName(kind)));
  if (kinds.length === 0) return [];
  return [
    { label: l10n.t('Kind of the claim'), kind: vscode.QuickPickItemKind.Separator },
    ...kinds.map((of) => ({
      label: kindName(of),
      alwaysShow: true,
      choice: { kind: 'claimKind', of } as const,
    })),
  ];
}
