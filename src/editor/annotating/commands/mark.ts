import * as l10n from '@vscode/l10n';
import { addMention } from '../../../core/annotate/addMention';
import { withClaim } from '../../../core/annotate/addClaim';
import { kindOf } from '../../../core/annotate/kind';
import { sentenceAround } from '../../../core/annotate/sentences';
import type { Annotation, Claim, Span } from '../../../core/model';
import type { Annotating, Handlers } from '../context';
import { askSpeaker } from '../prompts/speakers';
import { selectedWords } from '../selection';
import { namedChoice, speakerFor } from './speakerOf';

/** The speaker's claim in the same sentence that has no words of its own for him. */
function unnamedClaim(annotation: Annotation, text: string, speaker: string, span: Span): string | undefined {
  const sentence = sentenceAround(text, span.start) ?? span;
  const within = ({ cue, content }: Claim) =>
    [...cue, ...content].some(({ start, end }) => start < sentence.end && sentence.start < end);
  return annotation.claims.find(
    (claim) => claim.speaker === speaker && !claim.mention && claim.status !== 'rejected' && within(claim),
  )?.id;
}

/** Marks the selected words: as a claim, as a speaker, as words that name one. */
export function markCommands({ parts, targets, edit }: Annotating): Handlers {
  return {
    'isnad.addClaim': async (row) => {
      const { article, text, span } = selectedWords(parts, row);
      const guess = row?.claimKind ?? kindOf(text, [span]);
      const title = l10n.t('Add claim');
      const answer =
        row?.value === undefined
          ? await askSpeaker(article, { title, offset: span.start, nobody: true, kind: guess })
          : { speaker: namedChoice(String(row.value), article.annotation), kind: guess };
      if (!answer) return;
      edit(article, (annotation) => {
        const found = speakerFor(annotation, answer.speaker, text, span.start);
        const kind = answer.kind ?? guess;
        return withClaim(found.annotation, { content: [span], kind, speaker: found.speaker }).annotation;
      });
    },
    'isnad.addSpeaker': (row) => {
      const { article, text, span } = selectedWords(parts, row);
      const name = row?.value === undefined ? text.slice(span.start, span.end) : String(row.value);
      edit(
        article,
        (annotation) => speakerFor(annotation, { kind: 'new', name }, text, span.start, span).annotation,
      );
    },
    'isnad.addMention': async (row, rows) => {
      const { article, text, span } = selectedWords(parts, row);
      const chosen = targets.rows(row, rows)[0]?.speaker;
      const title = l10n.t('Who is named by “{0}”?', text.slice(span.start, span.end));
      const value = row?.value === undefined ? chosen : String(row.value);
      const choice =
        value === undefined
          ? (await askSpeaker(article, { title, offset: span.start }))?.speaker
          : namedChoice(value, article.annotation);
      if (!choice || choice.kind === 'nobody') return;
      edit(article, (annotation) => {
        const { annotation: named, speaker } = speakerFor(annotation, choice, text, span.start, span);
        if (speaker === null) return named;
        return addMention(named, speaker, span, unnamedClaim(named, text, speaker, span));
      });
    },
  };
}
