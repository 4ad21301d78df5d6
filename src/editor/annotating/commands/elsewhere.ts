import * as l10n from '@vscode/l10n';
import { applyProposals, proposals, type Proposal } from '../../../core/annotate/elsewhere';
import { sentenceAround } from '../../../core/annotate/sentences';
import type { Annotation } from '../../../core/model';
import type { OpenArticle } from '../../articles/openArticle';
import { UserError } from '../../base/commands';
import { isolate } from '../../base/isolate';
import type { Annotating, Handlers } from '../context';
import { tick, type Choice } from '../prompts/choose';

/** From one corrected claim: the same elsewhere, as a list to tick. One step of undo; what was not ticked is not proposed again. */
export function elsewhereCommands({ targets, edit }: Annotating): Handlers {
  const declined = new WeakMap<OpenArticle, Set<string>>();
  return {
    'isnad.sameElsewhere': async (row, rows) => {
      const { article, claim } = targets.claim(row, rows);
      const text = article.document.getText();
      const refused = declined.get(article) ?? new Set<string>();
      declined.set(article, refused);
      const found = proposals(article.annotation, text, claim.id).filter(
        (proposal) => !refused.has(keyOf(proposal, text)),
      );
      if (found.length === 0)
        throw new UserError(
          l10n.t(
            'Nothing elsewhere is like this claim. Correct or reject it first, then do the same elsewhere.',
          ),
        );
      const chosen =
        row?.value === 'all'
          ? found
          : await tick(
              l10n.t('Do the same elsewhere'),
              found.map((proposal) => choiceOf(proposal, text, article.annotation)),
            );
      if (!chosen) return;
      for (const proposal of found) if (!chosen.includes(proposal)) refused.add(keyOf(proposal, text));
      edit(article, (annotation) => applyProposals(annotation, text, chosen));
    },
  };
}

/** The same for the same proposal after edits elsewhere in the text. */
function keyOf(proposal: Proposal, text: string): string {
  const what = 'speaker' in proposal ? proposal.speaker : '';
  const where = 'claim' in proposal ? proposal.claim : around(proposal, text);
  return `${proposal.kind} ${what} ${where}`;
}

function around({ place }: Proposal, text: string): string {
  const sentence = sentenceAround(text, place.start) ?? place;
  return text.slice(sentence.start, sentence.end);
}

function choiceOf(proposal: Proposal, text: string, annotation: Annotation): Choice<Proposal> {
  const { start, end } = proposal.place;
  return {
    label: isolate(text.slice(start, end)),
    description: describe(proposal, annotation),
    detail: isolate(around(proposal, text)),
    value: proposal,
    picked: true,
  };
}

function describe(proposal: Proposal, annotation: Annotation): string {
  const name = (id: string) => isolate(annotation.speakers.find((speaker) => speaker.id === id)?.name ?? id);
  switch (proposal.kind) {
    case 'reject':
      return l10n.t('reject');
    case 'speaker':
      return l10n.t('speaker: {0}', name(proposal.speaker));
    case 'mention':
      return l10n.t('names {0}', name(proposal.speaker));
    case 'frame':
      return l10n.t('add claim');
  }
}
