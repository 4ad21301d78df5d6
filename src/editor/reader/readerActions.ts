import type * as vscode from 'vscode';
import type { Claim, Span } from '../../core/model';
import { overviewOf } from '../../core/overview/overview';
import type { Selection } from '../../core/overview/selection';
import { utf16 } from '../../core/text/offsets';
import type { FromReader, Stretch, ToReader } from '../../webview/reader/protocol';
import { placeOf } from '../articles/lookup';
import type { OpenArticle } from '../articles/openArticle';
import { runCommand } from '../base/commands';
import type { Parts } from '../base/feature';
import { textOf } from '../base/spans';
import { introductionOf } from '../navigation/pointedAt';
import { countedOf } from '../overview/articleModel';
import { showClaims, showError } from '../overview/claims';
import { describe } from '../overview/describe';
import type { ReaderSync } from './readerSync';

type Action = Exclude<FromReader, { readonly kind: 'ready' | 'focus' | 'failed' | 'scrolled' | 'overview' }>;
type Run = Extract<FromReader, { readonly kind: 'run' }>;

/** What a person does in the view, as the commands and selections of the editor. */
export class ReaderActions {
  constructor(
    private readonly parts: Parts,
    private readonly document: vscode.TextDocument,
    private readonly sync: ReaderSync,
    private readonly post: (message: ToReader) => void,
  ) {}

  /** `article`: undefined while the document is none. */
  act(action: Action, article: OpenArticle | undefined): void {
    switch (action.kind) {
      case 'select':
        return this.goTo(toSpan(action.span));
      case 'claim': {
        const claim = article?.annotation.claims.find(({ id }) => id === action.claim);
        return article && claim && this.choose(article, claim);
      }
      case 'speaker':
        return article && this.introduce(article, action.speaker);
      case 'claims':
        return article && this.list(article, action.selection);
      case 'run':
        return article && this.run(article, action);
    }
  }

  /** The claim becomes the current one, here, in the text editor and in the tree. */
  private choose(article: OpenArticle, claim: Claim): void {
    const place = placeOf(claim);
    if (!place) return;
    this.parts.caret.inView(this.document, { start: place.start, end: place.start });
    this.parts.caretClaim.choose(article, place.start, claim.id);
    this.sync.showCurrent(true);
    this.sync.select(place);
    this.parts.treeSelection.reveal({ article: article.key, claim: claim.id });
  }

  /** To where the article introduces the speaker. */
  private introduce(article: OpenArticle, id: string): void {
    const { annotation } = article;
    const speaker = annotation.speakers.find((known) => known.id === id);
    const place = speaker && introductionOf(annotation, speaker, (span) => textOf(this.document, span));
    if (!place) return;
    this.post({ kind: 'flash', span: place });
    this.goTo(place);
    this.parts.treeSelection.reveal({ article: article.key, speaker: id });
  }

  /** The claims behind a number of the overview; the one that is chosen is shown here. */
  private list(article: OpenArticle, selection: Selection): void {
    const counted = countedOf(article);
    const title = describe(selection, overviewOf(counted).speakers);
    const choose = async (_: vscode.Uri, id: string): Promise<void> => {
      const claim = article.annotation.claims.find((one) => one.id === id);
      if (claim) this.choose(article, claim);
    };
    showClaims(this.parts.store, counted, selection, title, choose).catch(showError);
  }

  private goTo(span: Span): void {
    this.parts.caret.inView(this.document, span);
    this.sync.select(span);
  }

  private run(article: OpenArticle, { command, claim, span, to }: Run): void {
    switch (command) {
      case 'nextClaim':
      case 'previousClaim':
      case 'startReview':
        // Those that go somewhere begin where the person is.
        return void runCommand(`isnad.${command}`);
      case 'printArticle':
      case 'saveAsHtml':
        return void runCommand(`isnad.${command}`, article.key);
      default:
        void runCommand(`isnad.${command}`, {
          article: article.key,
          ...(claim === undefined ? {} : { claim }),
          ...(span === undefined ? {} : { span }),
          ...(to === undefined ? {} : { to }),
        });
    }
  }
}

function toSpan({ start, end }: Stretch): Span {
  return { start: utf16(start), end: utf16(end) };
}
