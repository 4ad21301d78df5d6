import { Disposables } from '../base/disposables';
import type { Feature } from '../base/feature';
import { keepInStep } from './autoSave';
import { exportArticle, openSidecar } from './exportArticle';
import { exportWorkspace } from './exportWorkspace';
import { SidecarSaver } from './saving';

/** Sidecars: written on demand and after decisions, read again when somebody else writes them. */
export const sidecars: Feature = (parts) => {
  const owned = new Disposables();
  const saver = new SidecarSaver(parts.store);
  owned.add(
    parts.commands.registerAll({
      'isnad.exportSidecar': () => exportArticle(parts, saver),
      'isnad.exportWorkspace': () => exportWorkspace(parts, saver),
      'isnad.openSidecar': () => openSidecar(parts),
    }),
  );
  owned.add(keepInStep(parts, saver));
  return owned;
};
