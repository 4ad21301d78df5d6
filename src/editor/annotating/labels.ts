import * as vscode from 'vscode';
import { LABEL_COLORS } from './contributions';

function isColor(name: string | undefined): name is keyof typeof LABEL_COLORS {
  return name !== undefined && name in LABEL_COLORS;
}

/** The id of a label's theme colour; one without a colour in the setting is grey. */
export function labelColorId(label: string, colors: Readonly<Record<string, string>>): string {
  const name = colors[label];
  return LABEL_COLORS[isColor(name) ? name : 'grey'];
}

export function labelColor(label: string, colors: Readonly<Record<string, string>>): vscode.ThemeColor {
  return new vscode.ThemeColor(labelColorId(label, colors));
}

export function labelIcon(label: string, colors: Readonly<Record<string, string>>): vscode.ThemeIcon {
  return new vscode.ThemeIcon('tag', labelColor(label, colors));
}
