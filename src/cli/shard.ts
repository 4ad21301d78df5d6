import { UsageError } from './command';

/** The part of a corpus that one of several machines does. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

export const WHOLE: Shard = { number: 1, of: 1 };

/** `I/N`, from 1/N to N/N. Throws UsageError. */
export function shardOption(value: string | undefined): Shard {
  if (value === undefined) return WHOLE;
  const [, number, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value) ?? [];
  if (number === undefined || Number(number) > Number(of))
    throw new UsageError(`--shard takes I/N with I from 1 to N, not “${value}”.`);
  return { number: Number(number), of: Number(of) };
}

/** Whether a shard does an id: by FNV-1a over its UTF-8 bytes, so the same on every machine and whatever else is there. */
export function takes({ number, of }: Shard, id: string): boolean {
  if (of === 1) return true;
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(id, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % of === number - 1;
}
