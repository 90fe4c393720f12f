import { createRequire } from "node:module";
import type { DuckDBConnection } from "@duckdb/node-api";

const missing = `
  ┌──────────────────────────────────────────────────────────────────────────┐
  │ DuckDB has no build for this machine: its tests are SKIPPED.               │
  └──────────────────────────────────────────────────────────────────────────┘
`;

/** Whether DuckDB has a build for the machine. In CI it must have one. */
export const hasDuckDb: boolean = isThere();

/** An empty DuckDB in memory. */
export async function openDuckDb(): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  return (await DuckDBInstance.create(":memory:")).connect();
}

function isThere(): boolean {
  try {
    createRequire(import.meta.url)("@duckdb/node-api");
    return true;
  } catch (error) {
    if (process.env["CI"] === "true") throw error;
    console.warn(missing, error);
    return false;
  }
}
