import * as l10n from '@vscode/l10n';
import type { LexiconProblem } from '../../core/lexicon/lexicon-problems';

/** A problem of a project's lexicon in the reader's language. */
export function problemText({ code, args }: LexiconProblem): string {
  switch (code) {
    case 'tooLarge':
      return l10n.t('The lexicon has {0} characters; more than {1} are not read.', ...args);
    case 'syntax':
      return l10n.t('YAML: {0}', ...args);
    case 'notALexicon':
      return l10n.t('The file should be a map with the key “lexicon” (the format, 1).');
    case 'newerFormat':
      return l10n.t('The lexicon’s format is {0}; this version of Isnad reads format {1}.', ...args);
    case 'unknownKey':
      return l10n.t('The key “{0}” is not known here; known: {1}.', ...args);
    case 'missing':
      return l10n.t('The key “{0}” is missing.', ...args);
    case 'notAList':
      return l10n.t('“{0}” should be a list.', ...args);
    case 'notText':
      return l10n.t('“{0}” should be text: a word in quotation marks.', ...args);
    case 'notOneOf':
      return l10n.t('“{0}” should be one of: {1}.', ...args);
    case 'noLetters':
      return l10n.t('“{0}” holds no word.', ...args);
    case 'severalWords':
      return l10n.t('“{0}” should be one word.', ...args);
  }
}
