import * as vscode from 'vscode';
import { standardLexicon } from '../../core/detect/detect';
import { Lexicon } from '../../core/lexicon/lexicon';
import { LEXICON_FILE } from '../../core/lexicon/lexicon-file';
import { readLexicon } from '../../core/lexicon/project-lexicon';
import { Disposables } from '../base/disposables';
import { said } from '../base/language';
import { readIfThere } from '../sidecars/sidecarFiles';
import { problemText } from './problemText';

/** What the store asks of lexicons. */
export interface LexiconSource {
  /** The words to read an article with. Never throws. */
  for(article: vscode.Uri): Promise<Lexicon>;
  /** Where the article's project keeps its words, or would: the nearest file that is there, else one in the workspace folder. */
  fileFor(article: vscode.Uri): Promise<vscode.Uri | undefined>;
  /** Some lexicon changed: ask again. */
  readonly onDidChange: vscode.Event<void>;
}

/**
 * The projects' own words: for an article the nearest `isnad.lexicon.yaml` of its folder or one above it, up to its workspace folder.
 * What is wrong with such a file is shown in it and in Problems; until it is mended, the last good state counts.
 */
export class ProjectLexicons implements LexiconSource, vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new vscode.EventEmitter<void>());
  private readonly diagnostics = this.owned.add(vscode.languages.createDiagnosticCollection('isnad.lexicon'));
  /** By URI; undefined: there is no such file. */
  private readonly read = new Map<string, Promise<Lexicon | undefined>>();
  private readonly good = new Map<string, Lexicon>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly log: vscode.LogOutputChannel) {
    const watcher = this.owned.add(vscode.workspace.createFileSystemWatcher(`**/${LEXICON_FILE}`));
    const changed = (file: vscode.Uri) => {
      this.read.delete(file.toString());
      this.changed.fire();
    };
    this.owned.add(watcher.onDidChange(changed));
    this.owned.add(watcher.onDidCreate(changed));
    this.owned.add(
      watcher.onDidDelete((file) => {
        this.good.delete(file.toString());
        this.diagnostics.delete(file);
        changed(file);
      }),
    );
  }

  async for(article: vscode.Uri): Promise<Lexicon> {
    for (const file of placesOf(article)) {
      const lexicon = await this.load(file);
      if (lexicon) return lexicon;
    }
    return standardLexicon();
  }

  async fileFor(article: vscode.Uri): Promise<vscode.Uri | undefined> {
    const places = placesOf(article);
    for (const file of places) if (await readIfThere(file)) return file;
    return places[places.length - 1];
  }

  dispose(): void {
    this.owned.dispose();
  }

  private load(file: vscode.Uri): Promise<Lexicon | undefined> {
    const key = file.toString();
    let lexicon = this.read.get(key);
    if (!lexicon) this.read.set(key, (lexicon = this.readFile(file, key)));
    return lexicon;
  }

  private async readFile(file: vscode.Uri, key: string): Promise<Lexicon | undefined> {
    try {
      const bytes = await readIfThere(file);
      if (!bytes) return undefined;
      const text = new TextDecoder().decode(bytes);
      const { additions, problems } = readLexicon(text);
      this.diagnostics.set(
        file,
        problems.map((problem) => {
          const start = new vscode.Position(problem.line - 1, problem.column - 1);
          const length = Math.max(1, text.slice(problem.start, problem.end).split('\n')[0]?.length ?? 1);
          const range = new vscode.Range(start, start.translate(0, length));
          const diagnostic = new vscode.Diagnostic(range, said(problemText(problem)));
          diagnostic.source = 'Isnad';
          return diagnostic;
        }),
      );
      if (additions) this.good.set(key, new Lexicon(additions));
      return this.good.get(key) ?? standardLexicon();
    } catch (error) {
      this.log.error(`${key}: ${String(error)}`);
      return this.good.get(key);
    }
  }
}

/** Where an article's lexicon can be, the nearest first. */
function placesOf(article: vscode.Uri): vscode.Uri[] {
  const folder = vscode.workspace.getWorkspaceFolder(article);
  if (!folder) return [];
  const places: vscode.Uri[] = [];
  const root = folder.uri.path.replace(/\/$/u, '');
  for (let path = article.path; path.length > root.length && path.includes('/');) {
    path = path.slice(0, path.lastIndexOf('/'));
    if (path.length < root.length) break;
    places.push(article.with({ path: `${path}/${LEXICON_FILE}`, query: '', fragment: '' }));
  }
  return places;
}
