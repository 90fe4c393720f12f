import type pg from "pg";
import { afterAll, afterEach, describe } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { Storage } from "../../src/ports/storage.js";
import type { OwnStorage } from "./postgres.js";
import { serverPool, serverUrl, storagesOn } from "./postgres.js";

/** A storage, and all that it keeps as one text: every column of every table, whatever it is made of. */
export interface DumpedStorage {
  readonly storage: Storage;
  readonly dump: () => Promise<string>;
}

/** Runs the same tests on the memory store and, where one is installed, on a PostgreSQL server, with dumps of both. */
export function onEveryDumpedStore(title: string, tests: (open: () => Promise<DumpedStorage>) => void): void {
  describe(`${title}, in memory`, () =>
    tests(async () => {
      const storage = memoryStorage();
      return { storage, dump: async () => JSON.stringify(storage.snapshot()) };
    }));

  describe.skipIf(serverUrl === null)(`${title}, on a PostgreSQL server`, () => {
    const pool = serverPool();
    const opened: OwnStorage[] = [];
    const open = storagesOn(pool);
    afterEach(async () => {
      for (const { close } of opened.splice(0)) await close();
    });
    afterAll(() => pool.end());
    tests(async () => {
      const own = await open();
      opened.push(own);
      return { storage: own.storage, dump: () => dumpOf(pool, own.schema) };
    });
  });
}

/** Every row of every table of a schema. */
async function dumpOf(pool: pg.Pool, schema: string): Promise<string> {
  const tables = await pool.query<{ name: string }>(
    "select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables where table_schema = $1 order by 1",
    [schema],
  );
  const rows: string[] = [];
  for (const { name } of tables.rows) {
    const found = await pool.query<{ row: string }>(`select row_to_json(t)::text as row from ${name} t`);
    rows.push(...found.rows.map(({ row }) => `${name} ${row}`));
  }
  return rows.join("\n");
}
