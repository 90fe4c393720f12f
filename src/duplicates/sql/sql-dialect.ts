/** A database whose SQL is written: PostgreSQL 12 or later, DuckDB, Spark SQL, or BigQuery's GoogleSQL. */
export type SqlDialect = "postgres" | "duckdb" | "spark" | "bigquery";

/** Every dialect. */
export const sqlDialects: readonly SqlDialect[] = ["postgres", "duckdb", "spark", "bigquery"];
