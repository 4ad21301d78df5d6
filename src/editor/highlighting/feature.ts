import { Disposables } from '../base/disposables';
import type { Feature } from '../base/feature';
import { articleQuotations } from './articleQuotations';
import { CurrentClaimPainter } from './currentClaim';
import { Hints } from './hints';
import { layoutControls } from './layoutControls';
import { LineLayout } from './lineLayout';
import { MarkPainter } from './markPainter';
import { minimapAdvice } from './minimapAdvice';
import { RowBreaks } from './rowBreaks';
import { RowEnds } from './rowEnds';
import { TextPainter } from './textPainter';
import { toggles } from './toggles';
import { visualCaret } from './visualCaret';

/** Right-to-left lines, and on them the marks of cues, speakers and claims and of the text itself. */
export const highlighting: Feature = (parts) => {
  const { store, settings, caretClaim } = parts;
  const owned = new Disposables();
  // Of two decorations' styles that differ the later type's counts: marks go over the highlighting of the text.
  const layout = owned.add(new LineLayout(store, settings));
  owned.add(articleQuotations(parts));
  owned.add(new TextPainter(store, settings, layout));
  owned.add(new MarkPainter(store, settings));
  owned.add(new CurrentClaimPainter(caretClaim, settings));
  owned.add(new Hints(store, settings));
  owned.add(new RowEnds(layout));
  const breaks = new RowBreaks();
  owned.add(layoutControls(parts, layout, breaks));
  owned.add(visualCaret(parts, layout, breaks));
  owned.add(minimapAdvice(parts, layout));
  owned.add(toggles(parts));
  return owned;
};
