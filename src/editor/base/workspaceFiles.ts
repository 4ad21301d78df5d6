import * as vscode from 'vscode';

/** File systems that VS Code's own search knows. */
const SEARCHED: readonly string[] = ['file', 'vscode-remote'];

/**
 * The workspace's files whose names end in one of the endings (`.txt`). Some virtual file systems cannot be searched: their folders are
 * gone through one by one.
 */
export async function workspaceFiles(
  endings: readonly string[],
  token?: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const names = endings.map((ending) => ending.slice(1));
  const glob = names.length === 1 ? `**/*.${names[0]}` : `**/*.{${names.join(',')}}`;
  const found = await vscode.workspace.findFiles(glob, undefined, undefined, token);
  if (found.length === 0) {
    for (const { uri } of vscode.workspace.workspaceFolders ?? [])
      if (!SEARCHED.includes(uri.scheme)) await walk(uri, endings, found, token);
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function walk(
  folder: vscode.Uri,
  endings: readonly string[],
  found: vscode.Uri[],
  token: vscode.CancellationToken | undefined,
): Promise<void> {
  if (token?.isCancellationRequested) return;
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    // A link to a folder may lead round in a circle.
    if (type === vscode.FileType.Directory && !name.startsWith('.')) await walk(uri, endings, found, token);
    else if (type & vscode.FileType.File && endings.some((ending) => name.endsWith(ending))) found.push(uri);
  }
}
