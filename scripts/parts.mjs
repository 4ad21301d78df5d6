// Bundles an entry in parts, files that are read when something of them is first used: V8 goes through all functions of a file before it
// runs the first. The source knows nothing of it: an import that leads into another part becomes an object that reads the part when it is
// first asked for a name.
import { readdirSync } from 'node:fs';
import * as path from 'node:path';

/** Stands at the top of each part, around Node's `require`. What is in another part is asked for as `FILE#MODULE`. */
function requireLater(require) {
  const later = (file, module) => {
    const reading = {
      get(_, name) {
        // Of a whole module or a default import esbuild makes a copy, which would be empty.
        if (name === '__esModule') throw new Error(`${module} is in another part: import its names`);
        const exported = require(file)[module];
        Object.setPrototypeOf(names, exported); // from now on a name costs what it costs within a file
        return exported[name];
      },
    };
    const names = Object.create(new Proxy({}, reading));
    return names;
  };
  return (id) => {
    const [file, module] = id.split('#');
    return module ? later(file, module) : require(id);
  };
}

const ROOT = process.cwd();
const fromRoot = (file) => path.relative(ROOT, file).replaceAll(path.sep, '/');

/**
 * @param folders the part that the modules of a folder (or a single one) are in, inner folders before outer ones. Modules of no part are
 *   bundled with whatever imports them.
 * @returns esbuild's options for each file: `entry` as `outfile`, and the parts beside it
 */
export function inParts({ entry, outfile, folders, plugins = [], ...options }) {
  const partOf = (file) =>
    folders[Object.keys(folders).find((folder) => `${file}/`.startsWith(`${folder}/`))];
  const foldersOf = (part) => Object.keys(folders).filter((folder) => folders[folder] === part);

  /** The files of a part that others may ask for: all modules of a folder of ours, of a package the one that it is imported by. */
  const modulesOf = async (part, resolve) => {
    const imports = foldersOf(part).flatMap((folder) =>
      folder.startsWith('node_modules/')
        ? [folder.slice('node_modules/'.length)]
        : readdirSync(folder, { recursive: true })
            .filter((file) => /(?<!\.d)\.[jt]s$/u.test(file))
            .map((file) => `./${folder}/${file}`),
    );
    const files = await Promise.all(imports.map(async (one) => fromRoot((await resolve(one)).path)));
    return files.filter((file) => partOf(file) === part);
  };

  const split = (own) => ({
    name: 'parts',
    setup(build) {
      const resolve = (one, from) =>
        build.resolve(one, { resolveDir: ROOT, kind: 'import-statement', ...from, pluginData: split });
      build.onResolve({ filter: /./ }, async ({ path: one, pluginData, ...from }) => {
        if (pluginData === split || from.kind === 'entry-point') return undefined;
        const found = await resolve(one, from);
        const file = fromRoot(found.path);
        const part = found.external ? undefined : partOf(file);
        return part && part !== own ? { path: `./${part}.js#${file}`, external: true } : found;
      });
      build.onResolve({ filter: /^part:/ }, (found) => ({ path: found.path, namespace: 'part' }));
      build.onLoad({ filter: /./, namespace: 'part' }, async () => ({
        contents: (await modulesOf(own, resolve))
          .map((file) => `export * as ${JSON.stringify(file)} from ${JSON.stringify(`./${file}`)};`)
          .join('\n'),
        resolveDir: ROOT,
        watchDirs: foldersOf(own).map((folder) => path.join(ROOT, folder)),
      }));
    },
  });

  const parts = new Set(Object.values(folders).filter((part) => part !== undefined));
  return [undefined, ...parts].map((part) => ({
    ...options,
    // First, for what stands after another statement is no directive.
    banner: { js: `'use strict';\nrequire = (${requireLater})(require);` },
    entryPoints: [part ? `part:${part}` : entry],
    outfile: part ? path.join(path.dirname(outfile), `${part}.js`) : outfile,
    plugins: [...plugins, split(part)],
  }));
}
