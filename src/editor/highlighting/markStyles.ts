import * as vscode from 'vscode';
import type { ClaimKind } from '../../core/model';
import { numberSign } from '../../core/navigation/speakerSlots';
import { Disposables } from '../base/disposables';
import { styleKey, type MarkStyle } from './marks';

/** Kinds of claim by the line under them, so that they differ without colour. */
const KIND_LINES: { readonly [K in ClaimKind]: string } = {
  direct: '2px solid',
  indirect: '2px dashed',
  mixed: '4px double',
  nominal: '2px dotted',
  according: '1px solid',
  free: '1px dashed',
};

/** Decoration types, made when first needed. */
export class MarkStyles implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly types = new Map<string, vscode.TextEditorDecorationType>();

  get(style: MarkStyle): vscode.TextEditorDecorationType {
    const key = styleKey(style);
    let type = this.types.get(key);
    if (!type) {
      type = this.owned.add(
        vscode.window.createTextEditorDecorationType({
          rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
          ...look(style),
        }),
      );
      this.types.set(key, type);
    }
    return type;
  }

  dispose(): void {
    this.owned.dispose();
  }
}

function look(style: MarkStyle): vscode.DecorationRenderOptions {
  switch (style.kind) {
    case 'cue':
      return { color: color('cue.foreground'), textDecoration: HEAVY };
    case 'mention':
      return { color: speaker(style.color, 'foreground'), textDecoration: HEAVY };
    case 'content':
      return {
        backgroundColor: speaker(style.color, style.decided ? 'decidedBackground' : 'background'),
        overviewRulerColor: speaker(style.color, 'foreground'),
        overviewRulerLane: vscode.OverviewRulerLane.Right,
      };
    case 'line':
      return {
        borderColor: speaker(style.color, 'foreground'),
        border: `none; border-bottom: ${KIND_LINES[style.claim]}`,
      };
    case 'sign':
      return { before: sign(style.number, style.decided, speaker(style.color, 'foreground')) };
    case 'rejected':
      return {
        before: { ...SIGN, contentText: '⊘', color: color('rejected.border') },
        border: 'none; border-bottom: 1px dotted',
        borderColor: color('rejected.border'),
      };
  }
}

/** Bold without a bold font, whose wider letters would run past the edge: VS Code wraps rows as if nothing were bold. */
const HEAVY = 'none; -webkit-text-stroke: 0.45px currentcolor';

/** Stands over the first letter and takes no room in the row, for VS Code does not count it when it wraps. */
const SIGN = {
  textDecoration:
    'none; position: absolute; transform: translate(50%, 6%); font-size: 68%; line-height: 1; -webkit-text-stroke: 0; pointer-events: none',
};

function sign(
  number: number,
  decided: boolean,
  foreground: vscode.ThemeColor,
): vscode.ThemableDecorationAttachmentRenderOptions {
  return { ...SIGN, contentText: number === 0 ? '?' : numberSign(number, decided), color: foreground };
}

function color(name: string): vscode.ThemeColor {
  return new vscode.ThemeColor(`isnad.${name}`);
}

/** 0: a claim whose speaker nobody found. */
function speaker(slot: number, part: 'foreground' | 'background' | 'decidedBackground'): vscode.ThemeColor {
  return color(slot === 0 ? `nobody.${part}` : `speaker${slot}.${part}`);
}
