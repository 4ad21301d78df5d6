import { Disposables } from '../base/disposables';
import type { Feature } from '../base/feature';
import { keepInStep } from './autoSave';
import { offerConflictActions } from './conflictActions';
import { SidecarDiagnostics } from './diagnostics';
import { exportArticle, openSidecar } from './exportArticle';
import { exportWorkspace } from './exportWorkspace';
import { followFiles } from './fileMoves';
import { keepDrafts } from './keepDrafts';
import { keepTexts } from './keepTexts';
import { Reconciler } from './reconcile';
import { showMoved, tellMoved } from './movedSpans';
import { reattach } from './reattach';
import { saveDecisions } from './saveDecisions';
import { SidecarSaver } from './saving';
import { switchAnnotator } from './switchAnnotator';

/** Sidecars: written on demand and after decisions, read again when somebody else writes them. */
export const sidecars: Feature = (parts) => {
  const owned = new Disposables();
  const saver = new SidecarSaver(parts.store, owned.add(new Reconciler()));
  owned.add(
    parts.commands.registerAll({
      'isnad.exportSidecar': () => exportArticle(parts, saver),
      'isnad.exportWorkspace': () => exportWorkspace(parts, saver),
      'isnad.openSidecar': () => openSidecar(parts),
      'isnad.saveDecisions': () => saveDecisions(parts, saver),
      'isnad.showMoved': () => showMoved(parts),
      'isnad.reattach': (row) => reattach(parts, row),
    }),
  );
  owned.add(keepInStep(parts, saver));
  owned.add(keepDrafts(parts));
  owned.add(keepTexts(parts));
  owned.add(switchAnnotator(parts));
  owned.add(tellMoved(parts));
  owned.add(followFiles(parts, saver));
  owned.add(new SidecarDiagnostics(parts));
  owned.add(offerConflictActions());
  return owned;
};
