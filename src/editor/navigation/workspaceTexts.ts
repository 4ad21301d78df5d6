import * as vscode from 'vscode';
import { Article, NotTextError } from '../../core/sidecar/article';
import { searchKey } from '../../core/text/search';
import { workspaceFiles } from '../base/workspaceFiles';

const ENDINGS = ['.maqal', '.article', '.txt', '.md'];
/** Larger files are no articles, in bytes. */
const LARGEST = 4_000_000;
const AT_ONCE = 8;
/** So often is it told that there is more to search, in files. */
const REPORT = 100;

/** The texts of the workspace's articles for one search: what is kept in memory is what is compared. Open documents as they are now. */
export class WorkspaceTexts implements vscode.Disposable {
  private readonly keys = new Map<string, { readonly uri: vscode.Uri; readonly key: string }>();
  private readonly ended = new vscode.CancellationTokenSource();

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** Reads all texts; `more` is called now and then while that goes on. */
  async load(more: () => void): Promise<void> {
    const { token } = this.ended;
    const files = await workspaceFiles(ENDINGS, token);
    const waiting = files.values();
    const reader = async () => {
      for (const uri of waiting) {
        if (token.isCancellationRequested) return;
        await this.add(uri);
        if (this.keys.size % REPORT === 0) more();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, reader));
  }

  /** The articles that hold the query, in the order of their paths. */
  having(query: string): vscode.Uri[] {
    const key = searchKey(query);
    if (key === '') return [];
    const found = [...this.keys.values()].filter((text) => text.key.includes(key)).map(({ uri }) => uri);
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** The text as an editor shows it; offsets are the document's. */
  async read(uri: vscode.Uri): Promise<string> {
    const open = vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString(),
    );
    if (open) return open.getText();
    const { text } = Article.fromBytes(uri.path, await vscode.workspace.fs.readFile(uri));
    return text;
  }

  dispose(): void {
    this.ended.cancel();
    this.ended.dispose();
    this.keys.clear();
  }

  private async add(uri: vscode.Uri): Promise<void> {
    try {
      if ((await vscode.workspace.fs.stat(uri)).size > LARGEST) return;
      this.keys.set(uri.toString(), { uri, key: searchKey(await this.read(uri)) });
    } catch (error) {
      if (!(error instanceof NotTextError)) this.log.warn(`${uri.toString()}: ${String(error)}`);
    }
  }
}
