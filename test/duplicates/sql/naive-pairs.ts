import type { KeyedRow } from "./keyed-row.js";
import type { SqlRow } from "./sql-engine.js";

/** How many records have each key. */
function counts(rows: readonly KeyedRow[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { keys } of rows) for (const key of keysOf(keys)) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

const keysOf = (keys: KeyedRow["keys"]): Set<string> => new Set((keys ?? []).filter((key) => key !== null));

/** The pairs that share a key which at most `largest` records have: every record beside every other. In order. */
export function naivePairs(rows: readonly KeyedRow[], largest: number): string[] {
  const count = counts(rows);
  const found: string[] = [];
  for (const left of rows)
    for (const right of rows) {
      const theirs = keysOf(right.keys);
      const shared = [...keysOf(left.keys)].filter((key) => theirs.has(key) && (count.get(key) ?? 0) <= largest);
      if (left.id < right.id && shared.length > 0) found.push(`${left.id} ${right.id}`);
    }
  return found.sort();
}

/** The keys that more records have. In order. */
export const naiveCut = (rows: readonly KeyedRow[], largest: number): string[] =>
  [...counts(rows)].flatMap(([key, size]) => (size > largest ? [`${key} ${size}`] : [])).sort();

/** The pairs of an answer, in order. */
export const pairTexts = (rows: readonly SqlRow[]): string[] =>
  rows.map((row) => `${row["left_id"]} ${row["right_id"]}`).sort();

/** The cut keys of an answer, in order. */
export const cutTexts = (rows: readonly SqlRow[]): string[] =>
  rows.map((row) => `${row["match_key"]} ${row["records"]}`).sort();
