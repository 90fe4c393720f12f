import type { RowKeys } from "./row-keys.js";
import { sortByKey } from "./sort-by-key.js";

/** The keys of all rows by one rule, and the rows that share one beside each other. */
export interface KeyBlocks extends RowKeys {
  /** The keys in ascending order. */
  readonly sorted: Uint32Array;
  /** The row of each of these. */
  readonly rows: Int32Array;
  /** The keys that so many rows have that not all of their pairs are compared. */
  readonly large: ReadonlySet<number>;
}

/** Some of a rule's sorted keys: whole blocks, so that slices can be compared in any order and by any thread. */
export interface BlockSlice {
  /** Which of the rules it is of. */
  readonly rule: number;
  /** Where it begins among the sorted keys. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
}

/**
 * Puts rows beside each other that share a key.
 * @param largest how many rows may have a key for all of their pairs to be compared.
 */
export function keyBlocks(own: RowKeys, largest: number): KeyBlocks {
  const { keys: sorted, rows } = sortByKey(own);
  const large = new Set<number>();
  for (let start = 0; start < sorted.length; ) {
    const end = blockEnd(sorted, start);
    if (end - start > largest) large.add(sorted[start] as number);
    start = end;
  }
  return { ...own, sorted, rows, large };
}

/** Where the block of a key ends that begins at a place. */
export function blockEnd(sorted: Uint32Array, start: number): number {
  let end = start + 1;
  while (end < sorted.length && sorted[end] === sorted[start]) end++;
  return end;
}

/** All blocks of all rules, in slices of at least so many keys but for the last of a rule. */
export function* blockSlices(all: readonly KeyBlocks[], least: number): Generator<BlockSlice, void, undefined> {
  for (const [rule, { sorted }] of all.entries())
    for (let start = 0; start < sorted.length; ) {
      const end = blockEnd(sorted, Math.min(start + least, sorted.length) - 1);
      yield { rule, start, end };
      start = end;
    }
}
