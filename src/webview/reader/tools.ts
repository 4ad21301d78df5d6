import { button, element, roving, stopAt } from '../base/dom';
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
const FOR_CLAIM: readonly ReaderCommand[] = [
  'acceptClaim',
  'rejectClaim',
  'changeSpeaker',
  'changeKind',
  'setLabels',
  'editNote',
  'resetClaim',
];

/** The small toolbar beside selected words or the current claim. Its buttons stay, shown and hidden. */
export class Tools {
  readonly element = element('div', { class: 'floating', role: 'toolbar', hidden: '' });
  private readonly buttons: ReadonlyMap<ReaderCommand | 'speaker', HTMLButtonElement>;
  private claim: ReaderClaim | undefined;
  /** What was shown last, to leave the focus where it is when the same is shown again. */
  private shown = '';
  /** The button that had the focus is hidden now. */
  private lostFocus = false;

  constructor(
    private readonly strings: ReaderStrings,
    run: (command: ReaderCommand, claim?: string) => void,
    goToSpeaker: (speaker: string) => void,
  ) {
    const tools = [...FOR_SELECTION, ...FOR_CLAIM].map(
      (command) => [command, button(strings.commands[command], () => run(command, this.claim?.id))] as const,
    );
    const speaker = button(strings.goToSpeaker, () => {
      if (this.claim?.speaker !== undefined) goToSpeaker(this.claim.speaker);
    });
    this.buttons = new Map([...tools, ['speaker', speaker]]);
    this.element.append(...this.buttons.values());
    roving(this.element);
  }

  forSelection(): void {
    this.show('selection', this.strings.toolbar.selection, FOR_SELECTION);
    this.claim = undefined;
  }

  forClaim(claim: ReaderClaim): void {
    const { id, status, speaker } = claim;
    const without = new Set<ReaderCommand>();
    if (status === 'rejected') without.add('rejectClaim');
    else if (status !== 'suggested') without.add('acceptClaim');
    if (status === 'suggested' || status === 'added') without.add('resetClaim');
    const tools = FOR_CLAIM.filter((command) => !without.has(command));
    this.show(
      `claim ${id} ${status}`,
      this.strings.toolbar.claim,
      speaker === undefined ? tools : [...tools, 'speaker'],
    );
    this.claim = claim;
  }

  /** Under a place of the window. The focus that was in it is in it again. */
  put(place: DOMRect): void {
    if (this.lostFocus) this.focus({ preventScroll: true });
    this.lostFocus = false;
    below(this.element, place);
  }

  hide(): void {
    this.element.hidden = true;
    this.shown = '';
    this.lostFocus = false;
  }

  get visible(): boolean {
    return !this.element.hidden;
  }

  focus(options?: FocusOptions): void {
    this.element.querySelector<HTMLElement>('button[tabindex="0"]')?.focus(options);
  }

  private show(what: string, label: string, tools: readonly (ReaderCommand | 'speaker')[]): void {
    const again = this.shown === what;
    this.shown = what;
    this.element.hidden = false;
    this.element.setAttribute('aria-label', label);
    for (const [name, tool] of this.buttons) tool.hidden = !tools.includes(name);
    const focused = document.activeElement as HTMLElement | null;
    const inIt = this.element.contains(focused);
    if (again || (inIt && focused?.hidden === false)) return;
    stopAt(this.element);
    this.lostFocus = inIt;
  }
}
