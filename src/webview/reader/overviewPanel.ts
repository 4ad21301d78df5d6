import { button, element, replaceParts } from '../base/dom';
import type { BarChart } from '../overview/barChart';
import type { OverviewModel, OverviewStrings } from '../overview/protocol';
import { sectionsOf, TABLE_STATE, type SectionActions } from '../overview/sections';

/** The numbers of the article below the header's bar, when a person asks for them. */
export class OverviewPanel {
  readonly element: HTMLElement;
  /** Shows and hides it. */
  readonly toggle: HTMLButtonElement;
  private readonly actions: SectionActions;
  private charts: readonly BarChart[] = [];
  private table = TABLE_STATE;
  private model: OverviewModel | undefined;

  constructor(
    title: string,
    private readonly strings: OverviewStrings,
    actions: Pick<SectionActions, 'claims' | 'goTo'>,
    private readonly onToggle: (shown: boolean) => void,
  ) {
    // Articles and their speakers are Arabic, whatever language the page's own words have. It scrolls: so it takes the focus.
    this.element = element('div', { class: 'overview', id: 'overview', dir: 'rtl', hidden: '' });
    this.element.setAttribute('role', 'region');
    this.element.setAttribute('aria-label', title);
    this.element.tabIndex = 0;
    this.toggle = button(title, () => this.open(this.element.hidden));
    this.toggle.setAttribute('aria-controls', 'overview');
    this.toggle.setAttribute('aria-expanded', 'false');
    this.actions = { ...actions, keepTable: (table) => (this.table = table) };
    // The charts are painted with the theme's colours as they were.
    const themes = new MutationObserver(() => this.draw());
    themes.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  }

  open(shown: boolean): void {
    this.element.hidden = !shown;
    this.toggle.setAttribute('aria-expanded', String(shown));
    this.onToggle(shown);
  }

  /** Undefined: nobody asked for it. */
  show(model: OverviewModel | undefined): void {
    this.model = model;
    this.draw();
  }

  private draw(): void {
    for (const chart of this.charts) chart.dispose();
    this.charts = [];
    if (!this.model) return this.element.replaceChildren();
    const { elements, charts } = sectionsOf(this.model, this.strings, this.actions, this.table);
    this.charts = charts;
    replaceParts(this.element, elements);
  }
}
