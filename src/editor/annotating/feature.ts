import * as l10n from '@vscode/l10n';
import type { Feature } from '../base/feature';
import { Disposables } from '../base/disposables';
import { requireArticle } from '../articles/feature';
import { bulkCommands } from './commands/bulk';
import { borderCommands } from './commands/borders';
import { decideCommands } from './commands/decide';
import { elsewhereCommands } from './commands/elsewhere';
import { frameCommands } from './commands/frame';
import { lexiconCommands } from './commands/lexicon';
import { markCommands } from './commands/mark';
import { remarkCommands } from './commands/remarks';
import { resizeCommands } from './commands/resize';
import { speakerOfCommands } from './commands/speakerOf';
import { speakerCommands } from './commands/speakers';
import type { Annotating, Handlers } from './context';
import type { AnnotatingCommand } from './contributions';
import { LabelMarks } from './labelMarks';
import { reviewCommands } from './review/commands';
import { Review } from './review/review';
import { Targets } from './targets';
import { tell } from '../base/say';
import type { TreeSelection } from '../base/treeSelection';

const GROUPS = [
  decideCommands,
  resizeCommands,
  borderCommands,
  speakerOfCommands,
  remarkCommands,
  markCommands,
  bulkCommands,
  speakerCommands,
  frameCommands,
  elsewhereCommands,
  lexiconCommands,
];

/** A person's decisions on claims and speakers. */
export const annotating: Feature = (parts) => {
  const owned = new Disposables();
  const { store, caretClaim, commands } = parts;
  const context: Annotating = {
    parts,
    targets: new Targets(parts),
    edit: (article, change) => store.change(article, change),
  };
  for (const group of GROUPS) owned.add(commands.registerAll(fromTree(group(context), parts.treeSelection)));
  owned.add(commands.registerAll(reviewCommands(owned.add(new Review(parts)))));
  owned.add(new LabelMarks(store, parts.settings));
  owned.add(
    commands.registerAll({
      'isnad.outerClaim': () => caretClaim.widen(),
      'isnad.undoDecision': () => {
        if (!store.undo(requireArticle(parts))) tell(l10n.t('Isnad: no decision to undo'));
      },
      'isnad.redoDecision': () => {
        if (!store.redo(requireArticle(parts))) tell(l10n.t('Isnad: no decision to redo'));
      },
    }),
  );
  return owned;
};

/** Keys pressed in the tree are about its rows. */
function fromTree(handlers: Handlers, selection: TreeSelection): Handlers {
  const about =
    (handler: AnnotatingCommand): AnnotatingCommand =>
    async (row, rows) =>
      handler(row, row?.from === 'tree' ? await selection.atFocus() : rows);
  return Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, about(handler)]));
}
