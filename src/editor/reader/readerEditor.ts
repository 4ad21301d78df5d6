import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { changeBetween } from '../../core/reader/changes';
import type { ReaderModel } from '../../core/reader/model';
import { renderReader } from '../../core/reader/render';
import { EMPTY_ANNOTATION, type Span } from '../../core/model';
import { utf16 } from '../../core/text/offsets';
import {
  readMessage,
  type ReaderHeader,
  type ReaderLook,
  type ToReader,
} from '../../webview/reader/protocol';
import type { ArticleChange } from '../articles/articleStore';
import type { OpenArticle } from '../articles/openArticle';
import { Debouncer } from '../articles/schedule';
import { counted } from '../base/counted';
import { countedOf, modelOf } from '../overview/articleModel';
import { Disposables } from '../base/disposables';
import type { Parts } from '../base/feature';
import { pageHtml, webviewFolder } from '../base/webview';
import { statusName } from '../base/names';
import { ReaderActions } from './readerActions';
import { ReaderSync } from './readerSync';
import { readerStrings } from './strings';

/** While a person types, the view is drawn again after a pause of so many milliseconds. */
const PAUSE = 60;

/** The reading view of one document: draws the article's annotation and passes on what a person does there. */
export class ReaderEditor implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly pause = this.owned.add(new Debouncer<string>(PAUSE));
  private readonly sync: ReaderSync;
  private readonly actions: ReaderActions;
  /** What the page shows. */
  private model: ReaderModel | undefined;
  /** The page that now loads is sent all it shows, before it asks. */
  private sent = false;
  private header = '';
  private overviewShown = false;

  constructor(
    private readonly parts: Parts,
    readonly document: vscode.TextDocument,
    private readonly panel: vscode.WebviewPanel,
  ) {
    const { webview } = panel;
    const folder = webviewFolder(parts.extension);
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    const post = (message: ToReader) => void webview.postMessage(message);
    this.sync = this.owned.add(new ReaderSync(parts, document, post));
    this.actions = new ReaderActions(parts, document, this.sync, post);
    this.owned.add(webview.onDidReceiveMessage((message: unknown) => this.receive(message)));
    this.owned.add(parts.store.onDidChange((change) => this.changed(change)));
    this.owned.add(parts.settings.onDidChange(LOOK, () => this.post({ kind: 'look', look: this.look })));
    this.owned.add(
      panel.onDidChangeViewState(() => {
        this.activate();
        // What changed before a first page, opened out of sight, was ever loaded.
        this.update(false);
      }),
    );
    webview.html = pageHtml(webview, folder, {
      title: this.title,
      script: 'reader',
      styles: ['article.css', 'reader.css', 'sections.css'],
      strings: readerStrings(),
    });
    this.activate();
    // VS Code keeps it until the page has loaded: the article is there then, and not only after a question and its answer.
    this.show();
    this.sent = true;
  }

  /** Brings the view to the front, where it is. */
  reveal(): void {
    this.panel.reveal();
  }

  dispose(): void {
    this.parts.caret.leaveView(this.document);
    this.parts.contextKeys.set('isnad.readerFocus', false);
    this.owned.dispose();
  }

  private get article(): OpenArticle | undefined {
    return this.parts.store.get(this.document);
  }

  private get title(): string {
    return this.document.uri.path.split('/').pop() ?? '';
  }

  private get look(): ReaderLook {
    const { settings } = this.parts;
    return {
      fontSize: settings.get('reader.fontSize', this.document),
      lineHeight: settings.get('reader.lineHeight', this.document),
      width: settings.get('reader.width', this.document),
      fontFamily: settings.get('reader.fontFamily', this.document),
    };
  }

  private post(message: ToReader): void {
    void this.panel.webview.postMessage(message);
  }

  private activate(): void {
    if (!this.panel.active) return this.parts.caret.leaveView(this.document);
    const at: Span = this.parts.caret.selectionIn(this.document) ?? { start: utf16(0), end: utf16(0) };
    this.parts.caret.inView(this.document, at);
  }

  private receive(value: unknown): void {
    const message = readMessage(value);
    if (!message) return this.parts.log.warn(`reader: a message that is none: ${JSON.stringify(value)}`);
    switch (message.kind) {
      case 'ready':
        if (!this.sent) this.show();
        this.sent = false;
        return;
      case 'focus':
        return this.parts.contextKeys.set('isnad.readerFocus', message.focused);
      case 'failed':
        return this.parts.log.error(`reader: ${message.message}`);
      case 'scrolled':
        return this.sync.scrolled(message.to);
      case 'overview':
        this.overviewShown = message.shown;
        return this.showHeader();
      default:
        return this.actions.act(message, this.article);
    }
  }

  private show(): void {
    this.model = this.render();
    this.post({ kind: 'show', model: this.model, look: this.look });
    this.header = '';
    this.showHeader();
    this.sync.begin();
  }

  private render(): ReaderModel {
    const annotation = this.article?.annotation ?? EMPTY_ANNOTATION;
    return renderReader(this.document.getText(), annotation, this.model);
  }

  private changed(change: ArticleChange): void {
    if (change.article.document !== this.document || change.kind === 'saved') return;
    if (change.kind === 'moved') this.pause.schedule('', () => this.update(false));
    else {
      this.pause.cancel('');
      this.update(change.kind === 'decided');
    }
  }

  private update(decided: boolean): void {
    const before = this.model;
    // A hidden page is gone; VS Code would keep for it all that is sent, and what comes in its place asks for everything.
    if (!before || !this.panel.visible) return;
    this.model = this.render();
    const change = changeBetween(before, this.model);
    if (!change) return;
    this.post({ kind: 'change', change });
    this.showHeader();
    this.sync.showCurrent(false);
    if (!decided) return;
    const [claim] = change.claims;
    const speaker = this.model.speakers.find(({ id }) => id === claim?.speaker);
    const text = claim ? [speaker?.name, statusName(claim.status)] : [l10n.t('Claim removed')];
    this.post({ kind: 'say', text: text.filter(Boolean).join(': ') });
  }

  private showHeader(): void {
    const { article } = this;
    const claims = this.model?.claims.filter(({ status }) => status !== 'rejected') ?? [];
    const header: ReaderHeader = {
      title: this.title,
      counts: [
        counted('claims', claims.length),
        counted('speakers', this.model?.speakers.length ?? 0),
        counted('claimsToReview', claims.filter(({ status }) => status === 'suggested').length),
      ],
      ...(this.overviewShown && article ? { overview: modelOf(countedOf(article), article) } : {}),
    };
    const key = JSON.stringify(header);
    if (key === this.header) return;
    this.header = key;
    this.post({ kind: 'header', header });
  }
}

const LOOK = ['reader.fontSize', 'reader.lineHeight', 'reader.width', 'reader.fontFamily'] as const;
