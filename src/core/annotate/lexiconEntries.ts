import type { Lexicon } from '../lexicon/lexicon';
import { Trait, has, type Word } from '../lexicon/word';
import { isDecided, type Annotation, type Claim, type Span, type Stance } from '../model';
import { fold } from '../text/fold';

/** A word for a project's lexicon (docs/lexicon.md), from a person's corrections. */
export type LexiconEntry =
  /** Its claims were all rejected: no cue. */
  | { readonly list: 'notCues'; readonly word: string; readonly place: Span; readonly count: number }
  | ({ readonly list: 'cues'; readonly place: Span; readonly count: number } & NewCue)
  | { readonly list: 'names' | 'titles' | 'organisations'; readonly word: string; readonly place?: Span };

export interface NewCue {
  /** Third person masculine singular, as far as the form of the article tells it. */
  readonly past: string;
  readonly present?: string;
  readonly participle?: string;
  readonly stance?: Stance;
}

/** What a project's lexicon can learn from what a person decided in an article and the lexicon does not have yet. */
export function lexiconEntries(
  annotation: Annotation,
  text: string,
  lexicon: Lexicon,
): readonly LexiconEntry[] {
  return [...cueEntries(annotation, text, lexicon), ...speakerEntries(annotation, text, lexicon)];
}

interface CueSeen {
  readonly word: Word;
  readonly place: Span;
  readonly claims: readonly Claim[];
}

function cueEntries(annotation: Annotation, text: string, lexicon: Lexicon): LexiconEntry[] {
  const entries = new Map<string, LexiconEntry>();
  for (const { word, place, claims } of cuesOf(annotation, text, lexicon)) {
    const count = claims.length;
    const entry = claims.every(({ status }) => status === 'rejected')
      ? word.cue && ({ list: 'notCues', word: plain(word), place, count } as const)
      : newCue(word, claims, place);
    if (!entry) continue;
    // Forms of one verb are one entry.
    const key = `${entry.list} ${fold(entry.list === 'cues' ? entry.past : entry.word)}`;
    const before = entries.get(key);
    entries.set(
      key,
      before && 'count' in before ? { ...entry, ...before, count: before.count + count } : entry,
    );
  }
  return [...entries.values()];
}

/** Cues of one word of the claims that a person decided on, by their form. A form that reports in one claim reports. */
function cuesOf(annotation: Annotation, text: string, lexicon: Lexicon): CueSeen[] {
  const seen = new Map<string, CueSeen>();
  for (const claim of annotation.claims) {
    const [cue, second] = claim.cue;
    if (!cue || second || claim.kind === 'according') continue;
    const raw = text.slice(cue.start, cue.end);
    if (!/^[\p{L}\p{M}ـ]+$/u.test(raw)) continue;
    const word = lexicon.word(raw);
    const { claims = [] } = seen.get(word.core) ?? {};
    seen.set(word.core, { word, place: cue, claims: [...claims, claim] });
  }
  return [...seen.values()].filter(({ claims }) => claims.some(({ status }) => isDecided(status)));
}

function newCue(word: Word, claims: readonly Claim[], place: Span): LexiconEntry | undefined {
  const reporting = claims.filter(({ status }) => status === 'added' || status === 'edited');
  if (word.cue || reporting.length === 0) return undefined;
  const stance = reporting[0]?.stance ?? 'neutral';
  const forms = principalParts(plain(word));
  return { list: 'cues', place, count: claims.length, ...forms, ...(stance === 'neutral' ? {} : { stance }) };
}

/** As it stands, without vowel marks, tatweel and the conjunction. */
function plain({ raw, conjunction }: Word): string {
  const bare = raw.replace(/[\p{M}ـ]/gu, '');
  return conjunction === '' ? bare : bare.slice(1);
}

/** The past of a verb by one of its forms: يغمغم, غمغمت, غمغموا, مغمغما → غمغم; يعتبر, معتبرا → اعتبر. A person corrects what this gets wrong. */
export function principalParts(form: string): Pick<NewCue, 'past' | 'present' | 'participle'> {
  const present = /^س?(ي.{2,}?)(?:ون|ان)?$/u.exec(form)?.[1];
  if (present) return { past: pastOf(present.slice(1)), present };
  const participle = /^م(.{2,})[اًة]$/u.exec(form)?.[1];
  if (participle) return { past: pastOf(participle), participle: `م${participle}ا` };
  return { past: form.replace(/^(.{3,})(?:ت|وا)$/u, '$1') };
}

/** Form VIII (يعتبر) and X (يستبعد) have an alef in the past. */
function pastOf(stem: string): string {
  return /^(?:ست|[^تا]ت.)/u.test(stem) ? `ا${stem}` : stem;
}

function speakerEntries(annotation: Annotation, text: string, lexicon: Lexicon): LexiconEntry[] {
  const entries = new Map<string, LexiconEntry>();
  for (const { name, role, kind, status, mentions } of annotation.speakers) {
    if (status !== 'added' && status !== 'edited') continue;
    const words = name
      .trim()
      .split(/\s+/u)
      .map((raw) => lexicon.word(raw));
    const place =
      mentions.find(({ start, end }) => end > start && text.slice(start, end).includes(name)) ?? mentions[0];
    if (!/\p{L}/u.test(name)) continue;
    const put = (list: 'names' | 'titles' | 'organisations', word: string) =>
      entries.set(`${list} ${fold(word)}`, { list, word, ...(place ? { place } : {}) });
    if (kind === 'person' && !words.some((word) => has(word, NAME))) put('names', name.trim());
    if (kind === 'organisation' && !has(words[0], BODY)) put('organisations', name.trim());
    const title = role?.trim().split(/\s+/u)[0];
    if (kind === 'person' && title && !has(lexicon.word(title), Trait.Title | Trait.Honorific))
      put('titles', role.trim());
  }
  return [...entries.values()];
}

/** A title in the name: it is no proper name. */
const NAME = Trait.GivenName | Trait.Title | Trait.Honorific | Trait.Unnamed | Trait.Group;
const BODY = Trait.Organisation | Trait.Media | Trait.Document | Trait.Place | Trait.Group;
