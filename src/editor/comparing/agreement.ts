import * as vscode from 'vscode';
import { messageOf } from '../../core/text/messageOf';
import { Agreement, type AgreementRow } from '../../core/agreement/agreement';
import type { Parts } from '../base/feature';
import { fileName } from '../sidecars/sidecarFiles';
import { annotationsOf } from './annotations';
import type { AnnotatedFolder } from './start';

/** How far annotators agree over the articles of a folder. */
export interface FolderAgreement {
  readonly rows: readonly AgreementRow[];
  /** What could not be read: file and reason. */
  readonly failures: readonly (readonly [file: string, reason: string])[];
}

/** One article in memory at a time. Cancelled: what was read so far, which is of no use. */
export async function agreementIn(
  { people, articles }: AnnotatedFolder,
  parts: Pick<Parts, 'store' | 'oldTexts'>,
  token: vscode.CancellationToken,
  onRead: (read: number, of: number) => void,
): Promise<FolderAgreement> {
  const agreement = new Agreement(people);
  const failures: [string, string][] = [];
  const compared = [...articles].filter(([, own]) => people.filter((name) => own.includes(name)).length > 1);
  for (const [i, [key]] of compared.entries()) {
    if (token.isCancellationRequested) break;
    const uri = vscode.Uri.parse(key, true);
    try {
      const { article, annotations } = await annotationsOf(uri, people, parts);
      agreement.add(article.text, annotations);
    } catch (error) {
      failures.push([fileName(uri), messageOf(error)]);
    }
    onRead(i + 1, compared.length);
  }
  return { rows: agreement.rows(), failures };
}
