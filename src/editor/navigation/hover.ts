import * as vscode from 'vscode';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import type { Feature } from '../base/feature';
import { toRange } from '../base/spans';
import { hoverText } from './hoverText';
import { targetAt } from './target';

/** The hover over a mention, a cue or a content. */
export const hover: Feature = ({ store }) =>
  vscode.languages.registerHoverProvider(
    { language: ARTICLE_LANGUAGE },
    {
      provideHover(document, position) {
        const target = targetAt(store, document, position);
        return target && new vscode.Hover(hoverText(target), toRange(document, target.span));
      },
    },
  );
