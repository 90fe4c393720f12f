import type { DuckDBConnection } from "@duckdb/node-api";
import type pg from "pg";
import type { SqlDialect } from "../../../src/duplicates/sql/sql-dialect.js";

/** A row of an answer. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** A database that runs SQL. */
export interface SqlEngine {
  /** What it speaks. */
  readonly dialect: SqlDialect;
  /** Runs one statement. */
  readonly run: (sql: string) => Promise<readonly SqlRow[]>;
  /** Runs a query, and gives its rows some at a time. */
  readonly stream: (sql: string) => AsyncIterable<readonly SqlRow[]>;
}

/** PostgreSQL, by one connection. */
export const postgresEngine = (client: pg.PoolClient): SqlEngine => ({
  dialect: "postgres",
  run: async (sql) => (await client.query<SqlRow>(sql)).rows,
  async *stream(sql) {
    await client.query(`begin; declare found no scroll cursor for ${sql}`);
    for (;;) {
      const { rows } = await client.query<SqlRow>("fetch 100 from found");
      if (rows.length === 0) break;
      yield rows;
    }
    await client.query("commit");
  },
});

/** DuckDB. */
export const duckDbEngine = (connection: DuckDBConnection): SqlEngine => ({
  dialect: "duckdb",
  run: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
  stream: async function* (sql) {
    for await (const rows of (await connection.stream(sql)).yieldRowObjectJs()) yield rows;
  },
});
