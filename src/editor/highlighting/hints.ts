import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ArticleStore } from '../articles/articleStore';
import { speakerOf } from '../articles/lookup';
import type { OpenArticle } from '../articles/openArticle';
import { shortName } from '../../core/navigation/shortName';
import { commandFor, runCommand } from '../base/commands';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import { Disposables } from '../base/disposables';
import { hasOtherRuns } from '../../core/text/caretStops';
import { escapeHtml } from '../../core/text/html';
import { utf16 } from '../../core/text/offsets';
import { isolate } from '../base/isolate';
import { said } from '../base/language';
import { hoverHtml } from '../base/html';
import type { Settings } from '../base/settings';
import { textOf } from '../base/spans';

interface Hint {
  readonly at: vscode.Position;
  /** As the article calls the speaker in passing. */
  readonly name: string;
  readonly fullName: string;
  /** The speaker's id. */
  readonly speaker: string;
}

/** The white space on the line behind an offset, in UTF-16 units. */
function gapAt(document: vscode.TextDocument, offset: number): number {
  const { line, character } = document.positionAt(offset);
  return /^\s*/u.exec(document.lineAt(line).text.slice(character))?.[0].length ?? 0;
}

/** A click is one when the caret still stands there this many milliseconds later: it was no drag. */
const CLICK = 200;

/**
 * A verb that carries its subject alone shows whom it means: «وأضاف ‹لافروف›». Inlay hints, for VS Code makes room for them when it
 * wraps lines (not for text of decorations); the layout's CSS keeps the words of lines with hints in order in peek views too.
 */
export class Hints implements vscode.InlayHintsProvider, vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new vscode.EventEmitter<void>());
  readonly onDidChangeInlayHints = this.changed.event;
  private click: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: ArticleStore,
    private readonly settings: Settings,
  ) {
    this.owned.add(vscode.languages.registerInlayHintsProvider({ language: ARTICLE_LANGUAGE }, this));
    this.owned.add(
      store.onDidChange(({ kind }) => kind !== 'moved' && kind !== 'saved' && this.changed.fire()),
    );
    this.owned.add(settings.onDidChange(['hints.droppedSubject'], () => this.changed.fire()));
    this.owned.add(vscode.window.onDidChangeTextEditorSelection((event) => this.follow(event)));
  }

  provideInlayHints(document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] {
    const article = this.store.get(document);
    if (!article) return [];
    return this.hintsOf(article)
      .filter(({ at }) => range.contains(at))
      .map((hint) => inlayHint(article, hint));
  }

  dispose(): void {
    clearTimeout(this.click);
    this.owned.dispose();
  }

  private hintsOf(article: OpenArticle): Hint[] {
    const { document, annotation } = article;
    if (!this.settings.get('hints.droppedSubject', document)) return [];
    const named = new Set(annotation.speakers.flatMap(({ mentions }) => mentions.map(({ start }) => start)));
    return annotation.claims.flatMap((claim) => {
      const cue = claim.cue[0];
      const speaker = speakerOf(annotation, claim);
      if (claim.mention || !cue || cue.end === cue.start || !speaker || claim.status === 'rejected')
        return [];
      // A subject that is written out, though the claim was given to somebody else.
      if (named.has(utf16(cue.end + gapAt(document, cue.end)))) return [];
      const name = shortName(speaker, (mention) => textOf(document, mention));
      return [{ at: document.positionAt(cue.end), name, fullName: speaker.name, speaker: speaker.id }];
    });
  }

  /** VS Code follows a hint on Ctrl+click. A plain click puts the caret at the cue's end: from there it goes to the speaker too. */
  private follow({ kind, selections, textEditor }: vscode.TextEditorSelectionChangeEvent): void {
    clearTimeout(this.click);
    const [selection] = selections;
    const article = this.store.get(textEditor.document);
    if (kind !== vscode.TextEditorSelectionChangeKind.Mouse || selections.length > 1) return;
    if (!article || !selection?.isEmpty) return;
    const hint = this.hintsOf(article).find(({ at }) => at.isEqual(selection.active));
    if (!hint) return;
    this.click = setTimeout(() => {
      if (textEditor.selection.isEqual(selection))
        void runCommand('isnad.revealSpeaker', { article: article.key, speaker: hint.speaker });
    }, CLICK);
  }
}

function inlayHint(article: OpenArticle, { at, name, fullName, speaker }: Hint): vscode.InlayHint {
  // A name with Latin words has an order of its own, whatever the line's.
  const part = new vscode.InlayHintLabelPart(hasOtherRuns(name, 'rtl') ? isolate(`‹${name}›`) : `‹${name}›`);
  part.tooltip = hoverHtml(
    escapeHtml(said(l10n.t('Whom the verb means: {0}. Click to go there.', isolate(fullName)))),
    {
      rightToLeft: true,
    },
  );
  part.command = commandFor('isnad.revealSpeaker', l10n.t('Go to Speaker'), {
    article: article.key,
    speaker,
  });
  // The kind is for its colour only: the layout's CSS takes that of parameters for the names.
  const hint = new vscode.InlayHint(at, [part], vscode.InlayHintKind.Parameter);
  hint.paddingLeft = true;
  return hint;
}
