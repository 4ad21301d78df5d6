import type { Feature } from '../base/feature';

/** Exchange formats: the article or the workspace for other tools, and what they wrote taken in. Loaded by the first of the commands. */
export const exchange: Feature = (parts) =>
  parts.commands.registerAll({
    'isnad.exportAs': async (format, target, claims) =>
      (await import('./exportAs')).exportArticleAs(parts, format, target, claims),
    'isnad.exportWorkspaceAs': async (format, target, claims) =>
      (await import('./exportAs')).exportWorkspaceAs(parts, format, target, claims),
    'isnad.importAnnotations': async (files) =>
      (await import('./importFiles')).importAnnotations(parts, files),
  });
