import type { Matcher } from "../matcher.js";
import type { BlockLimits, LargeBlock } from "./candidate-pairs.js";
import { candidatePairs } from "./candidate-pairs.js";
import { likeness } from "./likeness.js";
import type { RowKeys } from "./row-keys.js";
import type { ScoredPairs } from "./scored-pairs.js";
import { pairCollector } from "./scored-pairs.js";

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

/** Compares the rows that share a key, a slice at a time: it goes on when asked for the next, and gives the result at the end. */
export function* compareRows(
  matcher: Matcher,
  keys: readonly RowKeys[],
  options: CompareOptions,
): Generator<void, ComparedRows, undefined> {
  const pairs = pairCollector();
  const large: LargeBlock[] = [];
  const { review } = matcher.rules.thresholds;
  const score = matcher.scoreFrom(review);
  let compared = 0;
  const onPair = (a: number, b: number): void => {
    if (!mayPair(options, a, b)) return;
    compared++;
    const bits = score(a, b);
    if (bits >= review) pairs.add(a, b, bits);
  };
  for (const block of candidatePairs(keys, options.limits, likeness(matcher.table), onPair)) {
    if (block !== null) large.push(block);
    yield;
  }
  return { pairs: pairs.sorted(), compared, large };
}
