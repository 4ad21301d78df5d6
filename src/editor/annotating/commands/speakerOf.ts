import * as l10n from '@vscode/l10n';
import { withSpeaker } from '../../../core/annotate/addSpeaker';
import { findName } from '../../../core/annotate/findName';
import { changeSpeaker } from '../../../core/annotate/changeSpeaker';
import { changeKind } from '../../../core/annotate/changeKind';
import { setVia } from '../../../core/annotate/setVia';
import { CLAIM_KINDS, type Annotation, type ClaimKind, type Span } from '../../../core/model';
import { placeOf } from '../../articles/lookup';
import { UserError } from '../../base/commands';
import { isolate } from '../../base/isolate';
import { kindName } from '../../base/names';
import { byNearness } from '../../../core/annotate/nearness';
import type { Annotating, Handlers } from '../context';
import { askSpeaker, type SpeakerChoice } from '../prompts/speakers';
import { choose, tick } from '../prompts/choose';

/** The speaker, the kind and the relays of claims. */
export function speakerOfCommands({ targets, edit }: Annotating): Handlers {
  return {
    'isnad.changeSpeaker': async (row, rows) => {
      const { article, claims } = targets.claims(row, rows);
      const offset = claims[0] ? (placeOf(claims[0])?.start ?? 0) : 0;
      const title = l10n.t('Speaker');
      const choice =
        row?.value === undefined
          ? (await askSpeaker(article, { title, offset, nobody: true }))?.speaker
          : namedChoice(String(row.value), article.annotation);
      if (!choice) return;
      const text = article.document.getText();
      edit(article, (annotation) => {
        const found = speakerFor(annotation, choice, text, offset);
        return claims.reduce((all, { id }) => changeSpeaker(all, id, found.speaker), found.annotation);
      });
    },
    'isnad.changeKind': async (row, rows) => {
      const { article, claims } = targets.claims(row, rows);
      const choices = CLAIM_KINDS.map((kind) => ({
        label: kindName(kind),
        value: kind,
        ...(claims.every((claim) => claim.kind === kind) ? { description: l10n.t('now') } : {}),
      }));
      const kind = row?.value === undefined ? await choose(l10n.t('Kind'), choices) : toKind(row.value);
      if (kind)
        edit(article, (annotation) => claims.reduce((all, { id }) => changeKind(all, id, kind), annotation));
    },
    'isnad.setVia': async (row, rows) => {
      const { article, claims } = targets.claims(row, rows);
      const first = claims[0];
      const offset = first ? (placeOf(first)?.start ?? 0) : 0;
      const choices = byNearness(article.annotation, offset)
        .filter(({ id }) => id !== first?.speaker)
        .map(({ id, name }) => ({
          label: isolate(name),
          value: id,
          picked: first?.via.includes(id) ?? false,
        }));
      const via = row?.value === undefined ? await tick(l10n.t('Relayed by'), choices) : [row.value].flat();
      if (via)
        edit(article, (annotation) => claims.reduce((all, { id }) => setVia(all, id, via), annotation));
    },
  };
}

/** The speaker of a choice, made where it is new and named by the text where it can be. */
export function speakerFor(
  annotation: Annotation,
  choice: SpeakerChoice,
  text: string,
  offset: number,
  mention?: Span,
): { readonly annotation: Annotation; readonly speaker: string | null } {
  if (choice.kind === 'nobody') return { annotation, speaker: null };
  if (choice.kind === 'known') return { annotation, speaker: choice.id };
  const named = mention ?? findName(text, choice.name, offset);
  return withSpeaker(annotation, choice.name, named ? { mention: named } : {});
}

/** A speaker by id, else by name, for key bindings that say which; an empty name is nobody. */
export function namedChoice(value: string, annotation: Annotation): SpeakerChoice {
  if (value === '') return { kind: 'nobody' };
  return annotation.speakers.some(({ id }) => id === value)
    ? { kind: 'known', id: value }
    : { kind: 'new', name: value };
}

function toKind(value: string | readonly string[]): ClaimKind {
  const kind = CLAIM_KINDS.find((known) => known === value);
  if (kind) return kind;
  throw new UserError(l10n.t('{0} is no kind of claim: {1}.', String(value), CLAIM_KINDS.join(', ')));
}
