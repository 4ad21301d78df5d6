import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { claimStops, entryOf, step, type From, type Stop } from '../../core/navigation/steps';
import type { Claim, Span } from '../../core/model';
import { nameQuestion, reviewItems } from '../annotating/review/items';
import { requireArticle } from '../articles/feature';
import { placeOf } from '../articles/lookup';
import type { OpenArticle } from '../articles/openArticle';
import { UserError } from '../base/commands';
import type { Feature, Parts } from '../base/feature';
import { tell } from '../base/say';
import { showInText, textOf, toRange } from '../base/spans';
import { pointedAt } from './pointedAt';

type Direction = 1 | -1;

/** A claim, or words found only approximately that are to name a speaker. */
interface Place extends Stop {
  readonly claim?: Claim;
  /** Shown where the step leads to it. */
  readonly question?: string;
}

/** Going from claim to claim: to the next, the next to review (doubtful names too), the next of the same speaker, and back. */
export const stepping: Feature = (parts) => {
  const stepper = new Stepper(parts);
  const shown = ({ status }: Claim) => status !== 'rejected';
  const anyClaim = (direction: Direction) => {
    const article = requireArticle(parts);
    const stops = claimStops(article.annotation.claims.filter(shown));
    return stepper.go(article, direction, stops, l10n.t('Isnad: the article has no claims'));
  };
  const toReview = (direction: Direction) => {
    const article = requireArticle(parts);
    return stepper.go(article, direction, unreviewed(article), l10n.t('Isnad: everything is reviewed'));
  };
  const sameSpeaker = (direction: Direction) => {
    const article = requireArticle(parts);
    const speaker = speakerAtCaret(parts, article);
    const stops = claimStops(
      article.annotation.claims.filter((claim) => shown(claim) && claim.speaker === speaker),
    );
    return stepper.go(article, direction, stops, l10n.t('Isnad: this speaker has no claims'));
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

/** What the badge counts and a review goes through. */
function unreviewed({ annotation, document }: OpenArticle): readonly Place[] {
  return reviewItems(annotation).flatMap((item): readonly Place[] => {
    if (item.kind === 'claim') return claimStops([item.record]);
    const { record, place } = item;
    return [
      {
        id: `${record.id} ${place.start}`,
        to: place,
        length: place.end - place.start,
        question: nameQuestion(record, textOf(document, place)),
      },
    ];
  });
}

/** Remembers where the last step led, so that what begins at one place is gone through one by one. */
class Stepper {
  private last:
    { readonly document: vscode.TextDocument; readonly offset: number; readonly stop: string } | undefined;

  constructor(private readonly parts: Parts) {}

  async go(article: OpenArticle, direction: Direction, stops: readonly Place[], none: string): Promise<void> {
    const { document } = article;
    const { caret } = this.parts;
    const inView = caret.viewed === document;
    if (!inView) await showInText(document);
    const found = step(stops, this.from(document), direction);
    if (!found) return tell(none);
    this.last = { document, offset: found.stop.to.start, stop: found.stop.id };
    if (inView) this.showInView(article, found.stop);
    else this.showInEditor(article, found.stop);
    const { question } = found.stop;
    if (question !== undefined) tell(question);
    else if (found.wrapped)
      tell(
        direction === 1
          ? l10n.t('Isnad: on from the beginning of the article')
          : l10n.t('Isnad: on from the end of the article'),
      );
  }

  private from(document: vscode.TextDocument): From {
    const offset = this.parts.caret.offsetIn(document) ?? 0;
    const { last } = this;
    if (last?.document === document && last.offset === offset) return last;
    const { current } = this.parts.caretClaim;
    return stepFrom(offset, current?.article.document === document ? current.claim : undefined);
  }

  private showInView(article: OpenArticle, { claim, to }: Place): void {
    this.choose(article, claim, to);
    this.parts.caret.goInView(article.document, claim ? { start: to.start, end: to.start } : to);
  }

  private showInEditor(article: OpenArticle, { claim, to }: Place): void {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { start, end } = toRange(article.document, to);
    // The caret stands at the beginning, where the next step goes on.
    editor.selection = new vscode.Selection(claim ? start : end, start);
    const extent = claim ? extentOf(article.document, claim) : editor.selection;
    editor.revealRange(extent, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    this.choose(article, claim, to);
  }

  /** Several claims may begin here: the commands are about the one that was gone to. */
  private choose(article: OpenArticle, claim: Claim | undefined, to: Span): void {
    if (claim) this.parts.caretClaim.choose(article, to.start, claim.id);
  }
}

/** From the claim at the caret: also where the caret was put into it, to the beginning of its content, as the views do. */
function stepFrom(offset: number, current: Claim | undefined): From {
  const entry = current && entryOf(current);
  const isPut = current !== undefined && placeOf(current)?.start === offset;
  return { offset: entry && isPut ? entry.start : offset, stop: current?.id };
}

/** The claim from its first word to its last. */
function extentOf(document: vscode.TextDocument, claim: Claim): vscode.Range {
  return [...claim.cue, ...claim.content]
    .map((span) => toRange(document, span))
    .reduce((all, range) => all.union(range));
}

function speakerAtCaret({ caret }: Parts, { annotation, document }: OpenArticle): string {
  const offset = caret.offsetIn(document);
  const speaker = offset === undefined ? undefined : pointedAt(annotation, offset)?.speaker;
  if (speaker) return speaker.id;
  throw new UserError(l10n.t('Put the caret on a speaker or into a claim first.'));
}
