import { afterAll, beforeAll, describe } from "vitest";
import { hasDuckDb, openDuckDb } from "../../support/duckdb.js";
import { serverPool, serverUrl } from "../../support/postgres.js";
import type { SqlEngine } from "./sql-engine.js";
import { duckDbEngine, postgresEngine } from "./sql-engine.js";

/** Runs the same tests on each database that there is. */
export function onEveryEngine(title: string, tests: (engine: () => SqlEngine) => void): void {
  describe.skipIf(serverUrl === null)(`${title}, on PostgreSQL`, () => {
    const pool = serverPool({ max: 1 });
    let engine: SqlEngine | undefined;
    let release = (): void => undefined;
    beforeAll(async () => {
      const client = await pool.connect();
      release = () => client.release();
      engine = postgresEngine(client);
    });
    afterAll(async () => {
      release();
      await pool.end();
    });
    tests(() => opened(engine));
  });

  describe.skipIf(!hasDuckDb)(`${title}, on DuckDB`, () => {
    let engine: SqlEngine | undefined;
    beforeAll(async () => {
      engine = duckDbEngine(await openDuckDb());
    });
    tests(() => opened(engine));
  });
}

function opened(engine: SqlEngine | undefined): SqlEngine {
  if (engine === undefined) throw new Error("The database is not open");
  return engine;
}
