import { BRAT } from './brat';
import { CITRON } from './citron';
import { DOCCANO } from './doccano';
import type { Format } from './format';
import { LABEL_STUDIO } from './label-studio';
import { W3C } from './w3c';
import { WEBANNO_TSV } from './webanno-tsv';

/** The exchange formats, in the order in which a person is offered them. */
export const FORMATS: readonly Format[] = [BRAT, WEBANNO_TSV, W3C, CITRON, DOCCANO, LABEL_STUDIO];

export function formatById(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
