import { aggregateRecords } from "../../query/aggregate.js";
import type { Matcher } from "../../query/matches.js";
import { matcherOf } from "../../query/matches.js";
import type { AggregateQuery, AggregateRow } from "../../query/query.js";
import type { RecordTable } from "./record-table.js";
import type { Row } from "./row.js";
import { rowSource } from "./row-source.js";

/** Computes figures of groups. A mere count that an index can tell is not counted anew. */
export function aggregateTable(table: RecordTable, query: AggregateQuery): readonly AggregateRow[] {
  const source = rowSource(table, query.filter);
  if (source?.exact === true && query.groupBy.length === 0 && query.measures.every(({ op }) => op === "count")) {
    return [{ group: [], measures: query.measures.map(() => source.size) }];
  }
  const rows = source !== null && source.size < table.rows.size ? source.rows() : table.rows.values();
  return aggregateRecords(matching(rows, matcherOf(query.filter)), query);
}

function* matching(rows: Iterable<Row>, matches: Matcher): Generator<object> {
  for (const { record } of rows) if (matches(record)) yield record;
}
