import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { inject } from "vitest";
import type { PostgresClient } from "../../src/adapters/postgres/postgres-client.js";
import { migrate } from "../../src/adapters/postgres/migrate.js";
import type { PostgresStorageOptions } from "../../src/adapters/postgres/postgres-storage.js";
import { postgresStorage } from "../../src/adapters/postgres/postgres-storage.js";
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
