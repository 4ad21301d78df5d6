import * as l10n from '@vscode/l10n';
import { splitOff } from '../../../core/annotate/splitOff';
import { editSpeaker, mergeSpeakers } from '../../../core/decisions/speakers';
import { SPEAKER_KINDS, type Speaker, type SpeakerKind } from '../../../core/model';
import { mentionsOf } from '../../articles/lookup';
import { UserError } from '../../base/commands';
import { isolate } from '../../base/isolate';
import { speakerKindName } from '../../base/names';
import type { Annotating, Handlers } from '../context';
import { ask, choose } from '../prompts/choose';
import { askSpeaker } from '../prompts/speakers';

/** A speaker's name, role and kind; two speakers that are one, claims that are somebody else's. */
export function speakerCommands(annotating: Annotating): Handlers {
  const { targets, edit } = annotating;
  return {
    ...fieldCommands(annotating),
    'isnad.mergeSpeaker': async (row, rows) => {
      const { article, speakers } = targets.speakers(row, rows);
      const [first, ...others] = speakers as [Speaker, ...Speaker[]];
      const into = others.length > 0 ? first.id : await mergeTarget(article, first, row?.value);
      const gone = others.length > 0 ? others : [first];
      if (into !== undefined)
        edit(article, (annotation) => gone.reduce((all, { id }) => mergeSpeakers(all, id, into), annotation));
    },
    'isnad.splitOffClaims': async (row, rows) => {
      const { article, claims } = targets.claims(row, rows);
      const speaker = claims[0]?.speaker;
      if (speaker === undefined || speaker === null || claims.some((claim) => claim.speaker !== speaker))
        throw new UserError(l10n.t('Choose claims of one speaker to split them off.'));
      const mention = claims.find((claim) => claim.mention)?.mention;
      const text = article.document.getText();
      const words = mention ? text.slice(mention.start, mention.end) : '';
      const name =
        row?.value === undefined ? await ask(l10n.t('Name of the new speaker'), words) : String(row.value);
      if (name === undefined) return;
      const ids = claims.map(({ id }) => id);
      edit(article, (annotation) => splitOff(annotation, text, speaker, ids, name));
    },
  };
}

async function mergeTarget(
  article: Parameters<typeof askSpeaker>[0],
  speaker: Speaker,
  value: string | readonly string[] | undefined,
): Promise<string | undefined> {
  if (value !== undefined) return String(value);
  const answer = await askSpeaker(article, {
    title: l10n.t('{0} is the same as', isolate(speaker.name)),
    offset: mentionsOf(article.annotation, speaker)[0]?.start ?? 0,
    without: [speaker.id],
  });
  return answer?.speaker.kind === 'known' ? answer.speaker.id : undefined;
}

function fieldCommands({ targets, edit }: Annotating): Handlers {
  return {
    'isnad.renameSpeaker': async (row, rows) => {
      const { article, speakers } = targets.speakers(row, rows);
      const { id, name: old } = speakers[0] as Speaker;
      const answer = row?.value === undefined ? await ask(l10n.t('Name'), old) : String(row.value);
      const name = answer?.trim();
      if (name && name !== old) edit(article, (annotation) => editSpeaker(annotation, id, { name }));
    },
    'isnad.setSpeakerRole': async (row, rows) => {
      const { article, speakers } = targets.speakers(row, rows);
      const { id, role: old } = speakers[0] as Speaker;
      const answer = row?.value === undefined ? await ask(l10n.t('Role'), old) : String(row.value);
      const role = answer?.trim() || undefined;
      if (answer !== undefined && role !== old)
        edit(article, (annotation) => editSpeaker(annotation, id, { role }));
    },
    'isnad.setSpeakerKind': async (row, rows) => {
      const { article, speakers } = targets.speakers(row, rows);
      const choices = SPEAKER_KINDS.map((kind) => ({ label: speakerKindName(kind), value: kind }));
      const kind =
        row?.value === undefined ? await choose(l10n.t('Kind'), choices) : toSpeakerKind(row.value);
      const changed = speakers.filter((speaker) => speaker.kind !== kind);
      if (kind)
        edit(article, (annotation) =>
          changed.reduce((all, { id }) => editSpeaker(all, id, { kind }), annotation),
        );
    },
  };
}

function toSpeakerKind(value: string | readonly string[]): SpeakerKind {
  const kind = SPEAKER_KINDS.find((known) => known === value);
  if (kind) return kind;
  throw new UserError(l10n.t('{0} is no kind of speaker: {1}.', String(value), SPEAKER_KINDS.join(', ')));
}
