import { button, element, roving } from '../base/dom';
import type { OverviewPanel } from './overviewPanel';
import type { ReaderCommand, ReaderHeader, ReaderStrings } from './protocol';

/** The commands that the header offers. */
const COMMANDS: readonly ReaderCommand[] = [
  'previousClaim',
  'nextClaim',
  'startReview',
  'printArticle',
  'saveAsHtml',
];

/** Above the article: its name, how much there is in it, the page's own toolbar, and the article's overview. */
export class Header {
  readonly element = element('header', { class: 'header' });
  private readonly title = element('h1', { dir: 'auto' });
  private readonly counts = element('p', { class: 'counts' });

  constructor(
    strings: ReaderStrings,
    run: (command: ReaderCommand) => void,
    private readonly overview: OverviewPanel,
  ) {
    const toolbar = element('div', { class: 'tools', role: 'toolbar', 'aria-label': strings.toolbar.page });
    toolbar.append(
      ...COMMANDS.map((command) => button(strings.commands[command], () => run(command))),
      overview.toggle,
    );
    roving(toolbar);
    const bar = element('div', { class: 'bar' }, this.title, this.counts, toolbar);
    this.element.append(bar, overview.element);
  }

  show({ title, counts, overview }: ReaderHeader): void {
    this.title.textContent = title;
    this.counts.textContent = counts.join(' · ');
    this.overview.show(overview);
  }
}
