import type { Matcher } from "../matcher.js";
import type { MatchKeyRule, MatchRules } from "../rules/match-rules.js";
import type { KeyBlocks } from "../scan/key-blocks.js";
import { keyBlocks } from "../scan/key-blocks.js";
import { rowKeys } from "../scan/row-keys.js";
import { sharedArray } from "./shared-array.js";
import type { SharedKeys } from "./thread-task.js";

/** Computes the keys of the next rule that nobody has taken yet, in memory that threads share, until there is none. */
export function* keysOf(
  { rules, table }: Matcher,
  { largest, next }: { readonly largest: number; readonly next: Int32Array },
): Generator<void, readonly SharedKeys[], undefined> {
  const all: SharedKeys[] = [];
  for (let r = Atomics.add(next, 0, 1); r < rules.keys.length; r = Atomics.add(next, 0, 1)) {
    const own = rowKeys(table, rules.keys[r] as MatchKeyRule);
    const { width, keys, sorted, rows, large } = keyBlocks(own, largest);
    all.push({
      rule: r,
      width,
      keys: sharedArray(keys),
      sorted: sharedArray(sorted),
      rows: sharedArray(rows),
      large,
    });
    yield;
  }
  return all;
}

/** The keys of all rules, in their order, as rows are compared by. */
export const blocksOf = ({ keys: rules }: MatchRules, keys: readonly SharedKeys[]): KeyBlocks[] =>
  rules.flatMap((rule, r) => {
    const own = keys.find((one) => one.rule === r);
    return own === undefined ? [] : { ...own, rule };
  });
