import * as vscode from 'vscode';
import { disk, replaceFile } from './replaceFile';

/** Another program has the file open, or its folder takes no new file. */
const IN_PLACE = ['EACCES', 'EPERM', 'EBUSY', 'EROFS'];

/**
 * Writes a file whole or not at all, where it is on a disk: VS Code's own file system empties a file before it writes it, and deletes one
 * before another takes its name.
 */
export async function writeWhole(uri: vscode.Uri, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const files = uri.scheme === 'file' ? await disk() : undefined;
  try {
    if (files) return await replaceFile(files, uri.fsPath, bytes);
  } catch (error) {
    if (!IN_PLACE.includes(String((error as { code?: unknown }).code))) throw error;
  }
  await vscode.workspace.fs.writeFile(uri, bytes);
}
