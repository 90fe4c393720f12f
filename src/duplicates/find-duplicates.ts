import type { DuplicateSearch, DuplicateSearchOptions } from "./duplicate-search.js";
import type { Matcher } from "./matcher.js";
import { createMatcher } from "./matcher.js";
import { calibrate } from "./scan/calibrate.js";
import type { BlockLimits } from "./scan/candidate-pairs.js";
import type { ComparedRows, CompareOptions } from "./scan/compare-rows.js";
import { compareRows, together } from "./scan/compare-rows.js";
import { inSlices } from "./scan/in-slices.js";
import { keyBlocks } from "./scan/key-blocks.js";
import { readRecords } from "./scan/read-records.js";
import { rowKeys } from "./scan/row-keys.js";
import { searchResult } from "./search-result.js";
import { compareOnThreads } from "./threads/compare-on-threads.js";
import { searchCrew } from "./threads/search-crew.js";
import { canShare } from "./threads/shared-array.js";

type SearchWatch = Pick<DuplicateSearchOptions<never>, "signal" | "pause" | "onProgress" | "calibrate">;

/** What is compared unless said otherwise: all pairs of up to 60 records that share a key, of more each with the next 10. */
const shippedLimits: BlockLimits = { largest: 60, window: 10 };

/**
 * Searches records for duplicates. They are read once and not kept: what is compared of them takes some 250 bytes each.
 * The order of records makes no difference to what is found, only to the order of ids; nor do threads.
 * @throws CrmError `INPUT_INVALID` for a record without id, `REFUSED` where the signal is aborted; what ended a thread of the host's.
 */
export async function findDuplicates<R extends object>(
  records: Iterable<R> | AsyncIterable<R>,
  options: DuplicateSearchOptions<R>,
): Promise<DuplicateSearch> {
  const { rules, known, threads } = options;
  const matcher = createMatcher(rules, known);
  const crew = searchCrew(matcher, known === undefined ? threads : undefined); // a function cannot be sent
  try {
    const { ids, collections, fresh } = await readRecords(records, crew.reader, options);
    const compare: CompareOptions = { limits: { ...shippedLimits, ...options.limits }, collections, fresh };
    const pool = canShare() ? crew.pool() : null;
    const found = await (pool === null
      ? comparedHere(matcher, compare, options)
      : compareOnThreads(pool, matcher, compare, options));
    options.onProgress?.({ phase: "grouping", records: ids.length });
    return searchResult(matcher, ids, found, options.areApart);
  } finally {
    await crew.stop();
  }
}

/** Compares all rows that share a key on the thread that calls it. */
async function comparedHere(matcher: Matcher, compare: CompareOptions, options: SearchWatch): Promise<ComparedRows> {
  const { rules, table } = matcher;
  const blocks = rowKeys(table, rules.keys).map((own) => keyBlocks(own, compare.limits.largest));
  if (options.calibrate === true) await inSlices(calibrate(matcher, blocks, compare), table.rows, options);
  return together([await inSlices(compareRows(matcher, blocks, compare), table.rows, options)]);
}
