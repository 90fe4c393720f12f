import type { MatchTable } from "../columns/match-table.js";
import { addRows } from "../columns/match-table.js";

/** Reads records into a table. */
export interface RecordReader {
  /** Takes records, which need not be read at once. */
  add(records: readonly object[]): Promise<void>;
  /** All that were taken are read then. */
  end(): Promise<void>;
}

/** Reads records on the thread that calls it. */
export const ownReader = (table: MatchTable): RecordReader => ({
  add: async (records) => {
    addRows(table, records);
  },
  end: async () => undefined,
});
