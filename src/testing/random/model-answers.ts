import type { RecordType, RecordTypes } from "../../model/record-types.js";
import { aggregateRecords } from "../../query/aggregate.js";
import { comparePositions, positionReader } from "../../query/compare-values.js";
import { matcherOf } from "../../query/matches.js";
import type { AggregateQuery, AggregateRow, FindQuery, Found } from "../../query/query.js";

/** The page that a storage of these records has to give. */
export function modelPage<T extends RecordType>(records: readonly RecordTypes[T][], query: FindQuery<T>): Found<T> {
  const { filter, sort, after, limit } = query;
  const [read, compare] = [positionReader(sort), comparePositions(sort)];
  const left = records
    .filter(matcherOf(filter))
    .map((record) => ({ record, position: read(record) }))
    .filter(({ position }) => after === null || compare(position, after) > 0)
    .sort((a, b) => compare(a.position, b.position))
    .map(({ record }) => record);
  return { records: left.slice(0, limit), more: left.length > limit };
}

/** The figures that a storage of these records has to give, but for the rounding of fractions. */
export const modelRows = (records: readonly object[], query: AggregateQuery): AggregateRow[] =>
  aggregateRecords(records.filter(matcherOf(query.filter)), query);
