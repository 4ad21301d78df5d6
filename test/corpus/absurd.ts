/**
 * npm run absurd [-- FILE]: runs the engine over articles without gold (env ISNAD_CORPUS) and reports, as Markdown, crashes, articles that take long,
 * and results that cannot be right whatever the article says, the most frequent first. FILE: where to write it.
 */
import * as fs from 'node:fs';
import { detect, standardLexicon } from '../../src/core/detect/detect';
import { Trait } from '../../src/core/lexicon/word';
import type { Annotation, Claim, Span } from '../../src/core/model';
import { CORPUS_FILE } from '../gold/gold';

interface CorpusArticle {
  readonly id: string;
  readonly source: string;
  readonly text: string;
}
interface Found {
  count: number;
  readonly examples: string[];
}

const EXAMPLES = 12;
/** Every so many are an example, so that examples come from all papers. */
const found = new Map<string, Found>();
const lexicon = standardLexicon();

function report(what: string, article: CorpusArticle, example: string): void {
  const entry = found.get(what) ?? { count: 0, examples: [] };
  found.set(what, entry);
  entry.count++;
  const line = `${article.id}: ${example.replace(/\s+/gu, ' ').slice(0, 330)}`;
  if (entry.examples.length < EXAMPLES) entry.examples.push(line);
  else if (Math.random() < EXAMPLES / entry.count)
    entry.examples[Math.floor(Math.random() * EXAMPLES)] = line;
}

const wordsIn = (text: string): string[] => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const PRONOUNS =
  /^(?:هو|هي|هم|هما|هن|نحن|أنا|انا|أنه|أنها|أنهم|انه|انها|أن|إن|ان|ذلك|هذا|هذه|تلك|ما|من|لا|لم|لن|قد|كما)$/u;

function check(article: CorpusArticle, { speakers, claims }: Annotation): void {
  const { text } = article;
  const words = (span: Span) => text.slice(span.start, span.end);
  for (const speaker of speakers) {
    const names = wordsIn(speaker.name);
    const shown = `“${speaker.name}”`;
    if (names.length > 12)
      report(`a speaker of more than ${names.length > 20 ? 20 : 12} words`, article, shown);
    if (names.length === 0) report('a speaker without a name', article, JSON.stringify(speaker.mentions));
    const first = (names[0] ?? '').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    const last = (names.at(-1) ?? '').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    const word = lexicon.word(first);
    const has = (trait: number) => (word.traits & trait) !== 0;
    const near = around(text, speaker.mentions[0]);
    if (PRONOUNS.test(first))
      report('a speaker that begins with a pronoun or particle', article, `${shown} in ${near}`);
    else if (has(Trait.Preposition) && !has(Trait.GivenName))
      report('a speaker that begins with a preposition', article, `${shown} in ${near}`);
    else if (has(Trait.Verb) && !has(Trait.GivenName | Trait.Title | Trait.Definite))
      report('a speaker that begins with a verb', article, `${shown} in ${near}`);
    else if (has(Trait.Time)) report('a speaker that is a time', article, `${shown} in ${near}`);
    else if (
      names.length === 1 &&
      has(Trait.Common) &&
      !has(Trait.Title | Trait.Organisation | Trait.Document | Trait.Group | Trait.Unnamed | Trait.Media)
    )
      report('a speaker that is one common noun', article, `${shown} in ${near}`);
    else if (names.length === 1 && has(Trait.Event) && !has(Trait.Document | Trait.GivenName))
      report('a speaker that is one verbal noun', article, `${shown} in ${near}`);
    if (names.length > 1 && /^(?:أن|إن|ان|في|على|إلى|من|عن|و|التي|الذي|بأن|خلال|هو|هي)$/u.test(last))
      report('a speaker that ends in a function word', article, `${shown} in ${near}`);
    if (/^\p{N}/u.test(speaker.name)) report('a speaker that begins with a number', article, shown);
    if (/[:؟!]|[.] /u.test(speaker.name)) report('a speaker with a sentence mark in it', article, shown);
    if (/\n/u.test(speaker.name)) report('a speaker over two lines', article, shown);
  }
  for (const claim of claims) checkClaim(article, claim, words);
  checkOverlaps(article, claims, words);
}

function around(text: string, span: Span | undefined): string {
  if (!span) return '';
  return `…${text.slice(Math.max(0, span.start - 60), span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end, span.end + 70)}…`;
}

function checkClaim(article: CorpusArticle, claim: Claim, words: (span: Span) => string): void {
  const { text } = article;
  const content = claim.content.map(words).join(' ');
  const cue = claim.cue.map(words).join(' … ');
  const shown = () =>
    `[${claim.why?.join(' ') ?? ''}] ${around(text, claim.cue[0] ?? claim.content[0])} → “${content.slice(0, 140)}”`;
  const length = wordsIn(content).length;
  const isQuoted = claim.kind === 'direct' || claim.kind === 'mixed';
  if (length <= 1 && !isQuoted) report('a content of one word', article, shown());
  else if (length <= 2 && !isQuoted) report('a content of two words', article, shown());
  if (length > 120 && claim.kind !== 'direct' && claim.kind !== 'mixed')
    report('an indirect content of more than 120 words', article, `${length}: ${shown()}`);
  if (claim.content.some((span) => claim.cue.some((c) => meets(span, c))))
    report('a content that overlaps its own cue', article, shown());
  if (claim.mention && claim.content.some((span) => meets(span, claim.mention as Span)))
    report('a content that overlaps its own mention', article, shown());
  const [first] = claim.cue;
  if (claim.mention && first) {
    const between =
      claim.mention.start > first.start
        ? text.slice(first.end, claim.mention.start)
        : text.slice(claim.mention.end, first.start);
    if (/\n/u.test(between)) report('a mention in another paragraph', article, shown());
    else if (/[.؟!]\s/u.test(between) && !/[«"“]/u.test(between))
      report('a mention in another sentence', article, `“${words(claim.mention)}” ${shown()}`);
    if (wordsIn(between).length > 25)
      report('a mention more than 25 words from the cue', article, `“${words(claim.mention)}” ${shown()}`);
  }
  if (claim.speaker === null && claim.kind !== 'according') report('a claim of nobody', article, shown());
  if (/^(?:أن|إن|بأن|ان)\s/u.test(content))
    report('a content that begins with a bare complementizer', article, shown());
  if (/(?:^|\s)(?:أن|إن|بأن|في|على|إلى|من|عن|الذي|التي|أو|ثم)$/u.test(content) && !isQuoted)
    report('a content that ends in a function word', article, `… ${content.slice(-80)} | ${shown()}`);
  const open = [...content].filter((c) => c === '«').length - [...content].filter((c) => c === '»').length;
  const [last] = claim.content.slice(-1);
  if (open !== 0 && !isQuoted && last && Math.abs(open) === 1 && text[last.end] !== '»')
    report('a content that cuts a quotation', article, shown());
  if (claim.cue.some((span) => wordsIn(words(span)).length > 4))
    report('a cue of more than four words', article, cue);
}

function checkOverlaps(
  article: CorpusArticle,
  claims: readonly Claim[],
  words: (span: Span) => string,
): void {
  const key = (spans: readonly Span[]) => spans.map(({ start, end }) => `${start}-${end}`).join();
  const contents = new Map<string, Claim>();
  for (const claim of claims) {
    const other = contents.get(key(claim.content));
    if (other)
      report(
        'two claims of the same content',
        article,
        `[${other.cue.map(words).join(' ')}] and [${claim.cue.map(words).join(' ')}] → ${claim.content.map(words).join(' ').slice(0, 120)}`,
      );
    contents.set(key(claim.content), claim);
  }
  for (const [k, claim] of claims.entries()) {
    const [a] = claim.content;
    for (const next of claims.slice(k + 1, k + 3)) {
      const [b] = next.content;
      if (!a || !b || !meets(a, b)) continue;
      const isNested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
      if (!isNested)
        report(
          'two contents that cross',
          article,
          `“${words(a).slice(0, 110)}” × “${words(b).slice(0, 110)}”`,
        );
    }
  }
}

/** What looks like a report and is in no claim: suspicions, not errors. */
function checkMissed(article: CorpusArticle, { claims }: Annotation): void {
  const { text } = article;
  const spans = claims.flatMap(({ cue, content }) => [...cue, ...content]);
  const isFree = (span: Span) => !spans.some((other) => meets(span, other));
  for (const match of text.matchAll(QUOTATION)) {
    const span = { start: match.index, end: match.index + match[0].length } as Span;
    if (wordsIn(match[0]).length >= 8 && isFree(span))
      report('suspicion: a long quotation in no claim', article, around(text, span));
  }
  for (const match of text.matchAll(REPORT)) {
    const start = match.index + (match[1] ?? '').length;
    const span = { start, end: start + (match[2] ?? '').length } as Span;
    if (isFree(span))
      report(`suspicion: a verb of saying with its clause in no claim`, article, around(text, span));
  }
}

const QUOTATION = /[«“][^«»“”\n]{30,800}[»”]|(?<=[\s:(])"(?=\S)[^"\n]{30,800}(?<=\S)"(?=[\s.،:])/gu;
const REPORT =
  /(^|[\s،.])([وف]?(?:قال|قالت|أكد|أكدت|أوضح|أوضحت|أضاف|أضافت|أشار|أشارت|ذكر|ذكرت|أعلن|أعلنت|صرح|اعتبر|اعتبرت|مؤكدا|مؤكداً|مشيرا|مشيراً|موضحا|مضيفا))\s(?:[^\s.،:]+\s){0,7}(?:إلى\s)?(?:أن|إن|بأن|أنه|إنه|أنها|إنها)\s/gu;

function main(): void {
  if (!fs.existsSync(CORPUS_FILE)) {
    console.log(`${CORPUS_FILE} is not there (ISNAD_CORPUS names another): nothing to run over.`);
    return;
  }
  const articles = fs
    .readFileSync(CORPUS_FILE, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusArticle);
  const sum = { claims: 0, speakers: 0, without: 0, ms: 0 };
  for (const article of articles) {
    const start = performance.now();
    try {
      const annotation = detect(article.text);
      const ms = performance.now() - start;
      sum.ms += ms;
      sum.claims += annotation.claims.length;
      sum.speakers += annotation.speakers.length;
      if (annotation.claims.length === 0) sum.without++;
      if (ms > 400)
        report(
          'an article that takes more than 0.4 s',
          article,
          `${ms.toFixed(0)} ms for ${article.text.length} characters`,
        );
      check(article, annotation);
      checkMissed(article, annotation);
    } catch (error) {
      report(`a crash: ${String(error)}`, article, error instanceof Error ? (error.stack ?? '') : '');
    }
  }
  const lines = [...found]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(
      ([what, { count, examples }]) =>
        `## ${count} × ${what}\n\n${examples.map((line) => `- ${line}\n`).join('')}`,
    );
  const head = `${articles.length} articles, ${sum.claims} claims, ${sum.speakers} speakers, ${sum.without} articles without a claim, ${sum.ms.toFixed(0)} ms\n`;
  const text = `# Absurd results\n\n${head}\n${lines.join('\n')}`;
  const [file] = process.argv.slice(2);
  if (file === undefined) console.log(text);
  else fs.writeFileSync(file, text);
  console.log(
    head +
      [...found]
        .sort(([, a], [, b]) => b.count - a.count)
        .map(([what, { count }]) => `${count}\t${what}`)
        .join('\n'),
  );
}

main();
