import { version } from '../../package.json';
import { FORMATS, formatById } from '../core/formats/all';
import type { Format, WriteOptions } from '../core/formats/format';
import { annotatorName, isSafeAnnotator } from '../core/sidecar/names';
import { UsageError } from './command';

/** The option that names the format to write. */
export const formatOption = {
  type: 'string',
  value: 'F',
  help: `An exchange format: ${FORMATS.map(({ id }) => id).join(', ')}.`,
} as const;

/** The other options of every command that writes an exchange format. */
export const writingOptions = {
  rejected: { type: 'boolean', help: 'Formats: also what a person rejected.' },
  bom: { type: 'boolean', help: 'csv: begin with a byte order mark, for Excel.' },
  'label-studio': {
    type: 'string',
    value: 'AS',
    help: 'label-studio: predictions (default) or annotations.',
  },
  annotator: {
    type: 'string',
    value: 'NAME',
    help: 'Whose decisions: those of ARTICLE.NAME.isnad.yaml.',
  },
} as const;

export interface FormatValues {
  readonly rejected?: boolean | undefined;
  readonly bom?: boolean | undefined;
  readonly 'label-studio'?: string | undefined;
  readonly annotator?: string | undefined;
}

/** A format by its id. Throws UsageError. */
export function formatNamed(id: string): Format {
  const format = formatById(id);
  if (!format)
    throw new UsageError(`there is no format “${id}”; there are ${FORMATS.map((f) => f.id).join(', ')}`);
  return format;
}

/** An annotator's name; '' where there is none. Throws UsageError for what cannot stand in a file name. */
export function annotatorOption(value: string | undefined): string {
  const name = annotatorName(value ?? '');
  if (!isSafeAnnotator(name) || (value !== undefined && name === ''))
    throw new UsageError(`--annotator takes up to 40 letters, digits, - and _, not “${value}”.`);
  return name;
}

/** Throws UsageError for values that are none. */
export function writeOptions(values: FormatValues): WriteOptions {
  const as = values['label-studio'];
  if (as !== undefined && as !== 'predictions' && as !== 'annotations')
    throw new UsageError(`--label-studio takes predictions or annotations, not “${as}”.`);
  return {
    generator: `isnad ${version}`,
    ...(values.rejected ? { rejected: true } : {}),
    ...(values.bom ? { bom: true } : {}),
    ...(as ? { labelStudio: as } : {}),
    ...(values.annotator === undefined ? {} : { annotator: values.annotator }),
  };
}
