import * as l10n from '@vscode/l10n';
import {
  annotatorNames,
  GOOD_ALPHA,
  MEASURES,
  TENTATIVE_ALPHA,
  type AgreementRow,
  type Measure,
} from '../../core/agreement/agreement';
import { agreementSvg } from '../../core/agreement/plot';
import { escapeHtml } from '../../core/text/html';
import { counted } from '../base/counted';
import { shownLanguage } from '../base/language';
import type { FolderAgreement } from './agreement';

/** The page of agreement, without a script: a table of measures by annotators, what could not be read, and the plot. */
export function agreementPage(folder: string, { rows, failures }: FolderAgreement): string {
  const groups = [...new Map(rows.map((row) => [annotatorNames(row), row])).values()];
  const [first] = rows;
  const title = l10n.t('Agreement in {0}', folder);
  return [
    `<h1><bdi>${escapeHtml(title)}</bdi></h1>`,
    `<p class="hint">${escapeHtml(counted('articlesCompared', first?.articles ?? 0))}</p>`,
    tools(),
    failuresList(failures),
    table(rows, groups),
    `<p class="hint">${escapeHtml(
      l10n.t(
        'α: {0} 0.8 or more, good enough to draw conclusions; {1} 0.667 or more, for tentative ones; {2} less (Krippendorff). –: not defined, for want of pairs or of a second value.',
        SIGNS.good,
        SIGNS.tentative,
        SIGNS.low,
      ),
    )}</p>`,
    `<figure>${agreementSvg(rows, { title, measure: measureName })}</figure>`,
  ].join('\n');
}

/** A measure's name for the person. */
export function measureName(measure: Measure): string {
  switch (measure) {
    case 'claims F1':
      return l10n.t('claims, F1');
    case 'claims F1 exact':
      return l10n.t('claims exactly, F1');
    case 'words κ':
      return l10n.t('words in contents, κ');
    case 'words α':
      return l10n.t('words in contents, α');
    case 'speaker agreed':
      return l10n.t('speaker, share');
    case 'speaker α':
      return l10n.t('speaker, α');
    case 'kind agreed':
      return l10n.t('kind, share');
    case 'kind κ':
      return l10n.t('kind, κ');
    case 'kind α':
      return l10n.t('kind, α');
    case 'cue agreed':
      return l10n.t('cue, share');
    case 'labels agreed':
      return l10n.t('labels, share');
    case 'labels α':
      return l10n.t('labels, α');
  }
}

const SIGNS = { good: '✓', tentative: '≈', low: '✗' } as const;

function tools(): string {
  const link = (command: string, words: string) => `<a href="command:${command}">${escapeHtml(words)}</a>`;
  return `<p class="tools">${link('isnad.compareFolder', l10n.t('Compare Annotators in Folder…'))} · ${link('isnad.exportAgreement', l10n.t('Export Agreement…'))}</p>`;
}

function failuresList(failures: FolderAgreement['failures']): string {
  if (failures.length === 0) return '';
  const items = failures.map(
    ([file, reason]) => `<li><bdi>${escapeHtml(file)}</bdi>: ${escapeHtml(reason)}</li>`,
  );
  return `<p role="alert">${escapeHtml(l10n.t('Not counted, for they could not be read:'))}</p><ul>${items.join('')}</ul>`;
}

function table(rows: readonly AgreementRow[], groups: readonly AgreementRow[]): string {
  const head = groups.map((group) => `<th scope="col"><bdi>${escapeHtml(annotatorNames(group))}</bdi></th>`);
  const lines = MEASURES.map((measure) => {
    const cells = groups.map((group) => {
      const row = rows.find(
        (one) => one.measure === measure && annotatorNames(one) === annotatorNames(group),
      );
      return `<td>${row ? cell(row) : '–'}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(measureName(measure))}</th>${cells.join('')}</tr>`;
  });
  const corner = escapeHtml(l10n.t('Measure'));
  return `<table><thead><tr><th scope="col">${corner}</th>${head.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

function cell({ measure, value, units }: AgreementRow): string {
  const digits = { minimumFractionDigits: 3, maximumFractionDigits: 3 };
  const shown = Number.isFinite(value) ? value.toLocaleString(shownLanguage(), digits) : '–';
  const sign = measure.endsWith('α') && Number.isFinite(value) ? ` ${SIGNS[gradeOf(value)]}` : '';
  const of = escapeHtml(l10n.t('of {0}', units.toLocaleString(shownLanguage())));
  return `${shown}${sign} <small>${of}</small>`;
}

function gradeOf(alpha: number): keyof typeof SIGNS {
  return alpha >= GOOD_ALPHA ? 'good' : alpha >= TENTATIVE_ALPHA ? 'tentative' : 'low';
}
