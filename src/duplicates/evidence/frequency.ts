import type { MatchColumn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { valueText } from "../columns/value-table.js";

/** How likely a record has a value: what is shipped or known of all records, and what is counted in the table. */
export interface Frequency {
  /** The share of records that have a value, by its number; never 0. */
  of(id: number): number;
  /** The least that {@link of} gives. */
  least(): number;
}

/** Of two values of a column the one that fewer records have; -1 stands for none. */
export const rarer = ({ counts }: MatchColumn, one: number, other: number): number =>
  one >= 0 && (counts[one] as number) <= (counts[other] as number) ? one : other;

/** How many records what is usual counts for. */
const usualRecords = 200;

/**
 * Counts in the table, but for the two that are compared, together with what is usual: with few records the latter
 * tells, with many the former. Where the table has only some records, what is known of all of them counts if it is more.
 * @param usual the share of records that have a value of which nothing is known.
 */
export function frequencyIn(table: MatchTable, column: MatchColumn, usual: number): Frequency {
  const { population } = table.known;
  const shareOf = (counted: number): number =>
    (Math.max(counted - 1.5, 0.5) + usualRecords * usual) / (Math.max(population, table.rows) + usualRecords);
  return {
    least: () => shareOf(0),
    of: (id) => {
      const here = shareOf(column.counts[id] ?? 0); // a value of another column of the same values may lie beyond
      if (population === 0) return here;
      return Math.max(here, table.known.share(column.name, valueText(column.store.table, id)) ?? usual);
    },
  };
}
