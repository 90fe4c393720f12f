import type { DuplicateSearchOptions } from "../duplicate-search.js";
import type { Matcher } from "../matcher.js";
import { calibrate } from "../scan/calibrate.js";
import type { ComparedRows, CompareOptions } from "../scan/compare-rows.js";
import { compareRows, together } from "../scan/compare-rows.js";
import { inSlices } from "../scan/in-slices.js";
import { sharedArray } from "./shared-array.js";
import { blocksOf, keysOf, roomForKeys } from "./shared-keys.js";
import { shareTable } from "./shared-table.js";
import type { ThreadPool } from "./thread-pool.js";

/** Compares all rows that share a key; this thread works as others do. What is found is what it would find alone. */
export async function compareOnThreads(
  pool: ThreadPool,
  matcher: Matcher,
  compare: CompareOptions,
  options: Pick<DuplicateSearchOptions<never>, "signal" | "pause" | "onProgress" | "calibrate">,
): Promise<ComparedRows> {
  const { table, evidence } = matcher;
  const { largest } = compare.limits;
  const keys = roomForKeys(matcher);
  const keyTask = { table: shareTable(table), keys, largest, next: firstOfAll() };
  const othersKeys = pool.askAll("keys", keyTask);
  const ownKeys = await inSlices(keysOf(matcher, keyTask), table.rows, options);
  const sorted = [ownKeys, ...(await othersKeys)].flat();
  const blocks = blocksOf(matcher, keys, sorted);
  if (options.calibrate === true) await inSlices(calibrate(matcher, blocks, compare), table.rows, options);
  const next = firstOfAll();
  const others = pool.askAll("compare", {
    keys,
    sorted,
    options: {
      ...compare,
      collections: compare.collections && sharedArray(compare.collections),
      fresh: compare.fresh && sharedArray(compare.fresh),
    },
    shares: evidence.flatMap((piece) => piece.comparisons.map(({ shares }) => shares)),
    next,
  });
  const own = await inSlices(compareRows(matcher, blocks, compare, next), table.rows, options);
  return together([own, ...(await others)]);
}

/** The number of what is to be done next, 0 at first: whoever adds 1 to it has taken that. */
const firstOfAll = (): Int32Array => sharedArray(new Int32Array(1));
