import * as vscode from 'vscode';
import { Turns } from '../base/turns';
import { sidecarUri } from './annotator';
import { hashOf } from '../../core/sidecar/hash';
import { renameArticle } from '../../core/sidecar/rename';
import { fileName, readIfThere, isUnder } from './sidecarFiles';
import { writeWhole } from './writeWhole';

/** Decisions that are not in the sidecar yet. */
export interface Draft {
  /** The sidecar as it would be written now. */
  readonly text: string;
  /** The sidecar that it goes back to; '': there was none. */
  readonly base: string;
}

/** A draft with the article and the sidecar that it is of. */
interface PlacedDraft extends Draft {
  readonly article: vscode.Uri;
  readonly sidecar: vscode.Uri;
}

/** Keeps unsaved decisions in the extension's own storage, each annotator's apart, so that they outlive a crash and a closed window. */
export class Drafts {
  private readonly folder: vscode.Uri;
  /** One file operation after the other: a draft that is still being written must not outlive its removal. */
  private readonly turns = new Turns();

  constructor(extension: vscode.ExtensionContext) {
    this.folder = vscode.Uri.joinPath(extension.globalStorageUri, 'unsaved');
  }

  async read(article: vscode.Uri): Promise<Draft | undefined> {
    return this.turns.take(async () => {
      const bytes = await readIfThere(this.fileOf(article));
      if (!bytes) return undefined;
      const value = parsed(new TextDecoder().decode(bytes));
      return isDraft(value) ? value : undefined;
    });
  }

  /** `draftOf`: asked when its turn has come; undefined: there is nothing to keep. `annotator`: whose they are; left out: the setting's. */
  async write(
    article: vscode.Uri,
    draftOf: () => Promise<Draft | undefined>,
    annotator?: string,
  ): Promise<void> {
    return this.turns.take(async () => {
      const draft = await draftOf();
      if (!draft) return;
      await vscode.workspace.fs.createDirectory(this.folder);
      const { text, base } = draft;
      const sidecar = sidecarUri(article, annotator);
      const content = { article: article.toString(), sidecar: sidecar.toString(), text, base };
      await writeWhole(this.fileOf(article, annotator), JSON.stringify(content));
    });
  }

  /** The article, or the folder it is in, gets another name: its drafts, whosever, are there under that one too. */
  async copy(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    return this.turns.take(() => this.copyAll(from, to));
  }

  private async copyAll(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    for (const { article, sidecar, text, base } of await this.under(from)) {
      const moved = to.with({ path: to.path + article.path.slice(from.path.length) });
      const target = moved.with({ path: moved.path + sidecar.path.slice(article.path.length) });
      const renamed = (old: string) => renameArticle(old, fileName(article), fileName(moved));
      const draft = { text: renamed(text), base: renamed(base) };
      const content = { article: moved.toString(), sidecar: target.toString(), ...draft };
      await writeWhole(this.fileOfSidecar(target), JSON.stringify(content));
    }
  }

  /** Whether there were any. */
  async removeUnder(article: vscode.Uri): Promise<boolean> {
    return this.turns.take(async () => {
      const drafts = await this.under(article);
      for (const { sidecar } of drafts) await vscode.workspace.fs.delete(this.fileOfSidecar(sidecar));
      return drafts.length > 0;
    });
  }

  /** The drafts of an article, or of all articles in a folder. */
  private async under(uri: vscode.Uri): Promise<readonly PlacedDraft[]> {
    const names = await vscode.workspace.fs.readDirectory(this.folder).then(
      (entries) => entries.map(([name]) => name),
      () => [],
    );
    const drafts: PlacedDraft[] = [];
    for (const name of names) {
      const bytes = await readIfThere(vscode.Uri.joinPath(this.folder, name));
      const value = bytes && parsed(new TextDecoder().decode(bytes));
      if (!isDraft(value)) continue;
      const { article, sidecar } = value as Draft & Partial<Record<'article' | 'sidecar', unknown>>;
      if (typeof article !== 'string' || typeof sidecar !== 'string') continue;
      if (isUnder(article, uri))
        drafts.push({ ...value, article: vscode.Uri.parse(article), sidecar: vscode.Uri.parse(sidecar) });
    }
    return drafts;
  }

  async remove(article: vscode.Uri, annotator?: string): Promise<void> {
    const file = this.fileOf(article, annotator);
    return this.turns.take(async () => {
      if (await readIfThere(file)) await vscode.workspace.fs.delete(file);
    });
  }

  private fileOf(article: vscode.Uri, annotator?: string): vscode.Uri {
    return this.fileOfSidecar(sidecarUri(article, annotator));
  }

  private fileOfSidecar(sidecar: vscode.Uri): vscode.Uri {
    const key = new TextEncoder().encode(sidecar.toString());
    return vscode.Uri.joinPath(this.folder, `${hashOf(key)}.json`);
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
