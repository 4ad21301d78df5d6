import type { ParsedSidecar, Path } from './parse';
import { FORMAT } from './layout';
import { shorten, type Problem } from './problems';
import { validate, type SchemaError } from './validate.generated';

/** Schema problems beyond these are not reported. */
const MAX_PROBLEMS = 200;

/** Whether there is an object to read at all. */
export function isSidecar(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'isnad' in value;
}

/** Compares the values with the JSON Schema (schema/isnad.schema.json). */
export function schemaProblems(sidecar: ParsedSidecar): Problem[] {
  const { value } = sidecar;
  if (!isSidecar(value)) return [sidecar.problem('notASidecar', 'error', [])];
  if (typeof value.isnad === 'number' && value.isnad > FORMAT) {
    return [sidecar.problem('newerFormat', 'error', ['isnad'], value.isnad, FORMAT)];
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).slice(0, MAX_PROBLEMS).map((error) => problemOf(error, value, sidecar));
}

/** What a merge left to a person to decide: one item of `conflicts` each. */
export function conflictProblems(sidecar: ParsedSidecar): Problem[] {
  const { value } = sidecar;
  const conflicts = isSidecar(value) && Array.isArray(value.conflicts) ? (value.conflicts as unknown[]) : [];
  return conflicts.flatMap((conflict, i) => {
    if (typeof conflict !== 'object' || conflict === null) return [];
    const { ours, theirs } = conflict as Readonly<Record<string, unknown>>;
    return sidecar.problem('conflict', 'error', ['conflicts', i], shownValue(ours), shownValue(theirs));
  });
}

/** A value of one side in few words. */
export function shownValue(value: unknown): string {
  return shorten(typeof value === 'string' ? value : JSON.stringify(value ?? null));
}

function problemOf(error: SchemaError, value: unknown, sidecar: ParsedSidecar): Problem {
  const path = pathOf(error.instancePath, value);
  const name = String(path.findLast((step) => typeof step === 'string') ?? 'isnad');
  const { params } = error;
  switch (error.keyword) {
    case 'required':
      return sidecar.problem('missing', 'error', path, String(params.missingProperty));
    case 'enum':
      return sidecar.problem('notOneOf', 'error', path, name, (params.allowedValues as unknown[]).join(', '));
    case 'const':
      return sidecar.problem('notOneOf', 'error', path, name, String(params.allowedValue));
    case 'minimum':
    case 'maximum':
      return sidecar.problem(
        'outOfRange',
        'error',
        path,
        name,
        `${String(params.comparison)} ${String(params.limit)}`,
      );
    case 'minItems':
      return sidecar.problem('outOfRange', 'error', path, name, `≥ ${String(params.limit)}`);
    case 'pattern':
      return sidecar.problem('wrongType', 'error', path, name, String(params.pattern));
    default:
      return sidecar.problem('wrongType', 'error', path, name, [params.type].flat().join(' | '));
  }
}

/** A JSON pointer's steps; numbers where the value there is a list. */
function pathOf(pointer: string, value: unknown): Path {
  let at = value;
  const path: (string | number)[] = [];
  for (const raw of pointer.split('/').slice(1)) {
    const step = raw.replace(/~1/g, '/').replace(/~0/g, '~');
    path.push(Array.isArray(at) ? Number(step) : step);
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined;
  }
  return path;
}
