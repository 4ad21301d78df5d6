import * as assert from 'node:assert';
import * as fs from 'node:fs';

interface Binding {
  readonly command: string;
  readonly key: string;
  readonly when: string;
  readonly args?: unknown;
}

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  readonly contributes: { readonly keybindings: readonly Binding[] };
};
const bindings = manifest.contributes.keybindings.filter(({ command }) => command.startsWith('isnad.'));

/** Ctrl+Alt+A Shift+E, as a person reads it. */
function written(key: string): string {
  const part = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
  return key
    .split(' ')
    .map((stroke) => stroke.split('+').map(part).join('+'))
    .join(' ');
}

describe('keys', () => {
  it('of the chord are all in the guide', () => {
    const guide = fs.readFileSync('docs/annotating.md', 'utf8');
    const chord = bindings.filter(({ key, args }) => key.startsWith('ctrl+alt+a ') && !args);
    assert.ok(chord.length > 30);
    for (const { key, command } of chord)
      assert.ok(guide.includes(`\`${written(key)}\``), `${command}: ${key}`);
  });

  it('mean one thing at one place', () => {
    const seen = new Map<string, string>();
    for (const { key, when, command } of bindings) {
      const place = `${key} | ${when}`;
      const other = seen.get(place);
      assert.ok(other === undefined || other === command, `${place}: ${other} and ${command}`);
      seen.set(place, command);
    }
  });
});
