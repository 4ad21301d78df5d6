import Module from 'node:module';

/** What a window without an editor and without a folder holds. */
const EMPTY: Readonly<Record<string, unknown>> = {
  'workspace.textDocuments': [],
  'workspace.notebookDocuments': [],
  'workspace.workspaceFolders': undefined,
  'window.visibleTextEditors': [],
  'window.activeTextEditor': undefined,
  'window.tabGroups.all': [],
};

/** A VS Code whose every name is there and can be called; `calls` names what was called. */
export function empty(name: string, calls: string[]): unknown {
  const callable = function () {};
  return new Proxy(callable, {
    get(target, key) {
      if (typeof key === 'symbol') return key === Symbol.toPrimitive ? () => name : undefined;
      if (key === 'prototype') return target.prototype as unknown;
      const inner = `${name}.${key}`;
      if (inner in EMPTY) return EMPTY[inner];
      // A promise of a proxy would never be kept; a setting is as its default.
      return key === 'then' ? undefined : empty(inner, calls);
    },
    set: () => true,
    apply() {
      calls.push(name);
      return name.endsWith('.get') ? undefined : empty(`${name}()`, calls);
    },
    construct() {
      calls.push(`new ${name}`);
      return empty(name, calls) as object;
    },
  });
}

/** A `vscode` with these names. */
export function emptyVscode(names: readonly string[], calls: string[] = []): unknown {
  return Object.fromEntries(names.map((name) => [name, empty(name, calls)]));
}

/** Runs `task` with `vscode` in place of the editor's own module. */
export function withVscode<T>(vscode: unknown, task: () => T): T {
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const load = loader._load;
  loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load.call(Module, request, ...rest));
  try {
    return task();
  } finally {
    loader._load = load;
  }
}
