import type { TopClaim } from '../../core/overview/overview';
import type { BarChart } from './barChart';
import { chainSection } from './chainView';
import { kindsFigure, reviewFigure, sourcesFigure, stancesFigure, voiceFigure } from './figures';
import { labelsSection } from './labelsTable';
import type { Actions } from './numbers';
import type { OverviewModel, OverviewStrings } from './protocol';
import { SpeakersTable, type TableState } from './speakersTable';
import { stripSection } from './stripView';

/** How the table of speakers is when nobody has sorted or filtered it. */
export const TABLE_STATE: TableState = { filter: '', column: 'words', descending: true };

export interface SectionActions extends Actions {
  /** Goes to a claim; `article`: its URI, '' for the article shown. */
  readonly goTo: (claim: Pick<TopClaim, 'article' | 'id'>) => void;
  readonly keepTable: (table: TableState) => void;
}

/** The parts of an overview, for a page of its own and for the reading view. */
export interface Sections {
  readonly elements: readonly HTMLElement[];
  /** They are drawn with the theme's colours as they were, and to be disposed of. */
  readonly charts: readonly BarChart[];
}

export function sectionsOf(
  model: OverviewModel,
  strings: OverviewStrings,
  actions: SectionActions,
  table: TableState,
): Sections {
  const { overview, scope } = model;
  const figures = [voiceFigure, sourcesFigure, stancesFigure, kindsFigure, reviewFigure].map((figure) =>
    figure(overview, strings, actions),
  );
  const strip = () => stripSection(model, strings, (id) => actions.goTo({ article: '', id }));
  return {
    elements: [
      ...(scope === 'article' ? [strip()] : []),
      new SpeakersTable(overview, strings, actions, table, actions.keepTable).element,
      ...figures.map(({ element }) => element),
      chainSection(overview, strings, actions),
      labelsSection(overview, strings, actions, actions.goTo),
    ],
    charts: figures.flatMap(({ charts }) => charts),
  };
}
