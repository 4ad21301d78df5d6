/** What package.json contributes for the reading view; see base/contributions.ts. No `vscode` import. */

export interface ReaderCommands {
  /** The article's URI; the active article where it is left out. A menu gives its resource. */
  readonly 'isnad.openReader': (article?: unknown) => void | Promise<void>;
  /** The article's URI and the file's; the active article, and asked for, where left out. */
  readonly 'isnad.saveAsHtml': (article?: unknown, target?: unknown) => void | Promise<void>;
  /** The article's URI; the active article where it is left out. */
  readonly 'isnad.printArticle': (article?: unknown) => void | Promise<void>;
}

export const READER_COMMANDS = {
  'isnad.openReader': 'palette',
  'isnad.saveAsHtml': 'palette',
  'isnad.printArticle': 'palette',
} as const;

export interface ReaderSettings {
  'reader.fontSize': number;
  'reader.lineHeight': number;
  'reader.width': number;
  'reader.fontFamily': string;
  'reader.scrollWithEditor': boolean;
}

export const READER_SETTINGS: ReaderSettings = {
  'reader.fontSize': 20,
  'reader.lineHeight': 2,
  'reader.width': 36,
  'reader.fontFamily': '',
  'reader.scrollWithEditor': true,
};

/** The custom editor's type. */
export const READER_VIEW = 'isnad.reader';
