import { Disposables } from '../base/disposables';
import type { Feature } from '../base/feature';
import { LineLayout } from './lineLayout';
import { MarkPainter } from './markPainter';

/** Right-to-left lines, and on them the marks of cues, speakers and claims. */
export const highlighting: Feature = ({ store, settings }) => {
  const owned = new Disposables();
  // First the lines: words are coloured only where their order holds.
  owned.add(new LineLayout(store, settings));
  owned.add(new MarkPainter(store, settings));
  return owned;
};
