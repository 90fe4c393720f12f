import type { DuplicateSearch, DuplicateSearchOptions } from "./duplicate-search.js";
import { createMatcher } from "./matcher.js";
import { calibrate } from "./scan/calibrate.js";
import type { BlockLimits } from "./scan/candidate-pairs.js";
import type { CompareOptions } from "./scan/compare-rows.js";
import { compareRows } from "./scan/compare-rows.js";
import { inSlices } from "./scan/in-slices.js";
import { readRecords } from "./scan/read-records.js";
import { rowKeys } from "./scan/row-keys.js";
import { searchResult } from "./search-result.js";

/** What is compared unless said otherwise: all pairs of up to 60 records that share a key, of more each with the next 10. */
const shippedLimits: BlockLimits = { largest: 60, window: 10 };

/**
 * Searches records for duplicates. They are read once and not kept: what is compared of them takes some 250 bytes each.
 * The order of records makes no difference to what is found, only to the order of ids.
 * @throws CrmError `INPUT_INVALID` for a record without id, `REFUSED` where the signal is aborted.
 */
export async function findDuplicates<R extends object>(
  records: Iterable<R> | AsyncIterable<R>,
  options: DuplicateSearchOptions<R>,
): Promise<DuplicateSearch> {
  const { rules, known } = options;
  const matcher = createMatcher(rules, known);
  const { ids, collections, fresh } = await readRecords(records, matcher.table, options);
  const keys = rules.keys.map((rule) => rowKeys(matcher.table, rule));
  const compare: CompareOptions = { limits: { ...shippedLimits, ...options.limits }, collections, fresh };
  if (options.calibrate === true) await inSlices(calibrate(matcher, keys, compare), ids.length, options);
  const found = await inSlices(compareRows(matcher, keys, compare), ids.length, options);
  options.onProgress?.({ phase: "grouping", records: ids.length });
  return searchResult(matcher, ids, found, options.areApart);
}
