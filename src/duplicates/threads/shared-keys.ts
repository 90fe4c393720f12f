import type { Matcher } from "../matcher.js";
import type { KeyBlocks } from "../scan/key-blocks.js";
import { keyBlocks } from "../scan/key-blocks.js";
import type { KeyPlaces } from "../scan/row-keys.js";
import { fillKeys, keyPlaces, strideOf } from "../scan/row-keys.js";
import { sharedArray } from "./shared-array.js";
import type { SharedKeys } from "./thread-task.js";

/** Room for the keys of all rows by all rules, in memory that threads share. */
export const roomForKeys = ({ rules, table }: Matcher): Uint32Array =>
  sharedArray(new Uint32Array(0), table.rows * strideOf(keyPlaces(table, rules.keys)));

/**
 * Computes the keys of the next rule that nobody has taken yet, in memory that threads share, until there is none.
 * @param keys room for the keys of all rows by all rules.
 */
export function* keysOf(
  { rules, table }: Matcher,
  { keys, largest, next }: { readonly keys: Uint32Array; readonly largest: number; readonly next: Int32Array },
): Generator<void, readonly SharedKeys[], undefined> {
  const places = keyPlaces(table, rules.keys);
  const all: SharedKeys[] = [];
  for (let r = Atomics.add(next, 0, 1); r < places.length; r = Atomics.add(next, 0, 1)) {
    const own = { ...(places[r] as KeyPlaces), keys }; // one for each rule
    fillKeys(table, own);
    const { sorted, rows, large } = keyBlocks(own, largest);
    all.push({ rule: r, sorted: sharedArray(sorted), rows: sharedArray(rows), large });
    yield;
  }
  return all;
}

/** The keys of all rules, in their order, as rows are compared by. */
export const blocksOf = ({ rules, table }: Matcher, keys: Uint32Array, sorted: readonly SharedKeys[]): KeyBlocks[] =>
  keyPlaces(table, rules.keys).flatMap((places, r) => {
    const own = sorted.find((one) => one.rule === r);
    return own === undefined ? [] : { ...places, keys, sorted: own.sorted, rows: own.rows, large: own.large };
  });
