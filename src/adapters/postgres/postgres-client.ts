/** What a statement gives. */
export interface PostgresRows {
  /** The rows, by the names of the columns. */
  readonly rows: readonly object[];
}

/**
 * What the adapter needs of a database client: a pool or a client of `pg`, and PGlite, fit as they are. Every parameter
 * that it gives is a text, and every column that it reads.
 */
export interface PostgresClient {
  /** Runs one statement, by itself or in a transaction of its own, and gives the rows. */
  readonly query: (sql: string, params: string[]) => Promise<PostgresRows>;
}

/** A statement with a name, as `pg` takes it. */
export interface NamedStatement {
  /** Names the text: another text has another name. */
  readonly name: string;
  /** The SQL. */
  readonly text: string;
  /** The parameters. */
  readonly values: string[];
}
