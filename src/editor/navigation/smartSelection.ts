import * as vscode from 'vscode';
import { enclosingSpans } from '../../core/navigation/enclosing';
import { spansOf } from '../articles/lookup';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import type { Feature } from '../base/feature';
import { toRange } from '../base/spans';

/** “Expand Selection”: word → phrase → cue, mention or content → sentence → paragraph. */
export const smartSelection: Feature = ({ store }) =>
  vscode.languages.registerSelectionRangeProvider(
    { language: ARTICLE_LANGUAGE },
    {
      provideSelectionRanges(document, positions): vscode.SelectionRange[] {
        const text = document.getText();
        const { claims = [], speakers = [] } = store.get(document)?.annotation ?? {};
        const marks = [
          ...claims.filter(({ status }) => status !== 'rejected').flatMap(spansOf),
          ...speakers.flatMap(({ mentions }) => mentions),
        ];
        return positions.map((position) => {
          const spans = enclosingSpans(text, document.offsetAt(position), marks);
          const outside: vscode.SelectionRange | undefined = spans.reduceRight<
            vscode.SelectionRange | undefined
          >((parent, span) => new vscode.SelectionRange(toRange(document, span), parent), undefined);
          return outside ?? new vscode.SelectionRange(new vscode.Range(position, position));
        });
      },
    },
  );
