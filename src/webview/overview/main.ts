import { element, replaceParts } from '../base/dom';
import { Host, readStrings } from '../base/host';
import type { BarChart } from './barChart';
import { emptyPage, headerOf, progressPage } from './header';
import type { FromOverview, OverviewModel, OverviewStrings, Scope, ToOverview } from './protocol';
import { sectionsOf, TABLE_STATE, type SectionActions } from './sections';
import type { TableState } from './speakersTable';

/** What outlives a hidden tab and a window that is loaded again; the editor reads the scope from it then. */
interface Kept {
  readonly scope?: Scope;
  readonly table: TableState;
}

/** The overview's page: drawn whole from the model that the editor sends. */
class Page {
  private readonly host = new Host<ToOverview, FromOverview>();
  private readonly strings = readStrings<OverviewStrings>();
  private readonly root = element('main', { class: 'overview' });
  private kept = (this.host.kept ?? { table: TABLE_STATE }) as Kept;
  private scope: Scope = this.kept.scope ?? 'workspace';
  private model: OverviewModel | undefined;
  private charts: readonly BarChart[] = [];
  private readonly post = (message: FromOverview): void => this.host.post(message);
  private readonly actions: SectionActions = {
    claims: (selection) => this.post({ kind: 'claims', selection }),
    goTo: ({ article, id }) => this.post({ kind: 'claim', article, id }),
    keepTable: (table) => this.keep({ table }),
  };

  start(): void {
    // Articles and their speakers are Arabic, whatever language the page's own words have.
    document.documentElement.dir = 'rtl';
    document.body.append(this.root);
    this.host.listen((message) => this.take(message));
    // The charts are painted with the theme's colours as they were.
    const themes = new MutationObserver(() => this.model && this.show(this.model));
    themes.observe(document.body, { attributes: true, attributeFilter: ['class'] });
    this.post({ kind: 'ready' });
  }

  private take(message: ToOverview): void {
    switch (message.kind) {
      case 'show':
        this.keep({ scope: message.model.scope });
        return this.show(message.model);
      case 'nothing':
        this.keep({ scope: message.scope });
        this.model = undefined;
        return this.draw(message.scope, emptyPage(message.scope, this.strings, this.post));
      case 'progress':
        // Over what is shown already nothing is drawn: sidecars that changed are read in the background.
        if (this.model?.scope !== message.scope)
          this.draw(message.scope, progressPage(message, this.strings, this.post));
    }
  }

  private show(model: OverviewModel): void {
    this.model = model;
    const { elements, charts } = sectionsOf(model, this.strings, this.actions, this.kept.table);
    this.draw(model.scope, ...elements);
    this.charts = charts;
  }

  /** Puts the parts in the place of the old ones; what has the focus keeps it. */
  private draw(scope: Scope, ...parts: readonly HTMLElement[]): void {
    for (const chart of this.charts) chart.dispose();
    this.charts = [];
    this.scope = scope;
    const header = headerOf(this.scope, this.model, this.strings, this.post, this.actions);
    replaceParts(this.root, [header, ...parts]);
  }

  private keep(changed: Partial<Kept>): void {
    this.kept = { ...this.kept, ...changed };
    this.host.keep(this.kept);
  }
}

export function startOverview(): void {
  new Page().start();
}
