import { button, element, roving } from '../base/dom';
import type { ReaderClaim } from '../../core/reader/model';
import { below } from './floating';
import type { ReaderCommand, ReaderStrings } from './protocol';

const FOR_SELECTION: readonly ReaderCommand[] = [
  'addClaim',
  'addSpeaker',
  'setCue',
  'addMention',
  'addContent',
];

/** The small toolbar beside selected words or the current claim. */
export class Tools {
  readonly element = element('div', { class: 'floating', role: 'toolbar', hidden: '' });
  /** What was shown last, to leave the focus where it is when the same is shown again. */
  private shown = '';

  constructor(
    private readonly strings: ReaderStrings,
    private readonly run: (command: ReaderCommand, claim?: string) => void,
    private readonly goToSpeaker: (speaker: string) => void,
  ) {}

  forSelection(place: DOMRect): void {
    this.show(
      'selection',
      this.strings.toolbar.selection,
      FOR_SELECTION.map((command) => this.tool(command)),
    );
    below(this.element, place);
  }

  forClaim(claim: ReaderClaim, place: DOMRect): void {
    const { id, status, speaker } = claim;
    const tools: ReaderCommand[] =
      status === 'suggested'
        ? ['acceptClaim', 'rejectClaim']
        : status === 'rejected'
          ? ['acceptClaim']
          : ['rejectClaim'];
    tools.push('changeSpeaker', 'changeKind', 'setLabels', 'editNote');
    if (status !== 'suggested' && status !== 'added') tools.push('resetClaim');
    const buttons = tools.map((command) => this.tool(command, id));
    if (speaker !== undefined)
      buttons.push(button(this.strings.goToSpeaker, () => this.goToSpeaker(speaker)));
    this.show(`claim ${id} ${status}`, this.strings.toolbar.claim, buttons);
    below(this.element, place);
  }

  hide(): void {
    this.element.hidden = true;
    this.shown = '';
  }

  get visible(): boolean {
    return !this.element.hidden;
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  }

  private tool(command: ReaderCommand, claim?: string): HTMLButtonElement {
    return button(this.strings.commands[command], () => this.run(command, claim));
  }

  private show(what: string, label: string, buttons: readonly HTMLButtonElement[]): void {
    this.element.hidden = false;
    if (this.shown === what) return;
    const focused = this.element.contains(document.activeElement);
    this.shown = what;
    this.element.setAttribute('aria-label', label);
    this.element.replaceChildren(...buttons);
    stops(this.element);
    if (focused) this.focus();
  }
}

const listening = new WeakSet<HTMLElement>();

function stops(toolbar: HTMLElement): void {
  if (!listening.has(toolbar)) roving(toolbar);
  listening.add(toolbar);
  toolbar.querySelectorAll('button').forEach((item, i) => (item.tabIndex = i === 0 ? 0 : -1));
}
