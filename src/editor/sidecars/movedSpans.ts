import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { SpanReport } from '../../core/sidecar/reporter';
import { requireArticle } from '../articles/feature';
import type { OpenArticle } from '../articles/openArticle';
import { runCommand, UserError } from '../base/commands';
import { Disposables } from '../base/disposables';
import type { Parts } from '../base/feature';
import { isolate } from '../base/isolate';
import { partName } from '../base/names';
import { reveal, textOf } from '../base/spans';
import { choose, type Choice } from '../annotating/prompts/choose';
import { anchoringText } from './anchoringText';
import { fileName } from './sidecarFiles';
import { inform } from '../base/say';

const ORDER: readonly SpanReport['how'][] = ['approximate', 'lost', 'moved'];

/** One message for an article that was edited while its sidecar was closed: how the sidecar's places were found, and a way to look at them. */
export function tellMoved({ store }: Parts): vscode.Disposable {
  const owned = new Disposables();
  /** The sidecar that was told of, by the article's key. */
  const told = new Map<string, string>();
  const look = (article: OpenArticle | undefined) => {
    if (!article || article !== store.active || article.anchored.length === 0) return;
    if (told.get(article.key) === article.source) return;
    told.set(article.key, article.source);
    void tell(article);
  };
  owned.add(store.onDidChange(({ kind, article }) => kind === 'loaded' && look(article)));
  owned.add(store.onDidChangeActive(look));
  return owned;
}

/** The message of an article's places, by how many were found how. */
export function summaryOf(article: OpenArticle): string {
  const count = (how: SpanReport['how']) => article.anchored.filter((report) => report.how === how).length;
  return l10n.t(
    '{0} was edited after it was annotated. Places: {1} the same, {2} moved, {3} approximate (to review), {4} lost.',
    isolate(fileName(article.document.uri)),
    count('same'),
    count('moved'),
    count('approximate'),
    count('lost'),
  );
}

async function tell(article: OpenArticle): Promise<void> {
  const show = l10n.t('Go Through Them');
  const review = l10n.t('Review');
  const approximate = article.anchored.some(({ how }) => how === 'approximate');
  const buttons = approximate ? [show, review] : [show];
  const answer = await inform(summaryOf(article), ...buttons);
  if (answer === undefined) return;
  await vscode.window.showTextDocument(article.document);
  await runCommand(answer === show ? 'isnad.showMoved' : 'isnad.startReview');
}

/** “Show What Moved”: every place of the sidecar that is not where it was, how it was found and why; choosing one goes there. */
export async function showMoved(parts: Parts): Promise<void> {
  const article = requireArticle(parts);
  const others = article.anchored.filter(({ how }) => how !== 'same');
  if (others.length === 0)
    throw new UserError(l10n.t('All places of the sidecar are where they were when the article was opened.'));
  others.sort((a, b) => ORDER.indexOf(a.how) - ORDER.indexOf(b.how) || a.stored.start - b.stored.start);
  const chosen = await choose(
    l10n.t('What moved'),
    others.map((report) => choiceOf(article, report)),
  );
  if (!chosen) return;
  if (chosen.span) await reveal(article.document, chosen.span);
  else await vscode.commands.executeCommand('isnad.speakers.focus');
}

/** Of a lost one and an approximate one, what the sidecar has, with what stood around it. */
function choiceOf({ document }: OpenArticle, report: SpanReport): Choice<SpanReport> {
  const { stored, span, how, part } = report;
  const old = `${stored.before ?? ''}${stored.text}${stored.after ?? ''}`.replace(/\s+/gu, ' ').trim();
  return {
    label: isolate((span ? textOf(document, span) : stored.text).replace(/\s+/gu, ' ')),
    description: `${partName(part)} · ${anchoringText(report)}`,
    ...(how === 'moved' ? {} : { detail: isolate(old) }),
    value: report,
  };
}
