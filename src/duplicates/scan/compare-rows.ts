import type { Matcher } from "../matcher.js";
import type { BlockLimits, LargeBlock } from "./candidate-pairs.js";
import { keysAtOnce, pairsOfSlice } from "./candidate-pairs.js";
import type { BlockSlice, KeyBlocks } from "./key-blocks.js";
import { blockSlices } from "./key-blocks.js";
import { likeness } from "./likeness.js";
import type { ScoredPairs } from "./scored-pairs.js";
import { inOrder, pairCollector } from "./scored-pairs.js";

/** What came of comparing the rows that share a key. */
export interface ComparedRows {
  /** The pairs that are to be looked at, at least. */
  readonly pairs: ScoredPairs;
  /** How many pairs were compared. */
  readonly compared: number;
  /** The keys of which not all pairs were. */
  readonly large: readonly LargeBlock[];
}

/** What decides which pairs are compared, besides their keys. */
export interface CompareOptions {
  /** How rows are brought together. */
  readonly limits: BlockLimits;
  /** The number of each row's collection, where only rows of different ones are compared; `null` where all are. */
  readonly collections: Int32Array | null;
  /** 1 for each row that is new or changed, where only pairs with one of them are compared; `null` where all are. */
  readonly fresh: Uint8Array | null;
}

/** Whether two rows are compared, by their collections and by what is new or changed. */
export const mayPair = ({ collections, fresh }: CompareOptions, a: number, b: number): boolean =>
  (collections === null || collections[a] !== collections[b]) && (fresh === null || fresh[a] === 1 || fresh[b] === 1);

/**
 * Compares the rows that share a key, slice by slice, and takes the next one that nobody has taken yet: several threads
 * can share the work. It goes on when asked for the next slice, and gives its part of the result at the end.
 * @param next the number of the next slice, in memory that the threads share.
 */
export function* compareRows(
  matcher: Matcher,
  blocks: readonly KeyBlocks[],
  options: CompareOptions,
  next: Int32Array = new Int32Array(1),
): Generator<void, ComparedRows, undefined> {
  const pairs = pairCollector();
  const large: LargeBlock[] = [];
  const { review } = matcher.rules.thresholds;
  const score = matcher.scoreFrom(review);
  const order = likeness(matcher.table);
  let compared = 0;
  const onPair = (a: number, b: number): void => {
    if (!mayPair(options, a, b)) return;
    compared++;
    const bits = score(a, b);
    if (bits >= review) pairs.add(a, b, bits);
  };
  const slices = [...blockSlices(blocks, keysAtOnce)];
  for (let i = Atomics.add(next, 0, 1); i < slices.length; i = Atomics.add(next, 0, 1)) {
    large.push(...pairsOfSlice(blocks, slices[i] as BlockSlice, options.limits.window, order, onPair));
    yield;
  }
  return { pairs: pairs.all(), compared, large };
}

/** Puts together what came of all slices: pairs by their rows, each once. */
export function together(parts: readonly ComparedRows[]): ComparedRows {
  return {
    pairs: inOrder(parts.map(({ pairs }) => pairs)),
    compared: parts.reduce((sum, { compared }) => sum + compared, 0),
    large: parts.flatMap(({ large }) => large),
  };
}
