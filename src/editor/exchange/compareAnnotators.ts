import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  compare,
  decideBetween,
  wordsAt,
  type Choice,
  type Comparison,
  type Slot,
} from '../../core/agreement/compare';
import type { Annotation, Claim, Span } from '../../core/model';
import { shorten } from '../../core/sidecar/problems';
import { readSidecar } from '../../core/sidecar/read';
import type { OpenArticle } from '../articles/openArticle';
import { requireArticle } from '../articles/feature';
import { UserError } from '../base/commands';
import { Disposables } from '../base/disposables';
import type { Parts } from '../base/feature';
import { isolate } from '../base/isolate';
import { kindName } from '../base/names';
import { toRange } from '../base/spans';
import { articleOf, fileName, withoutLost } from '../sidecars/sidecarFiles';
import { counted } from '../base/counted';

/**
 * “Compare With Another Annotator…”: the differences between the open article's annotation and a sidecar of somebody else
 * (ARTICLE.NAME.isnad.yaml), one after the other; what is decided goes into the open article, each decision one step of undo.
 */
export async function compareAnnotators(parts: Parts, sidecar?: string): Promise<void> {
  const article = requireArticle(parts);
  const uri =
    sidecar === undefined ? await pickSidecar(article.document.uri) : vscode.Uri.parse(sidecar, true);
  if (!uri) return;
  const stored = await articleOf(article.document.uri, article.document.getText());
  const { annotation } = readSidecar(await vscode.workspace.fs.readFile(uri), stored);
  const editor = await vscode.window.showTextDocument(article.document);
  new ComparisonPick(parts, article, editor, annotation, annotatorOf(article.document.uri, uri)).show();
}

async function pickSidecar(article: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folder = vscode.Uri.joinPath(article, '..');
  const start = `${fileName(article)}.`;
  const items = (await vscode.workspace.fs.readDirectory(folder))
    .filter(
      ([name]) => name.startsWith(start) && /\.isnad\.ya?ml$/u.test(name) && name !== `${start}isnad.yaml`,
    )
    .map(([name]) => vscode.Uri.joinPath(folder, name))
    .map((uri) => ({ label: isolate(annotatorOf(article, uri)), description: isolate(fileName(uri)), uri }));
  const [only] = items;
  if (!only)
    throw new UserError(
      l10n.t(
        'No sidecar of another annotator lies beside the article. Its name would be {0}NAME.isnad.yaml.',
        start,
      ),
    );
  if (items.length === 1) return only.uri;
  return (await vscode.window.showQuickPick(items, { title: l10n.t('Compare With') }))?.uri;
}

/** NAME of ARTICLE.NAME.isnad.yaml; of another file its whole name. */
function annotatorOf(article: vscode.Uri, sidecar: vscode.Uri): string {
  const name = fileName(sidecar).replace(/\.isnad\.ya?ml$/u, '');
  const start = `${fileName(article)}.`;
  return name.startsWith(start) ? name.slice(start.length) : name;
}

interface Difference extends vscode.QuickPickItem {
  readonly comparison: Comparison;
}

class ComparisonPick {
  private readonly owned = new Disposables();
  private readonly pick = this.owned.add(vscode.window.createQuickPick<Difference>());
  // Backgrounds and outlines only: they do not part the words of a line.
  private readonly mineMark = this.owned.add(
    vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    }),
  );
  private readonly theirsMark = this.owned.add(
    vscode.window.createTextEditorDecorationType({
      outline: '2px dashed',
      outlineColor: new vscode.ThemeColor('editorWarning.foreground'),
    }),
  );
  /** Decided already; a decision for mine leaves the difference to the other's as it is. */
  private readonly settled = new Set<string>();
  private deciding = false;

  constructor(
    private readonly parts: Parts,
    private readonly article: OpenArticle,
    private readonly editor: vscode.TextEditor,
    private readonly theirs: Annotation,
    private readonly name: string,
  ) {
    this.pick.ignoreFocusOut = true;
    this.pick.matchOnDetail = true;
    this.pick.placeholder = l10n.t('Marked: yours; outlined: {0}. Enter decides.', isolate(name));
    this.owned.add(this.pick.onDidChangeActive(([item]) => this.preview(item?.comparison)));
    this.owned.add(this.pick.onDidAccept(() => this.decide()));
    this.owned.add(this.pick.onDidHide(() => this.deciding || this.owned.dispose()));
  }

  show(): void {
    const text = this.article.document.getText();
    const all = compare(text, withoutLost(this.article.annotation), this.theirs);
    const open = all.filter((one) => one.sort !== 'same' && !this.settled.has(keyOf(one)));
    if (open.length === 0) {
      this.owned.dispose();
      void vscode.window.showInformationMessage(
        l10n.t('Isnad: nothing is left to decide between you and {0}.', isolate(this.name)),
      );
      return;
    }
    this.pick.title = l10n.t(
      '{0}: {1}; the same: {2}',
      isolate(this.name),
      counted('differences', open.length),
      counted('claims', all.length - open.length),
    );
    this.pick.items = open.map((comparison) => this.itemOf(comparison, text));
    this.pick.show();
  }

  private itemOf(comparison: Comparison, text: string): Difference {
    const claim = comparison.sort === 'theirs only' ? comparison.theirs : comparison.mine;
    // A row cuts off what does not fit at its right end, where Arabic begins.
    const words = isolate(shorten(wordsAt(text, claim.content)));
    const sign =
      comparison.sort === 'differs'
        ? '$(git-compare)'
        : comparison.sort === 'mine only'
          ? '$(account)'
          : '$(organization)';
    return { label: `${sign} ${words}`, detail: this.describe(comparison, text), comparison };
  }

  private describe(comparison: Comparison, text: string): string {
    if (comparison.sort === 'mine only') return l10n.t('only you');
    if (comparison.sort === 'theirs only') return l10n.t('only {0}', isolate(this.name));
    if (comparison.sort === 'same') return '';
    const { mine, theirs, slots } = comparison;
    return slots
      .map((slot) => {
        const [own, other] = [
          valueOf(slot, mine, this.article.annotation, text),
          valueOf(slot, theirs, this.theirs, text),
        ];
        return `${slotName(slot)}: ${isolate(shorten(own))} | ${isolate(shorten(other))}`;
      })
      .join('; ');
  }

  private preview(comparison: Comparison | undefined): void {
    const ranges = (spans: readonly Span[] = []): vscode.Range[] =>
      spans.map((span) => toRange(this.article.document, span));
    const mine = comparison && comparison.sort !== 'theirs only' ? comparison.mine.content : [];
    const theirs = comparison && comparison.sort !== 'mine only' ? comparison.theirs.content : [];
    this.editor.setDecorations(this.mineMark, ranges(mine));
    this.editor.setDecorations(this.theirsMark, ranges(theirs));
    const [first] = ranges(mine.length > 0 ? mine : theirs);
    if (first) this.editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private async decide(): Promise<void> {
    const [item] = this.pick.activeItems;
    if (!item) return;
    this.deciding = true;
    const choice = await this.pickChoice(item.comparison);
    this.deciding = false;
    if (choice) {
      const { comparison } = item;
      this.settled.add(keyOf(comparison));
      this.parts.store.change(this.article, (annotation) =>
        decideBetween(annotation, this.theirs, comparison, choice.choice, choice.reason),
      );
    }
    this.show();
  }

  private async pickChoice(comparison: Comparison): Promise<{ choice: Choice; reason?: string } | undefined> {
    const name = isolate(this.name);
    const items: { label: string; choice: Choice }[] = [
      {
        label: l10n.t('As you have it'),
        choice: comparison.sort === 'theirs only' ? 'neither' : 'mine',
      },
      {
        label: l10n.t('As {0} has it', name),
        choice: comparison.sort === 'mine only' ? 'neither' : 'theirs',
      },
    ];
    if (comparison.sort === 'differs')
      items.push({ label: l10n.t('Both'), choice: 'both' }, { label: l10n.t('Neither'), choice: 'neither' });
    const picked = await vscode.window.showQuickPick(items, {
      title: l10n.t('Decide'),
      ignoreFocusOut: true,
    });
    if (!picked) return undefined;
    const prompt = l10n.t('Why? (kept in the note; may be left empty)');
    const reason = await vscode.window.showInputBox({ prompt, ignoreFocusOut: true });
    return reason === undefined ? undefined : { choice: picked.choice, reason };
  }
}

function keyOf(comparison: Comparison): string {
  const mine = comparison.sort === 'theirs only' ? '' : comparison.mine.id;
  return `${mine} ${comparison.sort === 'mine only' ? '' : comparison.theirs.id}`;
}

function valueOf(slot: Slot, claim: Claim, { speakers }: Annotation, text: string): string {
  if (slot === 'speaker')
    return speakers.find(({ id }) => id === claim.speaker)?.name ?? l10n.t('Nobody found');
  if (slot === 'kind') return kindName(claim.kind);
  if (slot === 'labels') return claim.labels.join('، ') || '–';
  return wordsAt(text, slot === 'cue' ? claim.cue : claim.content).replace(/\s+/gu, ' ') || '–';
}

function slotName(slot: Slot): string {
  switch (slot) {
    case 'content':
      return l10n.t('content');
    case 'speaker':
      return l10n.t('speaker');
    case 'cue':
      return l10n.t('cue');
    case 'kind':
      return l10n.t('kind');
    case 'labels':
      return l10n.t('labels');
  }
}
