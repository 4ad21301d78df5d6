import * as vscode from 'vscode';
import { articleNames, checkSidecar } from '../../core/sidecar/check';
import { decode } from '../../core/sidecar/decode';
import { inArabic, textOf, type Problem } from '../../core/sidecar/problems';
import { Debouncer } from '../articles/schedule';
import { Disposables } from '../base/disposables';
import type { Parts } from '../base/feature';
import { said, shownLanguage } from '../base/language';
import { SIDECAR_ENDING } from '../../core/sidecar/names';
import { sidecarUri } from './annotator';
import type { OldTexts } from './oldTexts';
import { articleOf, fileName, readIfThere } from './sidecarFiles';

const PAUSE = 300;

const SEVERITIES: { readonly [K in Problem['severity']]: vscode.DiagnosticSeverity } = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** What is wrong in sidecars, at its line: of those that are open, and of those whose article is. */
export class SidecarDiagnostics implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly collection = this.owned.add(vscode.languages.createDiagnosticCollection('isnad'));
  private readonly checks = this.owned.add(new Debouncer<string>(PAUSE));

  constructor(private readonly parts: Parts) {
    const look = (document: vscode.TextDocument) => {
      if (isSidecar(document.uri)) this.later(document.uri, document);
    };
    this.owned.add(vscode.workspace.onDidOpenTextDocument(look));
    this.owned.add(vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)));
    this.owned.add(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (isSidecar(uri) && !this.isOfOpenArticle(uri)) this.collection.delete(uri);
      }),
    );
    this.owned.add(
      parts.store.onDidChange(({ kind, article }) => {
        const uri = sidecarUri(article.document.uri);
        if (kind === 'loaded' || kind === 'saved') this.later(uri, openDocument(uri));
        if (kind === 'closed' && !openDocument(uri)) this.collection.delete(uri);
      }),
    );
    vscode.workspace.textDocuments.forEach(look);
  }

  dispose(): void {
    this.owned.dispose();
  }

  private later(uri: vscode.Uri, document: vscode.TextDocument | undefined): void {
    const check = async () => {
      // As it is in the editor where it has changes there, else the bytes: these say how it is stored.
      const source = document?.isDirty ? document.getText() : await readIfThere(uri);
      if (document?.isClosed === true) return;
      if (source === undefined) return this.collection.delete(uri);
      const text = typeof source === 'string' ? source : (decode(source)?.text ?? '');
      this.collection.set(uri, toDiagnostics(await problemsOf(uri, source, this.parts.oldTexts), text));
    };
    this.checks.schedule(uri.toString(), () => void check().catch((e) => this.parts.log.error(String(e))));
  }

  private isOfOpenArticle(sidecar: vscode.Uri): boolean {
    const key = sidecar.toString();
    return this.parts.store.all.some(({ document }) => sidecarUri(document.uri).toString() === key);
  }
}

async function problemsOf(
  sidecar: vscode.Uri,
  source: string | Uint8Array,
  texts: OldTexts,
): Promise<readonly Problem[]> {
  const folder = vscode.Uri.joinPath(sidecar, '..');
  for (const name of articleNames(fileName(sidecar), source)) {
    const uri = vscode.Uri.joinPath(folder, name);
    const article = await articleOf(uri, openDocument(uri)?.getText()).catch(() => undefined);
    if (article) return checkSidecar(source, article, { old: await texts.old(source, article, uri) });
  }
  return checkSidecar(source, undefined);
}

function toDiagnostics(problems: readonly Problem[], text: string): vscode.Diagnostic[] {
  const arabic = shownLanguage() === 'ar';
  return problems.map((problem) => {
    const message = arabic ? textOf(problem, inArabic) : textOf(problem);
    const diagnostic = new vscode.Diagnostic(
      rangeOf(problem, text),
      said(message),
      SEVERITIES[problem.severity],
    );
    diagnostic.source = 'Isnad';
    diagnostic.code = problem.code;
    return diagnostic;
  });
}

function rangeOf({ line, column, start, end }: Problem, text: string): vscode.Range {
  const from = new vscode.Position(Math.max(0, line - 1), Math.max(0, column - 1));
  const firstLine = text.slice(start, end).split(/\r\n?|\n/u, 1)[0] ?? '';
  return new vscode.Range(from, from.translate(0, Math.max(1, firstLine.length)));
}

function isSidecar(uri: vscode.Uri): boolean {
  return uri.path.endsWith(SIDECAR_ENDING) && uri.scheme !== 'git';
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}
