import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { VIEWS } from '../base/contributions';
import { Disposables } from '../base/disposables';
import type { Feature } from '../base/feature';
import { isolate } from '../base/isolate';
import { said } from '../base/language';
import { rowsAtFocus } from '../base/treeSelection';
import { AgreementPanel } from './agreementPanel';
import { personName } from './comparedArticle';
import { ComparisonMarks } from './comparisonMarks';
import { ComparisonTree } from './comparisonTree';
import type { ComparisonTarget, FromTree } from './contributions';
import { Desk } from './desk';
import type { Row } from './session';
import { startArticle, startFolder } from './start';

/** Comparing annotators: a view of agreements and differences, both marked in the text, and decisions on them in a sidecar of their own. */
export const comparing: Feature = (parts) => {
  const owned = new Disposables();
  const tree = owned.add(new ComparisonTree());
  const view = owned.add(
    vscode.window.createTreeView<Row>(VIEWS.comparison, { treeDataProvider: tree, showCollapseAll: true }),
  );
  const marks = owned.add(new ComparisonMarks());
  const desk = owned.add(new Desk(view));
  const agreement = owned.add(new AgreementPanel(parts));
  const redraw = () => {
    const { session } = desk;
    const [first] = session?.articles ?? [];
    tree.redraw();
    marks.draw(session);
    view.message = first ? legend(first.people.map((_, person) => personName(first, person))) : '';
    const at = session && desk.article;
    parts.contextKeys.set('isnad.comparing', session !== undefined);
    parts.contextKeys.set('isnad.canUndoComparison', at?.canUndo ?? false);
    parts.contextKeys.set('isnad.canRedoComparison', at?.canRedo ?? false);
  };
  owned.add(
    desk.onDidChange(() => {
      tree.show(desk.session);
      redraw();
    }),
  );
  owned.add(vscode.window.onDidChangeVisibleTextEditors(() => marks.draw(desk.session)));
  owned.add(view.onDidChangeSelection(redrawKeys));
  function redrawKeys(): void {
    parts.contextKeys.set('isnad.canUndoComparison', desk.article?.canUndo ?? false);
    parts.contextKeys.set('isnad.canRedoComparison', desk.article?.canRedo ?? false);
  }
  const at = async (row?: ComparisonTarget | FromTree): Promise<ComparisonTarget | undefined> =>
    row && 'from' in row ? (await rowsAtFocus(() => view.selection))[0] : row;
  owned.add(
    parts.commands.registerAll({
      'isnad.compareAnnotators': async (place, people) => desk.open(await startArticle(parts, place, people)),
      'isnad.compareFolder': async (place, people) => desk.open(await startFolder(parts, place, people)),
      'isnad.showAgreement': (place, people) => agreement.open(place, people),
      'isnad.exportAgreement': (target) => agreement.export(target),
      'isnad.takeMine': async (row) => desk.takeMine(await at(row)),
      'isnad.takeTheirs': async (row, person) => desk.takeTheirs(await at(row), person),
      'isnad.takeBoth': async (row) => desk.takeBoth(await at(row)),
      'isnad.takeNeither': async (row) => desk.takeNeither(await at(row)),
      'isnad.giveReason': async (row, reason) => desk.giveReason(await at(row), reason),
      'isnad.nextDifference': () => desk.goToNext(),
      'isnad.undoComparison': () => desk.step('undo'),
      'isnad.redoComparison': () => desk.step('redo'),
      'isnad.openOutcome': () => desk.openOutcome(),
      'isnad.leaveComparison': () => desk.close(),
      'isnad.revealDifference': (row) => desk.show(row),
    }),
  );
  return owned;
};

/** How the marks in the text look, and whose they are. */
function legend(names: readonly string[]): string {
  const [mine = '', theirs = '', ...others] = names;
  const parts = [
    l10n.t('filled: {0}', isolate(mine)),
    l10n.t('dashed: {0}', isolate(theirs)),
    ...(others.length > 0 ? [l10n.t('double line: {0}', others.join(', '))] : []),
    l10n.t('dotted: agreed'),
  ];
  return said(parts.join(' · '));
}
