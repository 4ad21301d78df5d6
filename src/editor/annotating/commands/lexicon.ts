import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { lexiconEntries, type LexiconEntry } from '../../../core/annotate/lexiconEntries';
import { addToLexicon } from '../../../core/annotate/lexiconText';
import { sentenceAround } from '../../../core/annotate/sentences';
import { readLexicon } from '../../../core/lexicon/project-lexicon';
import { UserError } from '../../base/commands';
import { isolate } from '../../base/isolate';
import { fileName, readIfThere } from '../../sidecars/sidecarFiles';
import { writeWhole } from '../../sidecars/writeWhole';
import type { Annotating, Handlers } from '../context';
import { tick, type Choice } from '../prompts/choose';
import { inform } from '../../base/say';

/** Puts an article's corrections into the project's lexicon, as a list to tick; every article is read with them then. */
export function lexiconCommands({ parts, targets }: Annotating): Handlers {
  return {
    'isnad.addToLexicon': async (row) => {
      const { annotation, document } = targets.article(row);
      const file = await parts.lexicons.fileFor(document.uri);
      if (!file) throw new UserError(l10n.t('Open the article’s folder first: its lexicon is a file in it.'));
      const text = document.getText();
      const found = lexiconEntries(annotation, text, await parts.lexicons.for(document.uri));
      if (found.length === 0)
        throw new UserError(
          l10n.t('This article has no corrections that the project’s lexicon does not know already.'),
        );
      const title = l10n.t('Put in {0}', isolate(fileName(file)));
      const choices = found.map((entry) => choiceOf(entry, text));
      const chosen = row?.value === 'all' ? found : await tick(title, choices);
      if (!chosen || chosen.length === 0) return;
      await write(file, chosen);
      const open = l10n.t('Open Lexicon');
      const message = l10n.t(
        'In {0} now: {1}',
        isolate(fileName(file)),
        chosen.map((e) => isolate(wordOf(e))).join('، '),
      );
      void inform(message, open).then((answer) => {
        if (answer === open) void vscode.window.showTextDocument(file);
      });
    },
  };
}

/** Over the file's text, also where it is open in an editor with changes: these are saved with it. */
async function write(file: vscode.Uri, entries: readonly LexiconEntry[]): Promise<void> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  const bytes = open ? undefined : await readIfThere(file);
  const before = open?.getText() ?? new TextDecoder().decode(bytes ?? new Uint8Array());
  if (before.trim() !== '' && readLexicon(before).problems.length > 0) {
    await vscode.window.showTextDocument(file);
    throw new UserError(l10n.t('{0} has mistakes. Mend them first.', isolate(fileName(file))));
  }
  const after = addToLexicon(before, entries);
  if (!open) return writeWhole(file, after);
  const edit = new vscode.WorkspaceEdit();
  const whole = new vscode.Range(new vscode.Position(0, 0), open.lineAt(open.lineCount - 1).range.end);
  edit.replace(file, whole, after);
  await vscode.workspace.applyEdit(edit);
  await open.save();
}

function wordOf(entry: LexiconEntry): string {
  return entry.list === 'cues' ? entry.past : entry.word;
}

/** A cue rejected once may be one elsewhere: a person ticks it. */
function choiceOf(entry: LexiconEntry, text: string): Choice<LexiconEntry> {
  const sentence = entry.place && (sentenceAround(text, entry.place.start) ?? entry.place);
  return {
    label: isolate(wordOf(entry)),
    description: describe(entry),
    ...(sentence ? { detail: isolate(text.slice(sentence.start, sentence.end)) } : {}),
    value: entry,
    picked: entry.list !== 'notCues' || entry.count > 1,
  };
}

function describe(entry: LexiconEntry): string {
  switch (entry.list) {
    case 'notCues':
      return l10n.t('reports nothing (rejected: {0})', entry.count);
    case 'cues':
      return l10n.t('reports (claims: {0})', entry.count);
    case 'names':
      return l10n.t('a person’s name');
    case 'titles':
      return l10n.t('a title');
    case 'organisations':
      return l10n.t('a body');
  }
}
