// What other extensions do on Arabic lines, in files named after it: neighbour-tokens colours «رمز», neighbour-hints puts a hint after «تلميح».
const vscode = require('vscode');

const selector = (name) => ({ language: 'arabic-article', pattern: `**/neighbour-${name}.maqal` });

function places(document, word) {
  const found = [];
  for (let line = 0; line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      found.push(new vscode.Position(line, at));
  }
  return found;
}

exports.activate = (context) => {
  const legend = new vscode.SemanticTokensLegend(['keyword']);
  context.subscriptions.push(
    vscode.languages.registerDocumentSemanticTokensProvider(
      selector('tokens'),
      {
        provideDocumentSemanticTokens(document) {
          const tokens = new vscode.SemanticTokensBuilder(legend);
          for (const at of places(document, 'رمز'))
            tokens.push(new vscode.Range(at, at.translate(0, 3)), 'keyword');
          return tokens.build();
        },
      },
      legend,
    ),
    vscode.languages.registerInlayHintsProvider(selector('hints'), {
      provideInlayHints: (document) =>
        places(document, 'تلميح').map((at) => new vscode.InlayHint(at.translate(0, 5), 'غريب')),
    }),
  );
};
