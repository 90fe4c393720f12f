import type { RowKeys } from "./row-keys.js";
import { sortByKey } from "./sort-by-key.js";

/** A key that so many records have that not all of their pairs are compared. */
export interface LargeBlock {
  /** The name of the key's rule. */
  readonly key: string;
  /** A record of the block, by its row. */
  readonly row: number;
  /** Which of the record's keys it is, as {@link RowKeys} number them. */
  readonly place: number;
  /** How many records have the key. */
  readonly size: number;
  /** How many of their pairs are compared. */
  readonly compared: number;
}

/** How records are brought together. */
export interface BlockLimits {
  /** How many records may have a key for all of their pairs to be compared. */
  readonly largest: number;
  /** With how many that come next each record of a larger block is compared, in an order that puts likes together. */
  readonly window: number;
}

/** What is done with two rows that share a key. Each pair comes once, but for pairs of large blocks. */
export type OnPair = (a: number, b: number) => void;

/**
 * Brings together the rows that share a key, rule by rule; a pair that an earlier rule brought together is left to it.
 * @param likeness puts the rows of a large block in order.
 */
export function* candidatePairs(
  all: readonly RowKeys[],
  { largest, window }: BlockLimits,
  likeness: (a: number, b: number) => number,
  onPair: OnPair,
): Generator<LargeBlock | null, void, undefined> {
  const large = all.map(() => new Set<number>());
  for (const [r, own] of all.entries()) {
    const { keys, rows } = sortByKey(own.keys, own.width);
    let done = 0;
    for (let start = 0; start < keys.length; ) {
      let end = start + 1;
      while (end < keys.length && keys[end] === keys[start]) end++;
      const size = end - start;
      const key = keys[start] as number;
      if (size > largest) {
        large[r]?.add(key);
        const block = Array.from(rows.subarray(start, end)).sort((a, b) => likeness(a, b) || a - b);
        const row = block[0] as number;
        const place = own.keys.indexOf(key, row * own.width) - row * own.width;
        yield { key: own.rule.name, row, place, size, compared: windowPairs(block, window, onPair) };
      } else if (size > 1) {
        blockPairs(rows, start, end, (a, b) => {
          if (!isOwnedBefore(all, large, r, key, a, b)) onPair(a, b);
        });
      }
      done += size;
      start = end;
      if (done >= 4_096) {
        done = 0;
        yield null;
      }
    }
  }
}

function blockPairs(rows: Int32Array, start: number, end: number, onPair: OnPair): void {
  for (let i = start; i < end; i++)
    for (let j = i + 1; j < end; j++) {
      const [a, b] = [rows[i] as number, rows[j] as number];
      if (a !== b) onPair(Math.min(a, b), Math.max(a, b));
    }
}

function windowPairs(block: readonly number[], window: number, onPair: OnPair): number {
  let compared = 0;
  for (let i = 0; i < block.length; i++)
    for (let j = i + 1; j < Math.min(block.length, i + 1 + window); j++) {
      const [a, b] = [block[i] as number, block[j] as number];
      if (a === b) continue;
      compared++;
      onPair(Math.min(a, b), Math.max(a, b));
    }
  return compared;
}

/** Whether two rows share a key of an earlier rule, or a lower key of the same, of a block all of whose pairs are compared. */
function isOwnedBefore(
  all: readonly RowKeys[],
  large: readonly ReadonlySet<number>[],
  rule: number,
  own: number,
  a: number,
  b: number,
): boolean {
  for (let r = 0; r <= rule; r++) {
    const { keys, width } = all[r] as RowKeys;
    if (r === rule && width === 1) return false;
    for (let i = 0; i < width; i++) {
      const key = keys[a * width + i] as number;
      if (key === 0 || (r === rule && key >= own)) continue;
      for (let j = 0; j < width; j++) if (keys[b * width + j] === key && !large[r]?.has(key)) return true;
    }
  }
  return false;
}
