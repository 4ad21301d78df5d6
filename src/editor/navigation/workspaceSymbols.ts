import * as vscode from 'vscode';
import type { Annotation, Span } from '../../core/model';
import { labelFor, matches, type ArticleSymbol } from '../../core/navigation/symbols';
import { searchKey } from '../../core/text/search';
import { annotationOf } from '../articles/annotationOf';
import { placeOf } from '../articles/lookup';
import type { Feature } from '../base/feature';
import { isolate } from '../base/isolate';
import { textOf, toRange } from '../base/spans';
import { introductionOf } from './pointedAt';
import type { SidecarIndex } from './sidecarIndex';

const MOST = 300;
/** Longest label, in characters. */
const LABEL = 60;

/** Where a symbol is, is looked up when a person chooses it. */
class FoundSymbol extends vscode.SymbolInformation {
  constructor(
    readonly found: ArticleSymbol,
    article: vscode.Uri,
    query: string,
  ) {
    super(
      isolate(labelFor(found, query, LABEL)),
      found.kind === 'speaker' ? vscode.SymbolKind.Class : vscode.SymbolKind.String,
      isolate(found.container),
      new vscode.Location(article, new vscode.Position(0, 0)),
    );
  }
}

/** “Go to Symbol in Workspace”: the speakers and claims of all articles, however they are spelled. */
export const workspaceSymbols =
  (index: SidecarIndex): Feature =>
  ({ store }) =>
    vscode.languages.registerWorkspaceSymbolProvider({
      async provideWorkspaceSymbols(query, token) {
        const key = searchKey(query);
        const words = key === '' ? [] : key.split(' ');
        const found: FoundSymbol[] = [];
        for (const { article, symbols } of await index.all(token))
          for (const symbol of symbols)
            if (words.length > 0 ? matches(symbol, words) : symbol.kind === 'speaker')
              found.push(new FoundSymbol(symbol, article, query));
        // Speakers before claims, whatever their articles.
        found.sort((a, b) => (a.kind === b.kind ? 0 : a.kind === vscode.SymbolKind.Class ? -1 : 1));
        return found.slice(0, MOST);
      },
      async resolveWorkspaceSymbol(symbol) {
        if (!(symbol instanceof FoundSymbol)) return symbol;
        const document = await vscode.workspace.openTextDocument(symbol.location.uri);
        const annotation = await annotationOf(store, document);
        const span = annotation && placeIn(annotation, symbol.found, document);
        if (span) symbol.location = new vscode.Location(document.uri, toRange(document, span));
        return symbol;
      },
    });

function placeIn(
  annotation: Annotation,
  { kind, id }: ArticleSymbol,
  document: vscode.TextDocument,
): Span | undefined {
  if (kind === 'claim') {
    const claim = annotation.claims.find((c) => c.id === id);
    return claim && placeOf(claim);
  }
  const speaker = annotation.speakers.find((s) => s.id === id);
  return speaker && introductionOf(annotation, speaker, (span) => textOf(document, span));
}
