import * as l10n from '@vscode/l10n';
import { acceptAll, rejectAll, suggestionsIn, type Scope } from '../../../core/annotate/bulk';
import { speakerOf } from '../../articles/lookup';
import type { OpenArticle } from '../../articles/openArticle';
import type { Parts } from '../../base/feature';
import { isolate } from '../../base/isolate';
import type { AnnotatingArguments } from '../contributions';
import type { Annotating, Handlers } from '../context';
import { ask, choose, type Choice } from '../prompts/choose';
import { caretIn } from '../selection';

/** Accepts or rejects all suggestions of a speaker, a paragraph, the article, or above a confidence, in one step. */
export function bulkCommands({ parts, targets, edit }: Annotating): Handlers {
  const all = async (
    decide: typeof acceptAll,
    title: string,
    row?: AnnotatingArguments,
    rows?: readonly AnnotatingArguments[],
  ) => {
    const article = targets.article(targets.rows(row, rows)[0]);
    const text = article.document.getText();
    const chosen =
      targets.rows(row, rows).length > 0
        ? targets.claims(row, rows).claims.filter(({ status }) => status === 'suggested')
        : await scoped(article, text, title, row?.value);
    const ids = chosen?.map(({ id }) => id) ?? [];
    edit(article, (annotation) => decide(annotation, ids));
  };
  const scoped = async (
    article: OpenArticle,
    text: string,
    title: string,
    value?: string | readonly string[],
  ) => {
    const scope =
      value === undefined
        ? await choose(title, scopes(article, text))
        : toScope(parts, String(value), article);
    const exact = scope === 'confidence' ? await askConfidence(title) : scope;
    return exact && suggestionsIn(article.annotation, text, exact);
  };
  const scopes = (article: OpenArticle, text: string): Choice<Scope | 'confidence'>[] => {
    const count = (scope: Scope) => String(suggestionsIn(article.annotation, text, scope).length);
    const offset = caretIn(parts, article);
    const claim = parts.caretClaim.current?.claim;
    const speaker = claim && speakerOf(article.annotation, claim);
    const choices: { label: string; value: Scope }[] = [
      { label: l10n.t('All of the article'), value: { kind: 'article' } },
    ];
    if (offset !== undefined)
      choices.unshift({
        label: l10n.t('All of this paragraph'),
        value: { kind: 'paragraph', offset },
      });
    if (speaker)
      choices.unshift({
        label: l10n.t('All of {0}', isolate(speaker.name)),
        value: { kind: 'speaker', speaker: speaker.id },
      });
    return [
      ...choices.map((choice) => ({ ...choice, description: count(choice.value) })),
      { label: l10n.t('All above a confidence…'), value: 'confidence' },
    ];
  };
  return {
    'isnad.acceptAll': (row, rows) => all(acceptAll, l10n.t('Accept'), row, rows),
    'isnad.rejectAll': (row, rows) => all(rejectAll, l10n.t('Reject'), row, rows),
  };
}

/** “article”, “paragraph”, a speaker's id, or a confidence in per cent, for key bindings that say which. */
function toScope(parts: Parts, value: string, article: OpenArticle): Scope {
  if (value === 'article') return { kind: 'article' };
  if (value === 'paragraph') return { kind: 'paragraph', offset: caretIn(parts, article) ?? 0 };
  const percent = toPercent(value);
  return percent === undefined
    ? { kind: 'speaker', speaker: value }
    : { kind: 'confidence', least: percent / 100 };
}

async function askConfidence(title: string): Promise<Scope | undefined> {
  const answer = await ask(title, '90', l10n.t('Least confidence in per cent'));
  const percent = answer === undefined ? undefined : toPercent(answer);
  return percent === undefined ? undefined : { kind: 'confidence', least: percent / 100 };
}

const ARABIC_ZERO = 0x660;

/** 0 to 100, in digits of either kind; undefined where it is none. */
function toPercent(text: string): number | undefined {
  const western = text.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO));
  const number = /^\s*(\d{1,3})\s*[%٪]?\s*$/u.exec(western)?.[1];
  return number !== undefined && Number(number) <= 100 ? Number(number) : undefined;
}
