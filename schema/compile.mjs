// Compiles the JSON Schema to a validator without code generation at run time: node schema/compile.mjs [--check]
// --check: fails where the compiled file is not what the schema gives.
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { readFileSync, writeFileSync } from 'node:fs';

const SCHEMA = new URL('isnad.schema.json', import.meta.url);
const COMPILED = new URL('../src/core/sidecar/validate.generated.js', import.meta.url);

const ajv = new Ajv.default({
  allErrors: true,
  verbose: false,
  allowUnionTypes: true,
  code: { source: true, esm: true, lines: true },
});
// Descriptions are for the editor of the YAML file; the validator does without.
const bare = JSON.parse(readFileSync(SCHEMA, 'utf8'), (key, value) =>
  key === 'enumDescriptions' || (key === 'description' && typeof value === 'string') ? undefined : value,
);
const code =
  '// Made from schema/isnad.schema.json by `npm run schema`.\n' +
  standaloneCode.default(ajv, ajv.compile(bare)).replace(/^export default .*\n?/m, '');

if (!process.argv.includes('--check')) writeFileSync(COMPILED, code);
else if (readFileSync(COMPILED, 'utf8') !== code) {
  console.error('src/core/sidecar/validate.generated.js is out of date: npm run schema');
  process.exit(1);
}
