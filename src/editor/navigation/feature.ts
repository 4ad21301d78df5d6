import { Disposables } from '../base/disposables';
import type { Feature } from '../base/feature';
import { codeActions } from './codeActions';
import { codeLens } from './codeLens';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentHighlights } from './documentHighlights';
import { findInArticle } from './findInArticle';
import { findInWorkspace } from './findInWorkspace';
import { folding } from './folding';
import { hover } from './hover';
import { outline } from './outline';
import { references } from './references';
import { rename } from './rename';
import { revealing } from './revealing';
import { SidecarIndex } from './sidecarIndex';
import { smartSelection } from './smartSelection';
import { stepping } from './stepping';
import { workspaceSymbols } from './workspaceSymbols';

/** Getting about in articles, as people know it from code. */
const PARTS: readonly Feature[] = [
  revealing,
  stepping,
  hover,
  definition,
  documentHighlights,
  rename,
  outline,
  codeActions,
  codeLens,
  diagnostics,
  folding,
  smartSelection,
  findInArticle,
  findInWorkspace,
];

export const navigation: Feature = (parts) => {
  const owned = new Disposables();
  const index = owned.add(new SidecarIndex(parts.store, parts.settings, parts.log));
  for (const part of [...PARTS, references(index), workspaceSymbols(index)]) owned.add(part(parts));
  return owned;
};
