/** One row of data of a source. */
export interface ImportRow {
  /** Counts the rows of data, from 1; a row with a fault counts too. */
  readonly number: number;
  /** The line of the file that the row begins on, from 1; rows with line breaks in a cell take several. */
  readonly line: number;
  /** The cells, as they stand in the file; as many as there are columns unless there is a fault. */
  readonly cells: readonly string[];
  /** What is wrong with the row as such, `null` for nothing. A row with a fault is told of, never left out. */
  readonly fault: "ROW_TOO_LONG" | "ROW_TOO_SHORT" | "ROW_MALFORMED" | null;
}

/** Where rows come from: a file, or anything else that a host can read again and again. */
export interface ImportSource {
  /** What the source is called, such as the name of the file. */
  readonly name: string;
  /** The headers of the columns, in order, as they stand in the file: they may be empty, or the same twice. */
  readonly columns: readonly string[];
  /** Reads the rows from the start, each time it is called, and no faster than they are taken; ending early closes the source. */
  rows(): AsyncIterable<ImportRow>;
}
