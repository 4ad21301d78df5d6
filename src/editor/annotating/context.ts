import type { Annotation } from '../../core/model';
import type { OpenArticle } from '../articles/openArticle';
import type { Parts } from '../base/feature';
import type { AnnotatingCommands } from './contributions';
import type { Targets } from './targets';

/** What the commands that annotate are built from. */
export interface Annotating {
  readonly parts: Parts;
  readonly targets: Targets;
  /** One step of undo; false where nothing changes. */
  readonly edit: (article: OpenArticle, change: (annotation: Annotation) => Annotation) => boolean;
}

/** Some of the commands. */
export type Handlers = Partial<AnnotatingCommands>;
