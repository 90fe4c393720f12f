import type { MatchColumn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";

/** How likely a record has a value: what is shipped or known of all records, and what is counted in the table. */
export interface Frequency {
  /** The share of records that have a value, by its number; never 0. */
  of(id: number): number;
}

/** How many records what is known beforehand counts for. */
const priorRecords = 200;

/**
 * Counts in the table, together with what is known beforehand: with few records the latter tells, with many the former.
 * @param usual the share of records that have a value of which nothing is known.
 */
export function frequencyIn(
  table: MatchTable,
  column: MatchColumn,
  usual: number,
  known?: (id: number) => number | null,
): Frequency {
  return {
    of: (id) => {
      const before = known?.(id) ?? usual;
      const counted = column.counts[id] ?? 0; // looked-up numbers of other columns of the same values may lie beyond
      return (Math.max(counted - 1.5, 0.5) + priorRecords * before) / (table.rows + priorRecords);
    },
  };
}
