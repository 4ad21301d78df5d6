import * as fs from 'node:fs';
import * as path from 'node:path';
import type { ClaimKind, Span } from '../../src/core/model';
import { codePoint, OffsetMap } from '../../src/core/text/offsets';
import { ROOT } from '../support/paths';
import type { Scored } from './compare';

/** Where the gold articles are; they are no part of the project. */
export const GOLD_DIR = path.resolve(ROOT, process.env.ISNAD_GOLD ?? '../shared/gold/dev');
/** 3,961 articles without gold, one JSON object a line: id, source, text. */
export const CORPUS_FILE = path.resolve(ROOT, process.env.ISNAD_CORPUS ?? '../shared/corpus/articles.jsonl');

export interface GoldArticle {
  /** aawsat-03 */
  readonly name: string;
  /** aawsat */
  readonly paper: string;
  /** Its number is divisible by three: scored, but nobody reads its errors and nothing is learned from it. */
  readonly isPutAside: boolean;
  readonly text: string;
  readonly gold: Scored;
}

/** The gold articles of a folder in the order of their names; none where the folder is absent. */
export function goldArticles(dir = GOLD_DIR): GoldArticle[] {
  if (!fs.existsSync(dir)) return [];
  return fs
    .readdirSync(dir)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
    .map((name) => {
      const text = fs.readFileSync(path.join(dir, `${name}.txt`), 'utf8');
      const number = /-(\d+)$/.exec(name)?.[1];
      return {
        name,
        paper: name.replace(/-\d+$/, ''),
        isPutAside: number !== undefined && Number(number) % 3 === 0,
        text,
        gold: parse(text, fs.readFileSync(path.join(dir, `${name}.json`), 'utf8')),
      };
    });
}

interface FileSpan {
  readonly start: number;
  readonly end: number;
}
type OneOrMore<T> = T | readonly T[];
interface GoldFile {
  readonly speakers?: readonly { id: string; name?: string; role?: string; mentions?: OneOrMore<FileSpan> }[];
  readonly claims?: readonly {
    kind: ClaimKind;
    speaker?: string | null;
    cue?: OneOrMore<FileSpan>;
    mention?: FileSpan;
    content?: OneOrMore<FileSpan>;
  }[];
}

/** Gold files count code points. */
function parse(text: string, json: string): Scored {
  const file = JSON.parse(json) as GoldFile;
  const offsets = new OffsetMap(text);
  const span = ({ start, end }: FileSpan): Span => ({
    start: offsets.toUtf16(codePoint(start)),
    end: offsets.toUtf16(codePoint(end)),
  });
  const list = (spans: OneOrMore<FileSpan> | undefined | null): Span[] =>
    spans ? [spans].flat().map((one) => span(one as FileSpan)) : [];
  return {
    speakers: (file.speakers ?? []).map((speaker) => ({
      id: speaker.id,
      name: speaker.name ?? '',
      role: speaker.role ?? '',
      mentions: list(speaker.mentions),
    })),
    claims: (file.claims ?? []).map((claim) => ({
      kind: claim.kind,
      speaker: claim.speaker ?? null,
      cue: list(claim.cue),
      ...(claim.mention ? { mention: span(claim.mention) } : {}),
      content: list(claim.content),
    })),
  };
}
