import * as vscode from 'vscode';
import type { ProblemSeverity } from './contributions';

/** VS Code's severity for a setting's value; undefined: such problems are not shown. */
export function problemSeverity(value: ProblemSeverity): vscode.DiagnosticSeverity | undefined {
  switch (value) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'information':
      return vscode.DiagnosticSeverity.Information;
    case 'hint':
      return vscode.DiagnosticSeverity.Hint;
    default:
      return undefined;
  }
}
