import type { Storage } from "crmkit";
import { migrate, postgresStorage } from "crmkit/postgres";

/** Where the application keeps its records. */
export interface OpenedStore {
  readonly storage: Storage;
  /** What it is, for whoever starts it. */
  readonly told: string;
  readonly close: () => Promise<void>;
}

/** Which store: a server by its URL, else PostgreSQL within the process, in a folder or in memory. */
export interface StoreChoice {
  readonly url?: string | undefined;
  readonly folder?: string | undefined;
}

const schema = "crmkit_web";

/** Opens the store, and makes its tables where they are missing. */
export async function openStore({ url, folder }: StoreChoice): Promise<OpenedStore> {
  if (url !== undefined) return openServer(url);
  const { PGlite } = await import("@electric-sql/pglite");
  const database = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  await migrate(database, { schema });
  const told = folder === undefined ? "records are gone when it ends" : `records are kept in ${folder}`;
  return { storage: postgresStorage(database, { schema }), told, close: () => database.close() };
}

async function openServer(url: string): Promise<OpenedStore> {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: url });
  await migrate(pool, { schema });
  return { storage: postgresStorage(pool, { schema }), told: `schema ${schema}`, close: () => pool.end() };
}
