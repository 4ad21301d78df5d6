import type { ArticleView } from './articleView';
import type { Stretch } from './protocol';

/** Where offsets of the article's text are on the page, and back. The signs before claims are drawn by CSS and so are not in between. */
export class Places {
  constructor(private readonly view: ArticleView) {}

  /** Undefined: the point is not in the article's text. */
  offsetOf(node: Node, at: number): number | undefined {
    const index = this.view.indexOf(node);
    const paragraph = this.view.paragraph(index);
    const text = this.view.textAt(index);
    if (!paragraph || !text) return undefined;
    if (!text.contains(node)) return undefined;
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(node, at);
    return paragraph.start + before.toString().length;
  }

  rangeOf({ start, end }: Stretch): Range | undefined {
    const [from, to] = [this.pointOf(start), this.pointOf(end)];
    if (!from || !to) return undefined;
    const range = document.createRange();
    range.setStart(from.node, from.at);
    range.setEnd(to.node, to.at);
    return range;
  }

  pointOf(offset: number): { readonly node: Text; readonly at: number } | undefined {
    const index = this.view.indexAt(offset);
    const paragraph = this.view.paragraph(index);
    const text = this.view.textAt(index);
    if (!paragraph || !text) return undefined;
    let rest = Math.min(Math.max(offset - paragraph.start, 0), paragraph.model.text.length);
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (rest <= node.data.length) return { node, at: rest };
      rest -= node.data.length;
    }
    return undefined;
  }

  /** The offset under a point of the window. */
  offsetFrom(x: number, y: number): number | undefined {
    const at = caretFrom(x, y);
    return at && this.offsetOf(at.node, at.at);
  }

  /** What is selected in the article's text; a caret is an empty stretch. */
  get selected(): Stretch | undefined {
    const selection = getSelection();
    if (!selection?.anchorNode || !selection.focusNode) return undefined;
    const anchor = this.offsetOf(selection.anchorNode, selection.anchorOffset);
    const focus = this.offsetOf(selection.focusNode, selection.focusOffset);
    if (anchor === undefined || focus === undefined) return undefined;
    return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  }

  /** The same, where it is more than a caret. */
  get words(): Stretch | undefined {
    const span = this.selected;
    return span && span.end > span.start ? span : undefined;
  }

  select({ start, end }: Stretch): void {
    const [from, to] = [this.pointOf(start), this.pointOf(end)];
    if (from && to) getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at);
  }
}

/** The standard's function, or that of Chromium before 128 and of Safari. */
function caretFrom(x: number, y: number): { readonly node: Node; readonly at: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const at = document.caretPositionFromPoint(x, y);
    return at ? { node: at.offsetNode, at: at.offset } : undefined;
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, at: range.startOffset } : undefined;
}
