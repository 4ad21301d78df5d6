import { button, element, roving } from '../base/dom';
import { fill } from '../base/host';
import { name, number, plain, type Actions } from './numbers';
import type { FromOverview, OverviewModel, OverviewStrings, Scope } from './protocol';

/** Title, what is counted, the great numbers. */
export function headerOf(
  scope: Scope,
  model: OverviewModel | undefined,
  strings: OverviewStrings,
  post: (message: FromOverview) => void,
  actions: Actions,
): HTMLElement {
  const choices = (['article', 'workspace'] as const).map((one) => {
    const choice = button(strings[one], () => post({ kind: 'scope', scope: one }));
    choice.setAttribute('aria-pressed', String(one === scope));
    choice.dataset.key = `scope ${one}`;
    return choice;
  });
  const bar = element('div', { class: 'tools', role: 'toolbar', 'aria-label': strings.scope }, ...choices);
  if (model) {
    const csv = button(strings.exportCsv, () => post({ kind: 'csv' }));
    csv.dataset.key = 'csv';
    bar.append(csv);
  }
  roving(bar);
  const title = element('h1', {}, name(model?.title || strings[scope]));
  const header = element('header', {}, title, bar);
  if (model) header.append(totals(model, strings, actions));
  if (model?.stopped) {
    const { read, of } = model.stopped;
    const goOn = button(strings.goOn, () => post({ kind: 'goOn' }));
    header.append(
      element(
        'p',
        { role: 'status', class: 'stopped' },
        name(fill(strings.stopped, plain(read), plain(of))),
        goOn,
      ),
    );
  }
  return header;
}

function totals({ overview, scope }: OverviewModel, strings: OverviewStrings, actions: Actions): HTMLElement {
  const { articles, claims, words, speakers, first, last, statuses } = overview;
  const tile = (label: string, value: Node | string): readonly Node[] => [
    element('div', {}, element('dt', {}, label), element('dd', {}, value)),
  ];
  const all = (value: number, label: string) => number(value, label, {}, actions);
  return element(
    'dl',
    { class: 'totals' },
    ...(scope === 'workspace' ? tile(strings.articles, all(articles, strings.articles)) : []),
    ...tile(strings.claims, all(claims, strings.claims)),
    ...tile(strings.words, all(words, strings.words)),
    ...tile(strings.speakers, all(speakers.length, strings.speakers)),
    ...tile(strings.toReview, number(statuses.suggested, strings.toReview, { status: 'suggested' }, actions)),
    ...(first === '' ? [] : tile(strings.dates, name(first === last ? first : `${first} – ${last}`))),
  );
}

/** What is said where there is nothing to count yet. */
export function emptyPage(
  scope: Scope,
  strings: OverviewStrings,
  post: (message: FromOverview) => void,
): HTMLElement {
  const text = scope === 'article' ? strings.noArticle : strings.noSidecars;
  const page = element('div', { class: 'empty' }, element('p', { dir: 'auto' }, text));
  if (scope === 'workspace') page.append(button(strings.makeSidecars, () => post({ kind: 'makeSidecars' })));
  return page;
}

/** How far reading has come, with a way to stop it. */
export function progressPage(
  { read, of }: { readonly read: number; readonly of: number },
  strings: OverviewStrings,
  post: (message: FromOverview) => void,
): HTMLElement {
  const bar = element('progress', {
    value: String(read),
    max: String(Math.max(1, of)),
    'aria-label': strings.reading,
  });
  const text = element('p', {}, name(fill(strings.reading, plain(read), plain(of))));
  return element(
    'div',
    { class: 'empty' },
    text,
    bar,
    button(strings.stop, () => post({ kind: 'stop' })),
  );
}
