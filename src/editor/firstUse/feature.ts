import * as vscode from 'vscode';
import type { Feature } from '../base/feature';
import { openSample } from './openSample';
import { reportProblem } from './reportProblem';

/** What a new person needs: the walkthrough, the sample, and a way to say what went wrong. */
export const firstUse: Feature = (parts) =>
  parts.commands.registerAll({
    'isnad.getStarted': async () => {
      const walkthrough = `${parts.extension.extension.id}#start`;
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false);
    },
    'isnad.openSample': () => openSample(parts.extension),
    'isnad.reportProblem': () => reportProblem(parts),
  });
