import * as vscode from 'vscode';
import { foldsOf } from '../../core/navigation/folds';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import type { Feature } from '../base/feature';

/** Folding by paragraph and by quotation. */
export const folding: Feature = () =>
  vscode.languages.registerFoldingRangeProvider(
    { language: ARTICLE_LANGUAGE },
    {
      provideFoldingRanges: (document) =>
        foldsOf(document.getText()).map(({ first, last }) => new vscode.FoldingRange(first, last)),
    },
  );
