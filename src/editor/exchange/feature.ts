import type { Feature } from '../base/feature';
import { exportArticleAs, exportWorkspaceAs } from './exportAs';
import { importAnnotations } from './importFiles';

/** Exchange formats: the article or the workspace for other tools, and what they wrote taken in. */
export const exchange: Feature = (parts) =>
  parts.commands.registerAll({
    'isnad.exportAs': (format, target, claims) => exportArticleAs(parts, format, target, claims),
    'isnad.exportWorkspaceAs': (format, target, claims) => exportWorkspaceAs(parts, format, target, claims),
    'isnad.importAnnotations': (files) => importAnnotations(parts, files),
  });
