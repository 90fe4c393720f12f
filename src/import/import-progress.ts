/** How many rows come to what. */
export interface ImportCounts {
  /** Rows in all. */
  readonly rows: number;
  /** Rows that make a lead. */
  readonly create: number;
  /** Rows that change a stored lead. */
  readonly update: number;
  /** Rows that are one lead with another row, or with a stored lead, and do nothing. */
  readonly duplicate: number;
  /** Rows that cannot be taken. */
  readonly invalid: number;
  /** Rows that make a lead although they may be duplicates. */
  readonly maybeDuplicate: number;
}

/** How far an import is. */
export interface ImportProgress {
  /** What is being done: reading the file whole, deciding on its rows, or writing. */
  readonly phase: "reading" | "planning" | "committing";
  /** How many rows are done. */
  readonly rows: number;
  /** How many there are, `null` while the file is being read. */
  readonly of: number | null;
}

/** Watches an import, and can end it early. */
export interface ImportWatch {
  /** Is told after every batch of rows. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Ends the import between two batches once it is aborted; an `AbortSignal` is one. */
  readonly signal?:
    | {
        /** Whether to end. */
        readonly aborted: boolean;
      }
    | undefined;
}
