import { element } from '../base/dom';
import type { Host } from '../base/host';
import { ArticleView } from './articleView';
import { Card } from './card';
import { Current } from './current';
import { Handles } from './handles';
import { Header } from './header';
import { Keyboard } from './keyboard';
import { Live } from './live';
import { Margin } from './margin';
import { OverviewPanel } from './overviewPanel';
import { Places } from './places';
import { Scrolling } from './scrolling';
import { Tools } from './tools';
import type { FromReader, ReaderCommand, ReaderLook, ReaderStrings, Stretch, ToReader } from './protocol';

/** What outlives a hidden view and a window that is loaded again: the words at the top, and whether the overview is shown. */
interface Kept {
  readonly to?: number;
  readonly overview?: boolean;
}

/** The reading view: makes its parts and hands them the editor's messages and the person's actions. */
export class Reader {
  private readonly view: ArticleView;
  private readonly places: Places;
  private readonly overview: OverviewPanel;
  private readonly header: Header;
  private readonly margin: Margin;
  private readonly card: Card;
  private readonly current: Current;
  private readonly tools: Tools;
  private readonly handles: Handles;
  private readonly keyboard: Keyboard;
  private readonly scrolling: Scrolling;
  private readonly live: Live;
  private readonly empty: HTMLElement;
  /** A command was run on the selected words: when it has changed something, they are selected no more. */
  private markedWords = false;
  readonly elements: readonly HTMLElement[];

  constructor(
    private readonly host: Host<ToReader, FromReader>,
    strings: ReaderStrings,
  ) {
    const article = element('article', {
      class: 'article',
      'aria-label': strings.article,
      'aria-describedby': 'keys',
    });
    const said = element('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
    this.empty = element('p', { class: 'empty', hidden: '' }, strings.empty);
    this.view = new ArticleView(article, strings);
    this.places = new Places(this.view);
    this.live = new Live(said);
    this.current = new Current(this.view);
    this.margin = new Margin(article);
    this.card = new Card(this.view, strings);
    const run = (command: ReaderCommand, claim?: string) => this.run(command, claim);
    this.overview = new OverviewPanel(
      strings.overview.title,
      strings.overview,
      {
        claims: (selection) => host.post({ kind: 'claims', selection }),
        goTo: ({ id }) => host.post({ kind: 'claim', claim: id }),
      },
      (shown) => this.showOverview(shown),
    );
    this.header = new Header(strings, run, this.overview);
    this.tools = new Tools(strings, run, (speaker) => host.post({ kind: 'speaker', speaker }));
    this.handles = new Handles(this.view, this.places, this.current, strings, (command, claim, to) =>
      host.post({ kind: 'run', command, claim, ...(to === undefined ? {} : { to }) }),
    );
    this.keyboard = new Keyboard(
      this.view,
      this.places,
      () => this.act(),
      (word) => this.live.say(word),
    );
    this.scrolling = new Scrolling(this.places, this.header.element, (to) => this.scrolled(to));
    const keys = element('p', { class: 'unseen', id: 'keys' }, strings.keys);
    const { start, end } = this.handles.elements;
    const { element: tools } = this.tools;
    const main = element('main', {}, keys, this.empty, article, start, end, tools, this.card.element);
    this.elements = [this.header.element, main, said];
    this.listen(article);
  }

  /** Whether it shows an article. */
  get drawn(): boolean {
    return this.view.drawn;
  }

  receive(message: ToReader): void {
    switch (message.kind) {
      case 'show':
        return this.show(message);
      case 'change':
        return this.change(message.change);
      case 'header':
        return this.header.show(message.header);
      case 'look':
        return this.look(message.look);
      case 'current':
        return this.setCurrent(message.claim, message.at, message.reveal);
      case 'scroll':
        return this.scrolling.to(message.to);
      case 'flash':
        return this.flash(message.span);
      case 'say':
        return this.live.say(message.text);
    }
  }

  private listen(article: HTMLElement): void {
    article.addEventListener('click', (event) => this.click(event));
    article.addEventListener('keydown', ({ key, target }) => {
      const name = (target as HTMLElement).dataset.speaker;
      if (key === 'Enter' && name !== undefined) this.host.post({ kind: 'speaker', speaker: name });
    });
    addEventListener('focus', () => {
      this.host.post({ kind: 'focus', focused: true });
      this.float(this.places.words);
    });
    addEventListener('blur', () => {
      this.host.post({ kind: 'focus', focused: false });
      this.float(this.places.words);
    });
    document.addEventListener('selectionchange', () => this.selectionChanged());
    // The article moves down when the header grows, and its words move when their font is there: what floats over them goes along.
    const float = () => this.float(this.places.words);
    const sizes = new ResizeObserver(float);
    sizes.observe(this.header.element);
    sizes.observe(article);
    document.fonts.addEventListener('loadingdone', float);
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.leave());
  }

  private show({ model, look }: Extract<ToReader, { kind: 'show' }>): void {
    this.look(look);
    this.view.show(model);
    this.empty.hidden = model.claims.length > 0;
    this.margin.begin();
    this.keyboard.renew();
    this.current.mark();
    const { to, overview } = this.kept;
    if (overview) this.overview.open(true);
    if (to) this.scrolling.to(to);
    this.float(this.places.words);
  }

  private change(change: Extract<ToReader, { kind: 'change' }>['change']): void {
    if (!this.view.drawn) return;
    const { activeElement } = document;
    const chip =
      activeElement?.matches('.chip') === true ? (activeElement as HTMLElement).dataset.claim : undefined;
    const text = activeElement?.matches('.text') === true ? this.view.indexOf(activeElement) : -1;
    const words = this.markedWords ? undefined : this.places.words;
    if (this.markedWords) getSelection()?.removeAllRanges();
    this.markedWords = false;
    const added = this.view.change(change);
    this.margin.renew(added);
    this.keyboard.renew();
    this.current.mark();
    if (chip !== undefined && !activeElement?.isConnected) this.keyboard.focusChip(chip);
    if (text >= 0 && !activeElement?.isConnected) this.keyboard.focusText(text);
    if (words && !this.places.selected) this.places.select(words);
    this.empty.hidden = this.view.root.querySelector('.chip') !== null;
    this.float(words);
  }

  private look({ fontSize, lineHeight, width, fontFamily }: ReaderLook): void {
    const { style } = document.documentElement;
    style.setProperty('--size', `${fontSize}px`);
    style.setProperty('--line', String(lineHeight));
    style.setProperty('--width', width === 0 ? '100vw' : `${width * fontSize}px`);
    if (fontFamily === '') style.removeProperty('--face');
    else style.setProperty('--face', fontFamily);
  }

  private click({ target }: MouseEvent): void {
    const at = target as Element;
    // A click on a chip leaves the selection as it was.
    if (at.closest('.chip')) getSelection()?.removeAllRanges();
    if (this.places.words) return;
    const caret = this.places.selected;
    const speaker = at.closest<HTMLElement>('[data-speaker]')?.dataset.speaker;
    const claim = at.closest<HTMLElement>('[data-claim]')?.dataset.claim;
    if (speaker !== undefined) this.host.post({ kind: 'speaker', speaker });
    else if (claim !== undefined) this.host.post({ kind: 'claim', claim });
    else if (caret) this.host.post({ kind: 'select', span: caret });
  }

  private selectionChanged(): void {
    const { words } = this.places;
    if (words) this.host.post({ kind: 'select', span: words });
    this.float(words);
  }

  /**
   * What floats goes where it belongs. All that is read of the layout is read between filling and placing: the browser lays out once.
   * `words`: what is selected; to ask the page is to have it laid out.
   */
  private float(words: Stretch | undefined): void {
    const place = lastRect(this.fillTools(words));
    const { ends } = this.handles;
    if (place) this.tools.put(place);
    else this.tools.hide();
    this.handles.put(ends);
  }

  /** The toolbar is for selected words, else for the current claim: the words it belongs to; undefined: for nothing. */
  private fillTools(words: Stretch | undefined): Range | Element | undefined {
    if (words) {
      this.tools.forSelection();
      return this.places.rangeOf(words);
    }
    const claim = this.view.claim(this.current.claim);
    const { ends } = this.current;
    // While the person works in the text editor, the view only follows.
    if (!claim || !ends || !document.hasFocus()) return undefined;
    this.tools.forClaim(claim);
    return ends[1];
  }

  private setCurrent(claim: string, at: number, reveal: boolean): void {
    // Said again after each change.
    if (claim === this.current.claim && !reveal) return;
    this.current.set(claim);
    if (reveal) this.scrolling.reveal(at);
    this.float(this.places.words);
  }

  /** Enter: to the toolbar of what is selected, or to the claim there. */
  private act(): void {
    const place = this.places.selected;
    const node = place && this.places.pointOf(place.start)?.node.parentElement;
    const claim = node?.closest<HTMLElement>('[data-claim]')?.dataset.claim;
    if (this.tools.visible) this.tools.focus();
    else if (claim !== undefined) this.host.post({ kind: 'claim', claim });
  }

  /** Escape: from the toolbar back to the text, else nothing is selected any more. */
  private leave(): void {
    if (this.tools.element.contains(document.activeElement)) {
      if (this.places.words || !this.keyboard.focusChip(this.current.claim)) this.keyboard.focusText();
      return;
    }
    getSelection()?.removeAllRanges();
    this.current.set('');
    this.float(undefined);
  }

  private run(command: ReaderCommand, claim?: string): void {
    const { words } = this.places;
    this.markedWords = words !== undefined;
    this.host.post({
      kind: 'run',
      command,
      ...(claim === undefined ? {} : { claim }),
      ...(words ? { span: words } : {}),
    });
  }

  private showOverview(overview: boolean): void {
    this.host.keep({ ...this.kept, overview });
    this.host.post({ kind: 'overview', shown: overview });
  }

  private get kept(): Kept {
    return (this.host.kept ?? {}) as Kept;
  }

  private scrolled(to: number): void {
    this.host.keep({ ...this.kept, to });
    this.host.post({ kind: 'scrolled', to });
  }

  private flash(span: Stretch): void {
    this.scrolling.reveal(span.start);
    const range = this.places.rangeOf(span);
    if (!range || !('highlights' in CSS)) return;
    CSS.highlights.set('flash', new Highlight(range));
    setTimeout(() => CSS.highlights.delete('flash'), 1500);
  }
}

function lastRect(of: Range | Element | undefined): DOMRect | undefined {
  const rows = of?.getClientRects();
  return rows?.[rows.length - 1];
}
