import * as vscode from 'vscode';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { sidecarUri } from './annotator';
import { readIfThere } from './sidecarFiles';
import { writeWhole } from './writeWhole';

/** Decisions that are not in the sidecar yet. */
export interface Draft {
  /** The sidecar as it would be written now. */
  readonly text: string;
  /** The sidecar that it goes back to; '': there was none. */
  readonly base: string;
}

/** Keeps unsaved decisions in the extension's own storage, each annotator's apart, so that they outlive a crash and a closed window. */
export class Drafts {
  private readonly folder: vscode.Uri;

  constructor(extension: vscode.ExtensionContext) {
    this.folder = vscode.Uri.joinPath(extension.globalStorageUri, 'unsaved');
  }

  async read(article: vscode.Uri): Promise<Draft | undefined> {
    const bytes = await readIfThere(this.fileOf(article));
    if (!bytes) return undefined;
    const value = parsed(new TextDecoder().decode(bytes));
    return isDraft(value) ? value : undefined;
  }

  /** `annotator`: whose they are; left out: the setting's. */
  async write(article: vscode.Uri, draft: Draft, annotator?: string): Promise<void> {
    await vscode.workspace.fs.createDirectory(this.folder);
    const { text, base } = draft;
    const content = JSON.stringify({ article: article.toString(), text, base });
    await writeWhole(this.fileOf(article, annotator), content);
  }

  async remove(article: vscode.Uri, annotator?: string): Promise<void> {
    const file = this.fileOf(article, annotator);
    if (await readIfThere(file)) await vscode.workspace.fs.delete(file);
  }

  private fileOf(article: vscode.Uri, annotator?: string): vscode.Uri {
    const key = utf8ToBytes(sidecarUri(article, annotator).toString());
    return vscode.Uri.joinPath(this.folder, `${bytesToHex(sha256(key))}.json`);
  }
}

/** A draft that cannot be read must not keep the article from its sidecar. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is Draft {
  const draft = value as Partial<Draft> | null;
  return typeof draft?.text === 'string' && typeof draft.base === 'string';
}
