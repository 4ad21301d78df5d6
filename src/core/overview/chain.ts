import type { Relay } from './overview';

/** Somebody in the drawing. Columns count from those whom others relay (0), so that a chain goes on from column to column. */
export interface ChainNode {
  /** A speaker's key; null: nobody found. */
  readonly key: string | null;
  readonly column: number;
  readonly row: number;
}

export interface Chain {
  readonly nodes: readonly ChainNode[];
  /** Indexes of nodes: `by` relays `of`. */
  readonly edges: readonly { readonly of: number; readonly by: number; readonly claims: number }[];
  readonly columns: number;
  readonly rows: number;
}

/**
 * Lays out who relays whom, the strongest steps only. A speaker stands left of all whom he relays (one column further); where speakers
 * relay each other in a circle, the weaker step does not count for the columns.
 */
export function layOutChain(relays: readonly Relay[], most: number): Chain {
  const steps = relays.filter(({ by, of }) => by !== of).slice(0, most);
  const columns = columnsOf(steps);
  const rows = new Map<number, number>();
  const indexes = new Map<string | null, number>();
  const nodes: ChainNode[] = [];
  // Steps come strongest first, so the strongest speakers of a column stand on top, and mostly side by side with whom they relay.
  for (const key of steps.flatMap(({ of, by }) => [of, by])) {
    if (indexes.has(key)) continue;
    const column = columns.get(key) ?? 0;
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    indexes.set(key, nodes.length);
    nodes.push({ key, column, row });
  }
  const at = (key: string | null): number => indexes.get(key) ?? 0;
  return {
    nodes,
    edges: steps.map(({ of, by, claims }) => ({ of: at(of), by: at(by), claims })),
    columns: Math.max(0, ...nodes.map(({ column }) => column + 1)),
    rows: Math.max(0, ...rows.values()),
  };
}

/** The longest way to each speaker over steps that close no circle. */
function columnsOf(steps: readonly Relay[]): ReadonlyMap<string | null, number> {
  const relayers = new Map<string | null, (string | null)[]>();
  const columns = new Map<string | null, number>();
  for (const { by, of } of steps) {
    if (reaches(relayers, by, of)) continue;
    relayers.set(of, [...(relayers.get(of) ?? []), by]);
    push(relayers, columns, by, (columns.get(of) ?? 0) + 1);
  }
  return columns;
}

function reaches(
  relayers: ReadonlyMap<string | null, readonly (string | null)[]>,
  from: string | null,
  to: string | null,
): boolean {
  const seen = new Set<string | null>();
  const waiting = [from];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (key === to) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    waiting.push(...(relayers.get(key) ?? []));
  }
  return false;
}

/** Moves a speaker to at least this column, and those who relay him on. There is no circle. */
function push(
  relayers: ReadonlyMap<string | null, readonly (string | null)[]>,
  columns: Map<string | null, number>,
  key: string | null,
  column: number,
): void {
  if ((columns.get(key) ?? 0) >= column) return;
  columns.set(key, column);
  for (const next of relayers.get(key) ?? []) push(relayers, columns, next, column + 1);
}
