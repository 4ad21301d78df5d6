import { annotating } from './annotating/feature';
import { articles } from './articles/feature';
import type { Feature } from './base/feature';
import { comparing } from './comparing/feature';
import { exchange } from './exchange/feature';
import { firstUse } from './firstUse/feature';
import { highlighting } from './highlighting/feature';
import { navigation } from './navigation/feature';
import { overview } from './overview/feature';
import { reader } from './reader/feature';
import { sidebar } from './sidebar/feature';
import { sidecars } from './sidecars/feature';

/** Everything the extension does, one folder each. */
export const FEATURES: readonly Feature[] = [
  articles,
  highlighting,
  sidebar,
  navigation,
  annotating,
  sidecars,
  exchange,
  overview,
  reader,
  comparing,
  firstUse,
];
