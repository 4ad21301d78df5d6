import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { detect } from '../../src/core/detect/detect';
import { Article } from '../../src/core/sidecar/article';
import { writeSidecar } from '../../src/core/sidecar/write';
import type { Parts } from '../../src/editor/base/feature';
import { OverviewSource } from '../../src/editor/overview/source';
import { fileUri, isnad, until } from './support';

/** ISNAD_OVERVIEW=5000 npm run test:host -- '^timing of the overview': prints a JSON line; without it, no test. */
const many = Number(process.env.ISNAD_OVERVIEW ?? 0);
const PARAGRAPHS = 12;

if (many > 0)
  describe('timing of the overview', () => {
    it('in the editor, a first and a second start', async function () {
      this.timeout(600_000);
      const { store, settings, log, extension } = (await isnad()).exports as Parts;
      const paragraphs = new TextDecoder()
        .decode(await vscode.workspace.fs.readFile(fileUri('lavrov.txt')))
        .split('\n');
      const made = Array.from({ length: 200 }, (_, i) => {
        const text = Array.from(
          { length: PARAGRAPHS },
          (_, k) => `${paragraphs[(i + k) % paragraphs.length]} ${i}`,
        ).join('\n');
        return new TextEncoder().encode(writeSidecar(detect(text), Article.fromText(`${i}.txt`, text)));
      });
      for (let i = 0; i < many; i++)
        await vscode.workspace.fs.writeFile(
          fileUri(`many/2024-01-${i}.txt.isnad.yaml`),
          made[i % made.length] as Uint8Array,
        );
      await until(
        'all are found',
        async () => (await vscode.workspace.findFiles('many/*.yaml')).length === many,
        60_000,
      );
      const storage = vscode.Uri.joinPath(extension.globalStorageUri, `timing-${Date.now()}`);
      const figures: Record<string, number> = { sidecars: many };
      const start = async (name: string): Promise<void> => {
        const source = new OverviewSource(store, settings, log, storage);
        const [began, cpu] = [performance.now(), process.cpuUsage()];
        const counted = await source.workspace(new vscode.CancellationTokenSource().token);
        const { user, system } = process.cpuUsage(cpu);
        figures[`${name}Seconds`] = Number(((performance.now() - began) / 1000).toFixed(2));
        figures[`${name}CpuSeconds`] = Number(((user + system) / 1e6).toFixed(2));
        figures.articles = counted.length;
        figures.claims = counted.reduce((sum, [, { claims }]) => sum + claims.length, 0);
        source.dispose();
      };
      await start('first');
      await start('second');
      const shards = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(storage, 'overview'));
      figures.shards = shards.length;
      figures.rssMegabytes = Math.round(process.memoryUsage.rss() / 2 ** 20);
      this.runnable().title += ` ${JSON.stringify(figures)}`;
    });
  });
