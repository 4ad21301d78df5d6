import { STANCES } from '../model';
import { fold } from '../text/fold';
import { conjugate } from './conjugate';
import { REPORTING_VERBS } from './cues-verbs';
import type { YamlMap, YamlReader } from './yaml-reader';

/** When a verb reports: with its clause, only with a colon or quotation marks, or with anything after it. */
const NEEDS = { clause: 'frame', quotation: 'quote', nothing: 'strong' } as const;
const CLAUSES: Readonly<Record<string, string>> = {
  أن: '0',
  إن: '0',
  بأن: 'ب',
  'إلى أن': 'إلى',
  'على أن': 'على',
  'عن أن': 'عن',
  'من أن': 'من',
  'في أن': 'في',
  هل: 'هل',
  كيف: 'كيف',
};
const NOUNS: Readonly<Record<string, string>> = {
  object: '0',
  ب: 'ب',
  إلى: 'إلى',
  على: 'على',
  عن: 'عن',
  من: 'من',
};
const FORMS = ['feminine', 'plural', 'present', 'participle'] as const;
const KEYS = ['past', ...FORMS, 'clause', 'noun', 'stance', 'needs'];

/** A verb of a project's lexicon as a line in the form of `cues-verbs.ts`; undefined where something is wrong with it. */
export function cueLine(reader: YamlReader, node: unknown, path: string): string | undefined {
  const map = reader.map(node);
  if (!map) {
    const past = reader.word(node, path);
    return past && line(parts(past, {}), ['0', 'ب'], [], 'neutral', 'frame');
  }
  const known = reader.knows(map, KEYS);
  const past = reader.requiredWord(map, 'past');
  const forms: Partial<Record<(typeof FORMS)[number], string>> = {};
  for (const form of FORMS) {
    const word = reader.word(map.get(form), form);
    if (word !== undefined) forms[form] = word;
  }
  const clause = choices(reader, map, 'clause', CLAUSES) ?? ['0', 'ب'];
  const noun = choices(reader, map, 'noun', NOUNS) ?? [];
  const stance = reader.oneOf(map.get('stance'), 'stance', STANCES) ?? 'neutral';
  const needs = reader.oneOf(map.get('needs'), 'needs', Object.keys(NEEDS)) ?? 'clause';
  if (!known || past === undefined) return undefined;
  const trait = noun.length > 0 && needs === 'clause' ? 'event' : NEEDS[needs as keyof typeof NEEDS];
  return line(parts(past, forms), clause, noun, stance, trait);
}

function choices(
  reader: YamlReader,
  map: YamlMap,
  key: string,
  table: Readonly<Record<string, string>>,
): string[] | undefined {
  const node = map.get(key);
  if (node === undefined) return undefined;
  const items = reader.isList(node) ? reader.list(node, key) : [node];
  return items.flatMap((item) => {
    const choice = reader.oneOf(item, key, Object.keys(table));
    return choice === undefined ? [] : [table[choice] as string];
  });
}

function parts(past: string, forms: Partial<Record<(typeof FORMS)[number], string>>): string {
  const stem = past.replace(/[ىاي]$/u, '');
  const { feminine = `${stem}ت`, plural = `${stem}وا`, present = '-', participle = '-' } = forms;
  return [past, feminine, plural, present, participle].join(' ');
}

function line(
  forms: string,
  clause: readonly string[],
  noun: readonly string[],
  stance: string,
  trait: string,
): string {
  return [forms, [...new Set(clause)].join(' '), [...new Set(noun)].join(' '), stance, trait].join(' | ');
}

/** A cue to take away: for a verb's past (كشف) all its forms, else the form as it stands. */
export function formsOf(cue: string): string[] {
  const wanted = fold(cue);
  const forms = new Set([cue]);
  for (const verb of REPORTING_VERBS.split('\n')) {
    const principal = verb.split('|')[0]?.trim().split(/\s+/u) ?? [];
    if (fold(principal[0] ?? '') !== wanted) continue;
    const [past = '', pastFeminine = '', pastPlural = '', present = '', participle = ''] = principal.map(
      (form) => (form === '-' ? '' : fold(form)),
    );
    // Only the forms are of interest here, not what the verb does.
    const bare = { lemma: past, clause: NONE, noun: NONE, stance: 'neutral', traits: NONE } as const;
    conjugate(bare, { past, pastFeminine, pastPlural, present, participle }, (form) => forms.add(form));
  }
  return [...forms];
}

const NONE: ReadonlySet<string> = new Set();
