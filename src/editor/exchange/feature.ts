import type { Feature } from '../base/feature';
import { exportArticleAs, exportWorkspaceAs } from './exportAs';
import { importAnnotations } from './importFiles';

/** Exchange formats: the article or the workspace for other tools, and what they wrote taken in. */
export const exchange: Feature = (parts) =>
  parts.commands.registerAll({
    'isnad.exportAs': (format, target) => exportArticleAs(parts, format, target),
    'isnad.exportWorkspaceAs': (format, target) => exportWorkspaceAs(parts, format, target),
    'isnad.importAnnotations': (files) => importAnnotations(parts, files),
  });
