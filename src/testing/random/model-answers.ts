import type { RecordType, RecordTypes } from "../../model/record-types.js";
import { aggregateRecords } from "../../query/aggregate.js";
import { findRecords } from "../../query/find-records.js";
import { matcherOf } from "../../query/matches.js";
import type { AggregateQuery, AggregateRow, FindQuery, Found } from "../../query/query.js";

/** The page that a storage of these records has to give. */
export const modelPage = <T extends RecordType>(records: readonly RecordTypes[T][], query: FindQuery<T>): Found<T> =>
  findRecords(records, query);

/** The figures that a storage of these records has to give, but for the rounding of fractions. */
export const modelRows = (records: readonly object[], query: AggregateQuery): AggregateRow[] =>
  aggregateRecords(records.filter(matcherOf(query.filter)), query);
