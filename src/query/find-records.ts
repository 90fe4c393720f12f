import { comparePositions, positionReader } from "./compare-values.js";
import { matcherOf } from "./matches.js";
import type { FindQuery } from "./query.js";

/** Picks one page of records in the plainest way: looks at each, and puts those that are left in order. */
export function findRecords<R extends object>(
  records: Iterable<R>,
  { filter, sort, after, limit }: Pick<FindQuery, "filter" | "sort" | "after" | "limit">,
): {
  /** The records, in order. */
  readonly records: R[];
  /** Whether more come after them. */
  readonly more: boolean;
} {
  const [read, compare, matches] = [positionReader(sort), comparePositions(sort), matcherOf(filter)];
  const left = [...records]
    .filter(matches)
    .map((record) => ({ record, position: read(record) }))
    .filter(({ position }) => after === null || compare(position, after) > 0)
    .sort((a, b) => compare(a.position, b.position))
    .map(({ record }) => record);
  return { records: left.slice(0, limit), more: left.length > limit };
}
