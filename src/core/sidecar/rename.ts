import { isMap, isScalar } from 'yaml';
import { parseSidecar } from './parse';
import { printDocument } from './print';

/** The sidecar's text after its article was renamed beside it; the very same where it does not name `from`, or is damaged. */
export function renameArticle(sidecar: string, from: string, to: string): string {
  if (from === to) return sidecar;
  const { document, problems } = parseSidecar(sidecar);
  if (!document || !isMap(document.contents) || problems.length > 0) return sidecar;
  const file = document.getIn(['article', 'file'], true);
  if (!isScalar(file) || file.value !== from) return sidecar;
  file.value = to;
  return printDocument(document, sidecar);
}
