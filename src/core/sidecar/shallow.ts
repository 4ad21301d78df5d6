import { Composer, Lexer, Parser, type CST, type Document, type LineCounter } from 'yaml';

/** Tokens that lie in each other; a sidecar needs about ten. The library recurses, and deep recursion can end the process. */
const MAX_DEPTH = 100;

/** Nested so deeply that it is not read on. */
export class TooDeepError extends Error {
  constructor(readonly offset: number) {
    super('Nested too deeply.');
  }
}

/** The first document of a YAML text, and where a second one starts. Throws TooDeepError. */
export function parseShallow(
  text: string,
  lines: LineCounter,
): { document: Document; second: number | undefined } {
  // Keys are not compared here: the library does it in quadratic time.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const parser = new Parser(lines.addNewLine);
  let document: Document | undefined;
  for (const one of composer.compose(tokens(text, parser, lines), true, text.length)) {
    if (document) return { document, second: one.range[0] };
    document = one;
  }
  return { document: document as Document, second: undefined };
}

function* tokens(text: string, parser: Parser, lines: LineCounter): Generator<CST.Token> {
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > MAX_DEPTH) throw new TooDeepError(parser.offset);
  }
  yield* parser.end();
}
