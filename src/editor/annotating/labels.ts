import * as vscode from 'vscode';
import { LABEL_COLORS } from './contributions';

function isColor(name: string | undefined): name is keyof typeof LABEL_COLORS {
  return name !== undefined && name in LABEL_COLORS;
}

/** The theme colour of a label; one without a colour in the setting is grey. */
export function labelColor(label: string, colors: Readonly<Record<string, string>>): vscode.ThemeColor {
  const name = colors[label];
  return new vscode.ThemeColor(LABEL_COLORS[isColor(name) ? name : 'grey']);
}

export function labelIcon(label: string, colors: Readonly<Record<string, string>>): vscode.ThemeIcon {
  return new vscode.ThemeIcon('tag', labelColor(label, colors));
}
