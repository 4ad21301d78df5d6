import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  claimsOfFrame,
  decideFrame,
  giveReason,
  isSettled,
  takeAgreed,
  type Verdict,
} from '../../core/agreement/adjudicate';
import { framesOf, framesOfOutcome, isAgreed, type Frame, type Slot } from '../../core/agreement/frames';
import { EMPTY_ANNOTATION, type Annotation, type Claim } from '../../core/model';
import { ADJUDICATED } from '../../core/sidecar/names';
import { writeSidecar } from '../../core/sidecar/write';
import { UserError } from '../base/commands';
import type { Parts } from '../base/feature';
import { isolate } from '../base/isolate';
import { Turns } from '../base/turns';
import { sidecarUri } from '../sidecars/annotator';
import { articleOf, fileName, readIfThere } from '../sidecars/sidecarFiles';
import { writeWhole } from '../sidecars/writeWhole';
import { annotationsOf } from './annotations';

/** What is known of an article's comparison; new with every change of a sidecar or of the text. */
export interface Comparison {
  readonly text: string;
  readonly annotations: readonly Annotation[];
  readonly frames: readonly Frame[];
  readonly outcome: Annotation;
  readonly origins: ReadonlyMap<string, Frame>;
}

/**
 * One article as several annotators have it, and the outcome: a sidecar of its own, `ARTICLE.adjudicated.isnad.yaml`, that is written with
 * each decision. Undo and redo bring back the sidecar as it was, byte for byte.
 */
export class ComparedArticle {
  readonly key: string;
  readonly outcomeUri: vscode.Uri;
  private known: Comparison | undefined;
  /** Slots decided so far, of frames of which some are still open. */
  private readonly slots = new Map<string, Partial<Record<Slot, number>>>();
  private readonly undone: string[] = [];
  private readonly done: string[] = [];
  private outcomeText = '';
  private readonly turns = new Turns();

  constructor(
    readonly uri: vscode.Uri,
    /** Annotators, “mine” first; '': the sidecar without a name. */
    readonly people: readonly string[],
    private readonly parts: Pick<Parts, 'store' | 'oldTexts'>,
  ) {
    this.key = uri.toString();
    this.outcomeUri = sidecarUri(uri, ADJUDICATED);
  }

  /** As it was read last; undefined: not yet, or forgotten. */
  get comparison(): Comparison | undefined {
    return this.known;
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** The frame by its key: the ids of its versions. */
  frame(key: string): Frame | undefined {
    return this.known?.frames.find((frame) => frameKey(frame) === key);
  }

  claimsOf(frame: Frame): readonly Claim[] {
    return this.known ? claimsOfFrame(this.known.outcome, this.known.origins, frame) : [];
  }

  isOpen(frame: Frame): boolean {
    return !isAgreed(frame) && !isSettled(this.claimsOf(frame));
  }

  /** Who a slot was taken from so far; undefined: it is open. */
  slotOf(frame: Frame, slot: Slot): number | undefined {
    return this.slots.get(frameKey(frame))?.[slot];
  }

  async load(): Promise<Comparison> {
    const { article, annotations: own } = await annotationsOf(this.uri, this.people, this.parts);
    const annotations = own.map((annotation) => annotation ?? EMPTY_ANNOTATION);
    const frames = framesOf(article.text, annotations);
    const bytes = await readIfThere(this.outcomeUri);
    const text = bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : '';
    // Somebody else wrote it: there is nothing to go back to.
    if (text !== this.outcomeText) this.forgetSteps();
    this.outcomeText = text;
    const outcome = bytes
      ? (await this.parts.oldTexts.read(bytes, article, this.uri)).annotation
      : EMPTY_ANNOTATION;
    const origins = framesOfOutcome(article.text, frames, outcome);
    this.known = { text: article.text, annotations, frames, outcome, origins };
    return this.known;
  }

  /** Decides on a frame, or of it on one slot. */
  decide(frame: string, people: readonly number[], slot?: Slot): Promise<void> {
    return this.change((comparison) => {
      const found = comparison.frames.find((one) => frameKey(one) === frame);
      if (!found) return comparison.outcome;
      const { outcome, annotations, origins } = comparison;
      const before = claimsOfFrame(outcome, origins, found);
      return decideFrame(outcome, annotations, found, before, this.verdict(found, people, slot));
    });
  }

  /** Writes what all agree on. */
  agree(): Promise<void> {
    return this.change(({ outcome }) => outcome);
  }

  giveReason(frame: string, reason: string): Promise<void> {
    return this.change(({ outcome, origins, frames }) => {
      const found = frames.find((one) => frameKey(one) === frame);
      return found ? giveReason(outcome, claimsOfFrame(outcome, origins, found), reason) : outcome;
    });
  }

  undo(): Promise<void> {
    return this.step(this.done, this.undone);
  }

  redo(): Promise<void> {
    return this.step(this.undone, this.done);
  }

  private verdict(frame: Frame, people: readonly number[], slot: Slot | undefined): Verdict {
    const key = frameKey(frame);
    const [person] = people;
    if (slot === undefined || person === undefined) {
      this.slots.delete(key);
      return { people };
    }
    const slots = { ...this.slots.get(key), [slot]: person };
    this.slots.set(key, slots);
    const first = frame.versions.findIndex((claim) => claim !== undefined);
    return { people: [first], slots, open: frame.slots.some((one) => slots[one] === undefined) };
  }

  /** One change after the other, each on what the files hold now. */
  private change(edit: (comparison: Comparison) => Annotation): Promise<void> {
    return this.turns.take(async () => {
      const comparison = await this.load();
      const { annotations, frames, text } = comparison;
      const decided = edit(comparison);
      const outcome = takeAgreed(decided, annotations, frames, framesOfOutcome(text, frames, decided));
      const article = await articleOf(this.uri, this.parts.store.find(this.uri)?.document.getText());
      const before = this.outcomeText;
      await this.write(writeSidecar(outcome, article, { previous: before === '' ? undefined : before }));
      this.done.push(before);
      this.undone.length = 0;
    });
  }

  private step(from: string[], to: string[]): Promise<void> {
    return this.turns.take(async () => {
      await this.load();
      const text = from.pop();
      if (text === undefined) throw new UserError(l10n.t('There is nothing to undo in this comparison.'));
      to.push(this.outcomeText);
      this.slots.clear();
      await this.write(text);
    });
  }

  private async write(text: string): Promise<void> {
    if (text === '') await vscode.workspace.fs.delete(this.outcomeUri);
    else if (text !== this.outcomeText) await writeWhole(this.outcomeUri, text);
    this.outcomeText = text;
    await this.load();
  }

  private forgetSteps(): void {
    this.done.length = 0;
    this.undone.length = 0;
    this.slots.clear();
  }
}

export function frameKey({ versions }: Frame): string {
  return versions.map((claim) => claim?.id ?? '–').join(' ');
}

/** An annotator as a person reads it; the sidecar without a name by its file. */
export function personName({ uri, people }: ComparedArticle, person: number): string {
  const name = people[person];
  return isolate(name || fileName(sidecarUri(uri, '')));
}
