import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  outlineOf,
  type ClaimNode,
  type ParagraphNode,
  type SpeakerNode,
} from '../../core/navigation/outline';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import type { Feature } from '../base/feature';
import { isolate } from '../base/isolate';
import { kindName } from '../base/names';
import { statusSign } from '../../core/navigation/statusSigns';
import { textOf, toRange } from '../base/spans';
import { brief } from './brief';

/** Longest label, in characters: a row that is too wide for the side bar loses its right end, where Arabic begins. */
const LABEL = 32;

/** The outline, the breadcrumbs and “Go to Symbol in Editor”: paragraphs, in them the speakers, in these their claims. */
export const outline: Feature = ({ store }) => {
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols(document) {
      const article = store.get(document);
      if (!article) return [];
      return outlineOf(document.getText(), article.annotation).map((node) => paragraph(document, node));
    },
  };
  const register = () =>
    vscode.languages.registerDocumentSymbolProvider({ language: ARTICLE_LANGUAGE }, provider, {
      label: 'Isnad',
    });
  let registered = register();
  // VS Code asks again after an edit only; a provider that comes anew makes it ask after a decision too.
  const listening = store.onDidChange(({ kind }) => {
    if (kind === 'moved' || kind === 'saved') return;
    registered.dispose();
    registered = register();
  });
  return new vscode.Disposable(() => {
    listening.dispose();
    registered.dispose();
  });
};

function paragraph(document: vscode.TextDocument, { span, children }: ParagraphNode): vscode.DocumentSymbol {
  const range = toRange(document, span);
  const symbol = new vscode.DocumentSymbol(
    isolate(brief(textOf(document, span), LABEL)),
    '',
    vscode.SymbolKind.Namespace,
    range,
    range,
  );
  symbol.children = children.map((node) => speaker(document, node));
  return symbol;
}

function speaker(document: vscode.TextDocument, node: SpeakerNode): vscode.DocumentSymbol {
  const range = toRange(document, node.span);
  const first = node.children[0];
  const symbol = new vscode.DocumentSymbol(
    isolate(node.speaker?.name || l10n.t('Nobody found')),
    '',
    vscode.SymbolKind.Class,
    range,
    first ? (toRange(document, first.claim.cue[0] ?? first.content).intersection(range) ?? range) : range,
  );
  symbol.children = node.children.map((child) => claim(document, child));
  return symbol;
}

function claim(document: vscode.TextDocument, node: ClaimNode): vscode.DocumentSymbol {
  const { kind, status } = node.claim;
  const symbol = new vscode.DocumentSymbol(
    isolate(brief(textOf(document, node.content), LABEL)),
    `${statusSign(status)} ${kindName(kind)}`.trim(),
    vscode.SymbolKind.String,
    toRange(document, node.span),
    toRange(document, node.content),
  );
  symbol.children = node.children.map((child) => speaker(document, child));
  return symbol;
}
