/** How a file's bytes were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';

export interface Decoded {
  /** The whole text of the file; a byte order mark stays in it, as U+FEFF. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Reads bytes as text: UTF-8; UTF-16 where a byte order mark says so; else windows-1256, the old Arabic encoding.
 * Undefined: not text (bytes that are no UTF-8 and hold zeros).
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const mark = bytes.length >= 2 ? (bytes[0] as number) * 256 + (bytes[1] as number) : 0;
  if (mark === 0xfffe) return { text: decodeAs('utf-16le', bytes), encoding: 'utf-16le' };
  if (mark === 0xfeff) return { text: decodeAs('utf-16be', bytes), encoding: 'utf-16be' };
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { text: decoder.decode(bytes), encoding: 'utf-8' };
  } catch {
    if (bytes.includes(0)) return undefined;
    return { text: decodeAs('windows-1256', bytes), encoding: 'windows-1256' };
  }
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}
