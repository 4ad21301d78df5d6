import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Frame } from '../../core/agreement/frames';
import { UserError } from '../base/commands';
import { Disposables } from '../base/disposables';
import { reveal } from '../base/spans';
import { isThere } from '../sidecars/annotator';
import { personName, type ComparedArticle } from './comparedArticle';
import type { ComparisonTarget } from './contributions';
import { valueOf } from './describe';
import type { ComparisonSession, FrameRow, Row } from './session';
import { tell } from '../base/say';

/** What a decision is about, found. */
interface Found {
  readonly compared: ComparedArticle;
  readonly target: ComparisonTarget;
  readonly frame: Frame | undefined;
}

/** Where a person goes through a comparison: the row at hand, decisions on it, the next one. */
export class Desk implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private present: ComparisonSession | undefined;
  private listening: vscode.Disposable | undefined;
  private current: ComparisonTarget | undefined;

  constructor(private readonly view: vscode.TreeView<Row>) {
    this.owned.add(view.onDidChangeSelection(({ selection: [row] }) => row && (this.current = row)));
  }

  get session(): ComparisonSession | undefined {
    return this.present;
  }

  /** The article of the row at hand. */
  get article(): ComparedArticle | undefined {
    const [first] = this.present?.articles ?? [];
    return this.present?.find(this.current?.article ?? '') ?? first;
  }

  async open(session: ComparisonSession | undefined): Promise<void> {
    if (!session) return;
    this.close();
    this.present = session;
    this.listening = session.onDidChange(() => this.changed.fire());
    this.changed.fire();
    await vscode.commands.executeCommand('isnad.comparison.focus');
    await this.goToNext();
  }

  close(): void {
    this.listening?.dispose();
    this.present?.dispose();
    this.present = undefined;
    this.current = undefined;
    this.changed.fire();
  }

  /** As the first has it; where they do not have it: neither. On what all agree on: taken. */
  async takeMine(target?: ComparisonTarget): Promise<void> {
    const found = this.find(target);
    const { compared, frame } = found;
    if (!frame) await compared.agree();
    else if (found.target.slot) await this.decide(found, [frame.versions.findIndex(Boolean)]);
    else await this.decide(found, frame.versions[0] ? [0] : []);
    await this.after(found);
  }

  async takeTheirs(target?: ComparisonTarget, name?: string): Promise<void> {
    const found = this.findFrame(target);
    const { compared, frame } = found;
    const others = frame.versions.flatMap((claim, person) => (claim && person > 0 ? [person] : []));
    const person =
      name === undefined
        ? await this.whose(found, others)
        : others.find((one) => compared.people[one] === name);
    if (person === 'cancelled') return;
    await this.decide(found, person === undefined ? [] : [person]);
    await this.after(found);
  }

  async takeBoth(target?: ComparisonTarget): Promise<void> {
    const found = this.findFrame(target);
    const all = found.frame.versions.flatMap((claim, person) => (claim ? [person] : []));
    await found.compared.decide(found.target.frame ?? '', all);
    await this.after(found);
  }

  async takeNeither(target?: ComparisonTarget): Promise<void> {
    const found = this.findFrame(target);
    await found.compared.decide(found.target.frame ?? '', []);
    await this.after(found);
  }

  /** The reason is the note of what was decided. */
  async giveReason(target?: ComparisonTarget, given?: string): Promise<void> {
    const { compared, frame, target: at } = this.findFrame(target);
    const claims = compared.claimsOf(frame);
    if (claims.length === 0) throw new UserError(l10n.t('Decide first, then say why.'));
    const value = claims.find(({ note }) => note !== undefined)?.note ?? '';
    const prompt = l10n.t('Why? (kept in the note)');
    const reason = given ?? (await vscode.window.showInputBox({ prompt, value }));
    if (reason === undefined) return;
    await compared.giveReason(at.frame ?? '', reason);
    this.changed.fire();
  }

  async step(which: 'undo' | 'redo'): Promise<void> {
    const compared = this.article;
    if (!compared) throw noComparison();
    await compared[which]();
    this.changed.fire();
  }

  /** The next difference that is open: selected in the view, and shown in its article. */
  async goToNext(): Promise<void> {
    if (!this.present) throw noComparison();
    const next = await this.present.next(this.current);
    if (next) return this.show(next);
    tell(l10n.t('Isnad: all differences are decided'), 5);
  }

  async show({ article, frame }: ComparisonTarget): Promise<void> {
    const compared = this.present?.find(article);
    const row = compared && this.rowOf(compared, frame);
    if (!row) return;
    this.current = row;
    const document = await vscode.workspace.openTextDocument(compared.uri);
    // Its file may have other line ends than the document.
    if (compared.comparison?.text !== document.getText()) await compared.load();
    const claim = row.record.versions.find((version) => version !== undefined);
    const [span] = claim?.content ?? [];
    if (span) await reveal(document, span, true);
    this.changed.fire();
    if (this.view.visible) await this.view.reveal(row, { select: true, focus: false });
  }

  async openOutcome(): Promise<void> {
    const compared = this.article;
    if (!compared) throw noComparison();
    if (!(await isThere(compared.outcomeUri)))
      throw new UserError(l10n.t('Nothing is decided yet: the outcome is written with the first decision.'));
    await vscode.window.showTextDocument(compared.outcomeUri, { viewColumn: vscode.ViewColumn.Beside });
  }

  dispose(): void {
    this.present?.dispose();
    this.listening?.dispose();
    this.owned.dispose();
  }

  private rowOf(compared: ComparedArticle, key: string | undefined): FrameRow | undefined {
    const rows = [false, true].flatMap((agreed) => this.present?.frames(compared, agreed) ?? []);
    return rows.find(({ frame }) => frame === key);
  }

  private find(target: ComparisonTarget | undefined): Found {
    const at = target?.article === undefined ? this.current : target;
    const compared = at && this.present?.find(at.article);
    if (!compared) throw noComparison();
    return { compared, target: at, frame: compared.frame(at.frame ?? '') };
  }

  private findFrame(target: ComparisonTarget | undefined): Found & { readonly frame: Frame } {
    const found = this.find(target);
    if (!found.frame) throw new UserError(l10n.t('Choose a difference in the view of the comparison first.'));
    return { ...found, frame: found.frame };
  }

  private async decide({ compared, target }: Found, people: readonly number[]): Promise<void> {
    await compared.decide(target.frame ?? '', people, people.length === 1 ? target.slot : undefined);
  }

  /** Shows the outcome, and goes on where nothing is open in the frame any more. */
  private async after({ compared, target }: Found): Promise<void> {
    this.current = target;
    this.changed.fire();
    const frame = compared.frame(target.frame ?? '');
    if (!frame || !compared.isOpen(frame)) await this.goToNext();
  }

  /** One of several others; undefined: none of them has it. */
  private async whose(
    { compared, target, frame }: Found,
    others: readonly number[],
  ): Promise<number | undefined | 'cancelled'> {
    if (others.length < 2) return others[0];
    const { annotations = [], text = '' } = compared.comparison ?? {};
    const slots = target.slot ? [target.slot] : (frame?.slots ?? []);
    const items = others.map((person) => {
      const claim = frame?.versions[person];
      const values = claim ? slots.map((slot) => valueOf(slot, claim, annotations[person], text)) : [];
      return { label: personName(compared, person), description: values.join(', '), person };
    });
    const picked = await vscode.window.showQuickPick(items, { title: l10n.t('As Who Has It') });
    return picked ? picked.person : 'cancelled';
  }
}

function noComparison(): UserError {
  return new UserError(l10n.t('Compare annotators first: “Isnad: Compare Annotators…”.'));
}
