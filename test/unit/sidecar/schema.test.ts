import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as model from '../../../src/core/model';
import { KEYS } from '../../../src/core/sidecar/layout';
import { PROBLEMS, inArabic } from '../../../src/core/sidecar/problems';

interface Schema {
  readonly description?: string;
  readonly enum?: readonly string[];
  /** What the extension YAML shows beside each value. */
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
}
const schema = JSON.parse(readFileSync('schema/isnad.schema.json', 'utf8')) as Schema;
const { span, speaker, claim, orphan, conflict, status } = schema.definitions as Readonly<
  Record<string, Schema>
>;

describe('the JSON Schema of sidecars', () => {
  it('is what the compiled validator was made from', () => {
    const { status, stderr } = spawnSync(process.execPath, ['schema/compile.mjs', '--check'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });

  it('knows the keys that the writer writes', () => {
    const levels = {
      root: schema,
      article: schema.properties?.article,
      span,
      speaker,
      claim,
      orphan,
      conflict,
    };
    for (const [level, keys] of Object.entries(KEYS)) {
      const described = Object.keys(levels[level as keyof typeof levels]?.properties ?? {});
      assert.deepEqual(described.sort(), [...keys].sort(), level);
    }
  });

  it('knows the values of the model', () => {
    assert.deepEqual(status?.enum, model.STATUSES);
    assert.deepEqual(claim?.properties?.kind?.enum, model.CLAIM_KINDS);
    assert.deepEqual(claim?.properties?.stance?.enum, model.STANCES);
    assert.deepEqual(speaker?.properties?.kind?.enum, model.SPEAKER_KINDS);
  });

  it('describes everything in English and Arabic', () => {
    for (const [name, part] of Object.entries({ schema, span, speaker, claim, orphan, conflict })) {
      for (const [key, { description }] of Object.entries(part?.properties ?? {})) {
        if (key === 'status' || key === 'span' || (key === 'claim' && name === 'orphan')) continue;
        assert.match(description ?? '', /[a-z].*[\u0600-\u06FF]/s, `${name}.${key}`);
      }
    }
  });

  it('says of every value what it means, in both', () => {
    const values = [status, claim?.properties?.kind, claim?.properties?.stance, speaker?.properties?.kind];
    for (const { enum: names, enumDescriptions } of [...values, orphan?.properties?.part].map(
      (v) => v ?? {},
    )) {
      assert.equal(enumDescriptions?.length, names?.length);
      for (const text of enumDescriptions ?? []) assert.match(text, /^[A-Z].* — [\u0600-\u06FF]/u);
    }
  });

  it('has an Arabic text with the same arguments for each problem', () => {
    const places = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();
    for (const text of Object.values(PROBLEMS)) assert.deepEqual(places(inArabic(text)), places(text), text);
  });
});
