import * as vscode from 'vscode';
import { Turns } from '../base/turns';
import { sidecarUri } from './annotator';
import { hashOf } from '../../core/sidecar/hash';
import { joinDrafts, type Draft } from '../../core/sidecar/three-way/drafts';
import { renameArticle } from '../../core/sidecar/rename';
import { fileName, readIfThere, isUnder } from './sidecarFiles';
import { writeWhole } from './writeWhole';

/** A draft with the article and the sidecar that it is of. */
interface PlacedDraft extends Draft {
  readonly article: vscode.Uri;
  readonly sidecar: vscode.Uri;
  /** Its file's name. */
  readonly name: string;
}

/**
 * Keeps unsaved decisions in the extension's own storage, each annotator's apart, so that they outlive a crash and a closed window. Each
 * window has files of its own, SIDECAR-WINDOW.json: several may have the article open.
 */
export class Drafts {
  private readonly folder: vscode.Uri;
  private readonly window = crypto.randomUUID();
  /** Drafts of other windows, most of them gone, whose decisions the article here has taken in: by their names, as they were read. */
  private readonly adopted = new Map<string, string>();
  /** One file operation after the other: a draft that is still being written must not outlive its removal. */
  private readonly turns = new Turns();

  constructor(extension: vscode.ExtensionContext) {
    this.folder = vscode.Uri.joinPath(extension.globalStorageUri, 'unsaved');
  }

  /** What all windows have of it. */
  async read(article: vscode.Uri): Promise<Draft | undefined> {
    return this.turns.take(async () => {
      const drafts: Draft[] = [];
      for (const name of await this.newestFirst(sidecarUri(article))) {
        const text = await this.contentOf(name);
        const value = text === undefined ? undefined : parsed(text);
        if (text === undefined || !isDraft(value)) continue;
        drafts.push(value);
        if (!name.endsWith(this.ending)) this.adopted.set(name, text);
      }
      return joinDrafts(drafts);
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
      await writeWhole(this.file(keyOf(sidecar) + this.ending), JSON.stringify(content));
      // What was taken in from them is in this one; undone here, it must not come back from there.
      await this.removeAdopted(keyOf(sidecar));
    });
  }

  /** The article, or the folder it is in, gets another name: its drafts, whosever, are there under that one too. */
  async copy(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    return this.turns.take(() => this.copyAll(from, to));
  }

  private async copyAll(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    for (const { article, sidecar, text, base, name } of await this.under(from)) {
      const moved = to.with({ path: to.path + article.path.slice(from.path.length) });
      const target = moved.with({ path: moved.path + sidecar.path.slice(article.path.length) });
      const renamed = (old: string) => renameArticle(old, fileName(article), fileName(moved));
      const draft = { text: renamed(text), base: renamed(base) };
      const content = { article: moved.toString(), sidecar: target.toString(), ...draft };
      const window = name.slice(keyOf(sidecar).length);
      await writeWhole(this.file(keyOf(target) + window), JSON.stringify(content));
    }
  }

  /** Whether there were any. */
  async removeUnder(article: vscode.Uri): Promise<boolean> {
    return this.turns.take(async () => {
      const drafts = await this.under(article);
      for (const { name } of drafts) await vscode.workspace.fs.delete(this.file(name));
      return drafts.length > 0;
    });
  }

  /** The drafts of an article, or of all articles in a folder. */
  private async under(uri: vscode.Uri): Promise<readonly PlacedDraft[]> {
    const drafts: PlacedDraft[] = [];
    for (const name of await this.names()) {
      const value = parsed((await this.contentOf(name)) ?? '');
      if (!isDraft(value)) continue;
      const { article, sidecar } = value as Draft & Partial<Record<'article' | 'sidecar', unknown>>;
      if (typeof article !== 'string' || typeof sidecar !== 'string') continue;
      if (isUnder(article, uri))
        drafts.push({
          ...value,
          name,
          article: vscode.Uri.parse(article),
          sidecar: vscode.Uri.parse(sidecar),
        });
    }
    return drafts;
  }

  /** This window's, and those that were taken in here; what another window has decided since then stays. */
  async remove(article: vscode.Uri, annotator?: string): Promise<void> {
    const key = keyOf(sidecarUri(article, annotator));
    return this.turns.take(async () => {
      const own = this.file(key + this.ending);
      if (await readIfThere(own)) await vscode.workspace.fs.delete(own);
      await this.removeAdopted(key);
    });
  }

  private async removeAdopted(key: string): Promise<void> {
    for (const [name, text] of this.adopted) {
      if (!name.startsWith(key)) continue;
      this.adopted.delete(name);
      if ((await this.contentOf(name)) === text) await vscode.workspace.fs.delete(this.file(name));
    }
  }

  private get ending(): string {
    return `-${this.window}.json`;
  }

  private file(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, name);
  }

  private async names(): Promise<readonly string[]> {
    return vscode.workspace.fs.readDirectory(this.folder).then(
      (entries) => entries.map(([name]) => name).filter((name) => name.endsWith('.json')),
      () => [],
    );
  }

  private async newestFirst(sidecar: vscode.Uri): Promise<readonly string[]> {
    const names = (await this.names()).filter((name) => name.startsWith(keyOf(sidecar)));
    const written = async (name: string) => ({ name, at: await this.writtenAt(name) });
    const files = await Promise.all(names.map(written));
    return files.sort((a, b) => b.at - a.at).map(({ name }) => name);
  }

  /** In milliseconds; another window may have taken the file away just now. */
  private async writtenAt(name: string): Promise<number> {
    return vscode.workspace.fs.stat(this.file(name)).then(
      ({ mtime }) => mtime,
      () => 0,
    );
  }

  private async contentOf(name: string): Promise<string | undefined> {
    const bytes = await readIfThere(this.file(name));
    return bytes && new TextDecoder().decode(bytes);
  }
}

/** How the names of a sidecar's drafts begin. */
function keyOf(sidecar: vscode.Uri): string {
  return hashOf(new TextEncoder().encode(sidecar.toString()));
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
