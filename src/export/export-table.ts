import type { Json } from "../model/timeline-entry.js";

/**
 * One value of a table to be written: a text, a number, yes or no, a civil date as text, an instant, a list, or what is
 * stored as JSON; `null` for none.
 */
export type ExportCell = Json | Date;

/** A table to be written: of records, or behind a chart. */
export interface ExportTable {
  /** The titles of the columns, each once. */
  readonly header: readonly string[];
  /** The rows, each with a cell for every column. Nothing is read before it is taken; to go through them again is to read again. */
  readonly rows: AsyncIterable<readonly ExportCell[]> | Iterable<readonly ExportCell[]>;
}
