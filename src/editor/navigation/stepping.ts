import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { step } from '../../core/navigation/steps';
import { needsReview, type Claim } from '../../core/model';
import type { OpenArticle } from '../articles/openArticle';
import { requireArticle } from '../articles/feature';
import { UserError } from '../base/commands';
import type { Feature } from '../base/feature';
import { toRange } from '../base/spans';
import { targetAt } from './target';

type Direction = 1 | -1;

/** Going from claim to claim: to the next, the next to review, the next of the same speaker, and back. */
export const stepping: Feature = (parts) => {
  const stepper = new Stepper();
  const shown = ({ status }: Claim) => status !== 'rejected';
  const go = (direction: Direction, which: (claim: Claim) => boolean, none: string) =>
    stepper.go(requireArticle(parts), direction, which, none);
  const anyClaim = (direction: Direction) => go(direction, shown, l10n.t('Isnad: the article has no claims'));
  const toReview = (direction: Direction) =>
    go(direction, needsReview, l10n.t('Isnad: all claims are reviewed'));
  const sameSpeaker = (direction: Direction) => {
    const speaker = speakerAtCaret(parts);
    return go(
      direction,
      (claim) => shown(claim) && claim.speaker === speaker,
      l10n.t('Isnad: this speaker has no claims'),
    );
  };
  return parts.commands.registerAll({
    'isnad.nextClaim': () => anyClaim(1),
    'isnad.previousClaim': () => anyClaim(-1),
    'isnad.nextUnreviewed': () => toReview(1),
    'isnad.previousUnreviewed': () => toReview(-1),
    'isnad.nextClaimOfSpeaker': () => sameSpeaker(1),
    'isnad.previousClaimOfSpeaker': () => sameSpeaker(-1),
  });
};

/** Remembers where the last step led, so that claims that begin at one place are gone through one by one. */
class Stepper {
  private last: { readonly document: vscode.TextDocument; readonly claim: string } | undefined;

  async go(
    { document, annotation }: OpenArticle,
    direction: Direction,
    which: (claim: Claim) => boolean,
    none: string,
  ): Promise<void> {
    const editor = await showArticle(document);
    const offset = document.offsetAt(editor.selection.active);
    const claim = this.last?.document === document ? this.last.claim : undefined;
    const found = step(annotation.claims.filter(which), { offset, claim }, direction);
    if (!found) return tell(none);
    this.last = { document, claim: found.claim.id };
    const { start } = toRange(document, found.to);
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(
      extentOf(document, found.claim),
      vscode.TextEditorRevealType.InCenterIfOutsideViewport,
    );
    if (found.wrapped)
      tell(
        direction === 1
          ? l10n.t('Isnad: on from the beginning of the article')
          : l10n.t('Isnad: on from the end of the article'),
      );
  }
}

async function showArticle(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const active = vscode.window.activeTextEditor;
  if (active?.document === document) return active;
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  return vscode.window.showTextDocument(
    document,
    shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn },
  );
}

/** The claim from its first word to its last. */
function extentOf(document: vscode.TextDocument, claim: Claim): vscode.Range {
  return [...claim.cue, ...claim.content]
    .map((span) => toRange(document, span))
    .reduce((all, range) => all.union(range));
}

function speakerAtCaret({ store }: Pick<Parameters<Feature>[0], 'store'>): string {
  const editor = vscode.window.activeTextEditor;
  const target = editor && targetAt(store, editor.document, editor.selection.active);
  if (target?.speaker) return target.speaker.id;
  throw new UserError(l10n.t('Put the caret on a speaker or into a claim first.'));
}

function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, 4000);
}
