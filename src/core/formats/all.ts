import { BIO } from './bio';
import { BRAT } from './brat';
import { CAS_JSON } from './cas-json';
import { CITRON } from './citron';
import { CSV } from './csv';
import { DOCCANO } from './doccano';
import type { Format } from './format';
import { LABEL_STUDIO } from './label-studio';
import { REFI_QDA } from './refi-qda';
import { TEI } from './tei';
import { W3C } from './w3c';
import { WEBANNO_TSV } from './webanno-tsv';
import { XLSX } from './xlsx';

/** The exchange formats, in the order in which a person is offered them. */
export const FORMATS: readonly Format[] = [
  CSV,
  XLSX,
  BRAT,
  WEBANNO_TSV,
  CAS_JSON,
  W3C,
  CITRON,
  DOCCANO,
  LABEL_STUDIO,
  REFI_QDA,
  TEI,
  BIO,
];

export function formatById(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
