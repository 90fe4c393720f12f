/** One row of data of a source. */
export interface ImportRow {
  /** Counts the rows of data, from 1. */
  readonly number: number;
  /** The line of the file that the row begins on, from 1. */
  readonly line: number;
  /** The cells, as they stand in the file. */
  readonly cells: readonly string[];
  /** What is wrong with the row as such, `null` for nothing. */
  readonly fault: "ROW_TOO_LONG" | "ROW_TOO_SHORT" | "ROW_MALFORMED" | null;
}

/** Where rows come from: a file, or anything else that a host can read again and again. */
export interface ImportSource {
  /** What the source is called, such as the name of the file. */
  readonly name: string;
  /** The headers of the columns, in order. */
  readonly columns: readonly string[];
  /** Reads the rows from the start, each time it is called; nothing is read ahead of what is taken. */
  rows(): AsyncIterable<ImportRow>;
}
