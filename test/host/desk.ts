import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { AnnotatingArguments } from '../../src/editor/annotating/contributions';
import type { OpenArticle } from '../../src/editor/articles/openArticle';
import type { Parts } from '../../src/editor/base/feature';
import { sidecarOf, type MarkedArticle } from '../support/marked';
import { shown, shownSpeakers } from '../support/shown';
import { isnad, openArticle, until, writeFile } from './support';

let count = 0;

/** A marked article open in the editor, as a person works on it. */
export class Desk {
  private constructor(
    readonly parts: Parts,
    readonly article: OpenArticle,
    /** The article's file name. */
    readonly name: string,
  ) {}

  /** Writes the article and its sidecar, opens it and waits until it is analysed. */
  static async open(marked: MarkedArticle): Promise<Desk> {
    const parts = (await isnad()).exports as Parts;
    // Each test file counts for itself.
    const name = `desk-${Date.now().toString(36)}-${++count}.txt`;
    await writeFile(`${name}.isnad.yaml`, sidecarOf(marked, name));
    await openArticle(name, marked.text);
    const article = await until('the article is analysed', () => {
      const { active } = parts.store;
      return active?.upToDate === true && active.document.uri.path.endsWith(name) ? active : undefined;
    });
    const marks = new Set([...marked.annotation.claims, ...marked.annotation.speakers].map(({ id }) => id));
    // What detection finds besides would get in the way.
    parts.store.change(article, ({ speakers, claims }) => ({
      speakers: speakers.filter(({ id }) => marks.has(id)),
      claims: claims.filter(({ id }) => marks.has(id)),
    }));
    return new Desk(parts, article, name);
  }

  get editor(): vscode.TextEditor {
    return vscode.window.activeTextEditor as vscode.TextEditor;
  }

  /** Selects the words, or puts the caret where a bar stands in them: «روسيا |وتركيا». */
  select(words: string): void {
    const { document } = this.article;
    const at = document.getText().indexOf(words.replace('|', ''));
    assert.ok(at >= 0, words);
    const bar = words.indexOf('|');
    const from = document.positionAt(bar < 0 ? at : at + bar);
    const to = bar < 0 ? document.positionAt(at + words.length) : from;
    this.editor.selection = new vscode.Selection(from, to);
  }

  /** Puts the caret into a claim's words and waits until that claim is the current one. */
  async goTo(words: string, claim: string): Promise<void> {
    this.select(words);
    await this.isAt(claim);
  }

  async isAt(claim: string): Promise<void> {
    await until(`the caret is in ${claim}`, () => this.parts.caretClaim.current?.claim.id === claim);
  }

  async run(command: string, args?: AnnotatingArguments): Promise<void> {
    await vscode.commands.executeCommand(`isnad.${command}`, ...(args ? [args] : []));
  }

  /** The line of a claim or a speaker; '': it is not there. */
  line(id: string): string {
    const { annotation, document } = this.article;
    const text = document.getText();
    const lines = `${shown(text, annotation)}\n${shownSpeakers(text, annotation)}`.split('\n');
    return lines.find((line) => line.startsWith(`${id} `)) ?? '';
  }

  get shown(): string {
    return shown(this.article.document.getText(), this.article.annotation);
  }
}
