import { element } from '../base/dom';
import { fill } from '../base/host';
import type { ArticleView } from './articleView';
import { below } from './floating';
import type { ReaderStrings } from './protocol';

/** A pause of the pointer after which the card is shown, in milliseconds. */
const PAUSE = 300;

/** What is known of a claim or a speaker, beside what a person points at or focuses. Escape closes it. */
export class Card {
  readonly element = element('div', { class: 'card', role: 'tooltip', id: 'card', hidden: '' });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private described: Element | undefined;

  constructor(
    private readonly view: ArticleView,
    private readonly strings: ReaderStrings,
  ) {
    const { root } = view;
    root.addEventListener('pointerover', (event) => this.point(event.target as Element));
    root.addEventListener('pointerleave', () => this.hide());
    root.addEventListener('focusin', ({ target }) => {
      if ((target as Element).matches('.chip, .mention')) this.show(target as Element);
    });
    root.addEventListener('focusout', () => this.hide());
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.hide());
    document.addEventListener('pointerdown', () => this.hide());
  }

  hide(): void {
    clearTimeout(this.timer);
    this.element.hidden = true;
    this.described?.removeAttribute('aria-describedby');
    this.described = undefined;
  }

  private point(target: Element): void {
    const about = target.closest('[data-claim], [data-speaker]');
    if (about === this.described && about) return;
    this.hide();
    if (about) this.timer = setTimeout(() => this.show(about), PAUSE);
  }

  private show(about: Element): void {
    const lines = this.linesFor(about);
    if (lines.length === 0) return;
    this.element.replaceChildren(...lines);
    this.element.hidden = false;
    this.described = about;
    about.setAttribute('aria-describedby', 'card');
    below(this.element, about.getClientRects()[0] ?? about.getBoundingClientRect());
  }

  private linesFor(about: Element): Node[] {
    const { claim, speaker } = (about as HTMLElement).dataset;
    if (speaker !== undefined) return this.speakerLines(speaker);
    return claim === undefined ? [] : this.claimLines(claim);
  }

  private speakerLines(id: string): Node[] {
    const speaker = this.view.speaker(id);
    if (!speaker) return [];
    return [who(speaker.name, speaker.role), line(this.strings.speakerKinds[speaker.type])];
  }

  private claimLines(id: string): Node[] {
    const { strings, view } = this;
    const claim = view.claim(id);
    if (!claim) return [];
    const speaker = view.speaker(claim.speaker);
    const facts = [strings.kinds[claim.type], strings.statuses[claim.status]];
    if (claim.confidence !== undefined)
      facts.push(fill(strings.confidence, Math.round(claim.confidence * 100)));
    const lines = [who(speaker?.name ?? strings.nobody, speaker?.role), line(facts.join(' · '))];
    if (claim.via.length > 0) lines.push(line(fill(strings.via, claim.via.join(' ← '))));
    if (claim.labels.length > 0) lines.push(line(claim.labels.map((label) => `#${label}`).join(' ')));
    if (claim.note !== undefined) lines.push(element('p', { class: 'note', dir: 'auto' }, claim.note));
    return lines;
  }
}

function who(name: string, role: string | undefined): HTMLElement {
  return element('p', { dir: 'auto' }, element('b', {}, name), role === undefined ? '' : `، ${role}`);
}

function line(text: string): HTMLElement {
  return element('p', { dir: 'auto' }, text);
}
