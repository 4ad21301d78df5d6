import { button, element, roving } from '../base/dom';
import type { ReaderCommand, ReaderHeader, ReaderStrings } from './protocol';

/** The commands that the header offers. */
const COMMANDS: readonly ReaderCommand[] = ['previousClaim', 'nextClaim', 'saveAsHtml'];

/** Above the article: its name, how much there is in it, the page's own toolbar. What else a header shows goes into `extra`. */
export class Header {
  readonly element = element('header', { class: 'header' });
  readonly extra = element('div', { class: 'extra' });
  private readonly title = element('h1', { dir: 'auto' });
  private readonly counts = element('p', { class: 'counts' });

  constructor(strings: ReaderStrings, run: (command: ReaderCommand) => void) {
    const toolbar = element('div', { class: 'tools', role: 'toolbar', 'aria-label': strings.toolbar.page });
    toolbar.append(...COMMANDS.map((command) => button(strings.commands[command], () => run(command))));
    roving(toolbar);
    this.element.append(element('div', { class: 'bar' }, this.title, this.counts, toolbar), this.extra);
  }

  show({ title, counts }: ReaderHeader): void {
    this.title.textContent = title;
    this.counts.textContent = counts.join(' · ');
  }
}
