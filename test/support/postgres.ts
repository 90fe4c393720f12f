import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { inject } from "vitest";
import { migrate } from "../../src/adapters/postgres/migrate.js";
import type { PostgresClient } from "../../src/adapters/postgres/postgres-client.js";
import type { PostgresStorageOptions } from "../../src/adapters/postgres/postgres-storage.js";
import { postgresStorage } from "../../src/adapters/postgres/postgres-storage.js";
import { tableOf } from "../../src/adapters/postgres/table.js";
import { recordSchemas } from "../../src/model/record-schemas.js";
import type { RecordType } from "../../src/model/record-types.js";
import type { Storage } from "../../src/ports/storage.js";

/** Where the tests' PostgreSQL server listens; `null` where none is installed. */
export const serverUrl: string | null = inject("postgresUrl");

/** Connections to the tests' server. Ended by the caller. */
export function serverPool(config: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString: serverUrl ?? undefined, ...config });
  // A connection that breaks while it is idle is no concern of a test: the next query tells.
  pool.on("error", () => undefined);
  return pool;
}

/** An embedded database; one takes seconds to start and much memory, so one a test file. */
export const embedded = (): Promise<PGlite> => PGlite.create();

let schemas = 0;

/** The name of a schema that no other test uses, of this process or another. */
export const newSchemaName = (): string => `test_${process.pid}_${schemas++}`;

/** The tables that storages keep records in. */
const tables = [...Object.keys(recordSchemas).map((type) => tableOf(type as RecordType).name), "timeline_commit"];

/**
 * Opens storages one after the other, each empty. A schema is emptied and used again: to make one takes longer than
 * most tests.
 */
export function storagesOn(client: PostgresClient, options: PostgresStorageOptions = {}): () => Promise<OwnStorage> {
  const free: string[] = [];
  return async () => {
    const schema = free.pop() ?? newSchemaName();
    await migrate(client, { schema });
    const empty = tables.map((table) => `delete from ${schema}.${table};`).join(" ");
    return {
      storage: postgresStorage(client, { ...options, schema }),
      schema,
      close: async () => {
        await client.query(`do $$ begin ${empty} end $$`, []);
        free.push(schema);
      },
    };
  };
}

/** A storage of its own, in a new schema. */
export interface OwnStorage {
  readonly storage: Storage;
  readonly schema: string;
  readonly close: () => Promise<void>;
}

/** Makes a storage in a new schema. */
export async function openStorage(client: PostgresClient, options: PostgresStorageOptions = {}): Promise<OwnStorage> {
  const schema = newSchemaName();
  await migrate(client, { schema });
  return {
    storage: postgresStorage(client, { ...options, schema }),
    schema,
    close: async () => void (await client.query(`drop schema ${schema} cascade`, [])),
  };
}
