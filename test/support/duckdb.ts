import type { DuckDBConnection } from "@duckdb/node-api";

const missing = `
  ┌──────────────────────────────────────────────────────────────────────────┐
  │ DuckDB has no build for this machine: its tests are SKIPPED.               │
  └──────────────────────────────────────────────────────────────────────────┘
`;

/** An empty DuckDB in memory; `null` where it has no build for the machine. In CI there must be one. */
export async function openDuckDb(): Promise<DuckDBConnection | null> {
  try {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    return await (await DuckDBInstance.create(":memory:")).connect();
  } catch (error) {
    if (process.env["CI"] === "true") throw error;
    console.warn(missing, error);
    return null;
  }
}
