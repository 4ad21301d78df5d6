import { wordsIn } from '../../core/annotate/words';
import { utf16 } from '../../core/text/offsets';
import type { ArticleView } from './articleView';
import type { Places } from './places';
import type { Stretch } from './protocol';

/** Words of a paragraph, by their numbers: where the selection began and where it has got to. */
interface WordCursor {
  readonly paragraph: number;
  readonly anchor: number;
  readonly head: number;
}

/**
 * The article by keyboard. Two tab stops, each moved by arrow keys: the paragraphs (up and down), in them the words (left and right the way
 * one sees, with Shift several), and the chips of claims.
 */
export class Keyboard {
  private cursor: WordCursor | undefined;
  private textStop = 0;
  /** The elements that have the tab stops. */
  private text: HTMLElement | undefined;
  private chip: HTMLElement | undefined;

  constructor(
    private readonly view: ArticleView,
    private readonly places: Places,
    /** Enter on words. */
    private readonly act: () => void,
    /** The word got to. */
    private readonly say: (word: string) => void,
  ) {
    view.root.addEventListener('keydown', (event) => this.press(event));
    view.root.addEventListener('focusin', ({ target }) => this.focused(target as HTMLElement));
    view.root.addEventListener('pointerdown', () => (this.cursor = undefined));
  }

  /** Parts of the page are new: where the tab stops went with the old ones, they are given again. */
  renew(): void {
    if (this.text?.isConnected === true) this.textStop = this.view.indexOf(this.text);
    else this.stopAtText(Math.min(this.textStop, Math.max(0, this.view.length - 1)));
    if (this.chip?.isConnected === true) return;
    const { root } = this.view;
    const again = root.querySelector<HTMLElement>(chipOf(this.chip?.dataset.claim ?? ''));
    this.stopAtChip(again ?? root.querySelector<HTMLElement>('.chip') ?? undefined);
  }

  focusText(at = this.textStop): void {
    this.view.textAt(at)?.focus();
  }

  focusChip(claim: string): boolean {
    const chip = this.view.root.querySelector<HTMLElement>(chipOf(claim));
    chip?.focus();
    return chip !== null;
  }

  private focused(target: HTMLElement): void {
    if (target.matches('.chip')) this.stopAtChip(target);
    else if (target.matches('.text')) this.stopAtText(this.view.indexOf(target));
  }

  private stopAtText(at: number): void {
    if (this.text) this.text.tabIndex = -1;
    this.textStop = at;
    this.text = this.view.textAt(at);
    if (this.text) this.text.tabIndex = 0;
  }

  private stopAtChip(chip: HTMLElement | undefined): void {
    if (this.chip) this.chip.tabIndex = -1;
    this.chip = chip;
    if (chip) chip.tabIndex = 0;
  }

  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    const done = target.matches('.chip')
      ? this.onChip(event.key, target)
      : target.matches('.text') && this.onText(event);
    if (done) event.preventDefault();
  }

  private onChip(key: string, chip: HTMLElement): boolean {
    const chips = [...this.view.root.querySelectorAll<HTMLElement>('.chip')];
    const at = chips.indexOf(chip);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: chips.length - 1,
    };
    const next = to[key];
    if (next !== undefined) chips[next]?.focus();
    return next !== undefined;
  }

  private onText({ key, shiftKey }: KeyboardEvent): boolean {
    const at = this.textStop;
    const forward = this.view.paragraph(at)?.model.rightToLeft === false ? 'ArrowRight' : 'ArrowLeft';
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        this.cursor = undefined;
        this.focusText(at + (key === 'ArrowDown' ? 1 : -1));
        return true;
      case 'ArrowLeft':
      case 'ArrowRight':
        this.step(key === forward ? 1 : -1, shiftKey);
        return true;
      case 'Home':
        this.goTo(0, shiftKey);
        return true;
      case 'End':
        this.goTo(Infinity, shiftKey);
        return true;
      case 'Enter':
        this.act();
        return true;
      default:
        return false;
    }
  }

  private step(by: 1 | -1, extend: boolean): void {
    const { cursor } = this;
    const inThis = cursor?.paragraph === this.textStop ? cursor : undefined;
    this.goTo(inThis ? inThis.head + by : by === 1 ? 0 : Infinity, extend && inThis !== undefined);
  }

  private goTo(word: number, extend: boolean): void {
    const paragraph = this.view.paragraph(this.textStop);
    if (!paragraph) return;
    const { text } = paragraph.model;
    const words = wordsIn(text, { start: utf16(0), end: utf16(text.length) });
    const head = Math.max(0, Math.min(word, words.length - 1));
    const anchor = extend && this.cursor ? this.cursor.anchor : head;
    const [from, to] = [words[Math.min(anchor, head)], words[Math.max(anchor, head)]];
    if (!from || !to) return;
    this.cursor = { paragraph: this.textStop, anchor, head };
    const span: Stretch = { start: paragraph.start + from.start, end: paragraph.start + to.end };
    this.places.select(span);
    this.say(text.slice(from.start, to.end));
  }
}

function chipOf(claim: string): string {
  return `.chip[data-claim="${CSS.escape(claim)}"]`;
}
