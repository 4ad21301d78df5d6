import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { detect } from '../../src/core/detect/detect';
import { timeOf } from './measure';

export interface Memory {
  readonly ms: number;
  /** The JavaScript heap that detection was allowed. */
  readonly limitMB: number;
  /** What the annotation and the lexicon's cache hold when it is done. */
  readonly keptMB: number;
  /** The most that the process had in memory, Node itself included. */
  readonly residentMB: number;
}

const LIMIT_MB = 256;
const MB = 1024 * 1024;

/** Detects in a process of its own whose heap is limited; an error where that is too little. */
export function memoryOf(text: string): Memory {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-bench-')), 'text.txt');
  fs.writeFileSync(file, text);
  const out = execFileSync(
    process.execPath,
    ['--expose-gc', `--max-old-space-size=${LIMIT_MB}`, process.argv[1] as string, '--memory', file],
    { encoding: 'utf8' },
  );
  fs.rmSync(path.dirname(file), { recursive: true });
  return JSON.parse(out) as Memory;
}

/** The other process's part. */
export function reportMemory(file: string): void {
  const text = fs.readFileSync(file, 'utf8');
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  let annotation;
  const ms = timeOf(() => (annotation = detect(text)));
  global.gc?.();
  const kept = process.memoryUsage().heapUsed - before;
  const memory: Memory = {
    ms: Math.round(ms),
    limitMB: LIMIT_MB,
    keptMB: Math.round(kept / MB),
    residentMB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  console.log(JSON.stringify({ ...memory, claims: (annotation as unknown as { claims: [] }).claims.length }));
}
