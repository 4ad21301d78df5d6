/** A project's own words: this file in a workspace folder, or in an article's folder or one above it. */
export const LEXICON_FILE = 'isnad.lexicon.yaml';
