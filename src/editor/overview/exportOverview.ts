import { csvText } from '../../core/formats/csv';
import { overviewOf } from '../../core/overview/overview';
import { speakerTable } from '../../core/overview/table';
import { requireArticle } from '../articles/feature';
import type { Parts } from '../base/feature';
import { askForFile, saveText } from '../base/saveText';
import { whileReading } from '../sidecars/readingSidecars';
import type { Scope } from '../../webview/overview/protocol';
import { countedOf, type Counted } from './articleModel';
import type { OverviewSource } from './source';

/** “Export Overview as CSV…”: the table of speakers, with a byte order mark, for Excel reads Arabic with it only. */
export async function exportOverview(
  parts: Parts,
  source: OverviewSource,
  scope?: Scope,
  target?: string,
): Promise<void> {
  const counted = await countedIn(parts, source, scope ?? (parts.store.active ? 'article' : 'workspace'));
  const uri = await askForFile('isnad-speakers.csv', { CSV: ['csv'] }, target);
  if (!counted || !uri) return;
  const text = csvText(speakerTable(overviewOf(counted)), true);
  await saveText(uri, text);
}

/** Undefined: reading the workspace's sidecars was cancelled. */
async function countedIn(parts: Parts, source: OverviewSource, scope: Scope): Promise<Counted | undefined> {
  if (scope === 'article') return countedOf(requireArticle(parts));
  return whileReading((token, onRead) => source.workspace(token, onRead));
}
