import { CORE_SCHEMA, load } from 'js-yaml';
import { decode } from './decode';
import { MAX_LENGTH, parseSidecar } from './parse';
import { isSidecar } from './validate';

/** What begins an anchor or an alias outside of quotation marks (or any such word inside them). */
const ALIAS = /(?:^|[\s,[{])[&*]\S/u;

/**
 * A sidecar's values, for indexes over thousands of them: ten times as fast as `parseSidecar`, without places and problems. Files that
 * the fast reader does not take, or that could be made to swell in it by aliases, go the careful way. Undefined: no sidecar. Never throws.
 */
export function sidecarValue(source: string | Uint8Array): Readonly<Record<string, unknown>> | undefined {
  const value = quickValue(source) ?? parseSidecar(source).value;
  return isSidecar(value) ? value : undefined;
}

function quickValue(source: string | Uint8Array): unknown {
  if (source.length > MAX_LENGTH) return undefined;
  const text = typeof source === 'string' ? source : decode(source)?.text;
  if (text === undefined || ALIAS.test(text)) return undefined;
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}
