import { messageOf } from '../text/messageOf';
import { FormatError, type InputFile } from './format';

/** A file's text without its byte order mark. Throws FormatError where the bytes are no UTF-8. */
export function asText({ name, data }: InputFile): string {
  if (typeof data === 'string') return data.replace(/^\uFEFF/u, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    throw new FormatError('not UTF-8', name);
  }
}

/** A file's JSON. Throws FormatError with the parser's message. */
export function asJson(file: InputFile): unknown {
  try {
    return JSON.parse(asText(file)) as unknown;
  } catch (error) {
    if (error instanceof FormatError) throw error;
    throw new FormatError(messageOf(error), file.name);
  }
}

export type Json = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
export const objects = (value: unknown): readonly Json[] => list(value).filter(isObject);
export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
/** A number, or NaN: SpanReader reports offsets that are none. */
export const number = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
