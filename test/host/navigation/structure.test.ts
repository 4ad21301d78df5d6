import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, setting, until } from '../support';
import { openMarked, parts, within } from './marked';

const withoutMarks = (text: string) => text.replace(/[\u2066-\u2069]/gu, '');

function outline(symbols: readonly vscode.DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${withoutMarks(name)}${detail ? ` (${detail})` : ''}`,
    ...outline(children, `${indent}  `),
  ]);
}

async function symbolsOf(document: vscode.TextDocument): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return outline(found ?? []);
}

async function lensesOf(document: vscode.TextDocument): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    100,
  );
  return found.map(
    ({ range, command }) => `${range.start.line}: ${withoutMarks(command?.title ?? '').trim()}`,
  );
}

describe('the structure of an article', () => {
  afterEach(closeEditors);

  it('has an outline: paragraphs, speakers, claims', async () => {
    const { document } = await openMarked('outline.txt');
    assert.deepStrictEqual((await symbolsOf(document)).slice(0, 9), [
      'كشف وزير الخارجية الروسي سيرغي…',
      '  وزير الخارجية الروسي سيرغي لافروف',
      '    روسيا وتركيا تؤكدان التزامهما (✓ indirect)',
      'وأضاف: بحثنا الملف الليبي مع…',
      '  وزير الخارجية الروسي سيرغي لافروف',
      '    بحثنا الملف الليبي مع الجانب… (✓ direct)',
      'وقال الوزير إن العالم فشل في…',
      '  وزير الخارجية الروسي سيرغي لافروف',
      '    العالم فشل في توحيد صفوفه (indirect)',
    ]);
  });

  it('has an outline without what was rejected', async () => {
    const article = await openMarked('outline-rejected.txt');
    const { store } = await parts();
    store.decide(article, { kind: 'rejectClaim', claim: 'c2' });
    const lines = await until('the outline is new', async () => {
      const found = await symbolsOf(article.document);
      return found.some((line) => /direct\)$/u.test(line) && /بحثنا/u.test(line)) ? undefined : found;
    });
    assert.strictEqual(lines[3], 'وأضاف: بحثنا الملف الليبي مع…');
    assert.strictEqual(lines[4], 'وقال الوزير إن العالم فشل في…');
  });

  it('has a line above each paragraph where the setting says so', async () => {
    const { document } = await openMarked('lens.txt');
    assert.deepStrictEqual(await lensesOf(document), []);
    await setting('isnad.codeLens', true);
    assert.deepStrictEqual((await lensesOf(document)).slice(2, 6), [
      '1: 1 claim — وزير الخارجية الروسي سيرغي لافروف',
      '1: all reviewed',
      '2: 1 claim — وزير الخارجية الروسي سيرغي لافروف',
      '2: 1 claim to review',
    ]);
    await setting('isnad.codeLens', undefined);
    assert.deepStrictEqual(await lensesOf(document), []);
  });

  it('folds by paragraph and by quotation', async () => {
    const { document } = await openMarked(
      'folds.txt',
      'عنوان المقال عن الأزمة في المنطقة\n\nجاء في البيان الصادر\nعن الوزارة اليوم ما يلي: «الأول.\nالثاني»\n\nانتهى البيان\n',
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.deepStrictEqual(
      folds.map(({ start, end }) => `${start}-${end}`),
      ['2-4', '3-4'],
    );
  });

  it('grows a selection from the word to the paragraph', async () => {
    const { document } = await openMarked('selection.txt');
    const [innermost] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [within(document, 'الليبي')],
    );
    const words: string[] = [];
    for (let range = innermost; range && words.length < 3; range = range.parent)
      words.push(document.getText(range.range));
    assert.deepStrictEqual(words, [
      'الليبي',
      'بحثنا الملف الليبي مع الجانب التركي',
      'وأضاف: بحثنا الملف الليبي مع الجانب التركي.',
    ]);
  });
});
