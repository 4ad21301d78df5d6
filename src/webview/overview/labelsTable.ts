import type { Overview, TopClaim } from '../../core/overview/overview';
import { button, element } from '../base/dom';
import { name, number, section, table, type Actions } from './numbers';
import type { OverviewStrings } from './protocol';

/** The labels with their numbers and their longest claims, each of which goes to its place. */
export function labelsSection(
  { labels, articles }: Overview,
  strings: OverviewStrings,
  actions: Actions,
  go: (claim: TopClaim) => void,
): HTMLElement {
  if (labels.length === 0)
    return section('labels', strings.labels, element('p', { class: 'hint', dir: 'auto' }, strings.noLabels));
  const many = articles > 1;
  const head = [
    strings.label,
    strings.claims,
    strings.words,
    ...(many ? [strings.articles] : []),
    strings.speakers,
    strings.top,
  ];
  const rows = labels.map((row) => {
    const count = (value: number, title: string) =>
      number(value, `${row.label}, ${title}`, { label: row.label }, actions);
    const top = row.top.map((claim) => {
      const link = button(claim.excerpt, () => go(claim));
      link.className = 'claim';
      link.dir = 'auto';
      return element('li', {}, link);
    });
    return [
      name(row.label),
      count(row.claims, strings.claims),
      count(row.words, strings.words),
      ...(many ? [count(row.articles, strings.articles)] : []),
      count(row.speakers, strings.speakers),
      element('ul', {}, ...top),
    ];
  });
  return section(
    'labels',
    strings.labels,
    element('div', { class: 'wide' }, table(strings.labels, head, rows)),
  );
}
