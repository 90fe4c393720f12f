import type { BlockSlice, KeyBlocks } from "./key-blocks.js";
import { blockEnd, blockSlices } from "./key-blocks.js";

/** A key that so many records have that not all of their pairs are compared. */
export interface LargeBlock {
  /** The name of the key's rule. */
  readonly key: string;
  /** A record of the block, by its row. */
  readonly row: number;
  /** Which of the record's keys it is, as `RowKeys` numbers them. */
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
 * Brings together the rows of a slice that share a key; a pair that an earlier rule brings together is left to it.
 * @param likeness puts the rows of a large block in order.
 * @returns the keys of which not all pairs were brought together.
 */
export function pairsOfSlice(
  all: readonly KeyBlocks[],
  slice: BlockSlice,
  window: number,
  likeness: (a: number, b: number) => number,
  onPair: OnPair,
): LargeBlock[] {
  const cut: LargeBlock[] = [];
  const own = all[slice.rule] as KeyBlocks; // a slice is of one of the rules
  const { sorted, rows, large } = own;
  for (let start = slice.start; start < slice.end; ) {
    const end = blockEnd(sorted, start);
    const key = sorted[start] as number;
    if (large.has(key)) {
      const block = Array.from(rows.subarray(start, end)).sort((a, b) => likeness(a, b) || a - b);
      const row = block[0] as number;
      const first = row * own.stride + own.from;
      const place = own.keys.indexOf(key, first) - first;
      cut.push({ key: own.rule.name, row, place, size: end - start, compared: windowPairs(block, window, onPair) });
    } else if (end - start > 1) {
      blockPairs(all, { rule: slice.rule, start, end }, onPair);
    }
    start = end;
  }
  return cut;
}

/** After how many keys others may have their turn. */
export const keysAtOnce = 4_096;

/** Brings together all rows that share a key, slice by slice; gives the keys of each of which not all pairs were. */
export function* candidatePairs(
  all: readonly KeyBlocks[],
  window: number,
  likeness: (a: number, b: number) => number,
  onPair: OnPair,
): Generator<LargeBlock[], void, undefined> {
  for (const slice of blockSlices(all, keysAtOnce)) yield pairsOfSlice(all, slice, window, likeness, onPair);
}

/** Brings together all rows of one block that no earlier one brings together. */
function blockPairs(all: readonly KeyBlocks[], { rule, start, end }: BlockSlice, onPair: OnPair): void {
  const { sorted, rows } = all[rule] as KeyBlocks; // a slice is of one of the rules
  const key = sorted[start] as number;
  for (let i = start; i < end; i++)
    for (let j = i + 1; j < end; j++) {
      const one = rows[i] as number;
      const other = rows[j] as number;
      if (one !== other && !isOwnedBefore(all, rule, key, one, other))
        onPair(Math.min(one, other), Math.max(one, other));
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
function isOwnedBefore(all: readonly KeyBlocks[], rule: number, own: number, a: number, b: number): boolean {
  for (let r = 0; r <= rule; r++) {
    const { keys, width, stride, from, large } = all[r] as KeyBlocks;
    if (r === rule && width === 1) return false;
    const [first, second] = [a * stride + from, b * stride + from];
    for (let i = first; i < first + width; i++) {
      const key = keys[i] as number;
      if (key === 0 || (r === rule && key >= own)) continue;
      for (let j = second; j < second + width; j++) if (keys[j] === key && !large.has(key)) return true;
    }
  }
  return false;
}
