import type { Storage } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import { migrate, postgresStorage } from "crmkit/postgres";

/** Where the tour keeps its records. */
export interface OpenedStore {
  readonly storage: Storage;
  /** The schema in which they stay after the tour; `null` where they go with the process. */
  readonly schema: string | null;
  readonly close: () => Promise<void>;
}

const schema = "crmkit_tour";

/** Whether a text names a store: `memory`, `pglite`, or the URL of a PostgreSQL server. */
export const isStore = (store: string): boolean => /^(memory|pglite|postgres(ql)?:\/\/.+)$/.test(store);

/** Opens an empty store. What an earlier tour left on a server is removed. */
export async function openStore(store: string): Promise<OpenedStore> {
  if (store === "memory") return { storage: memoryStorage(), schema: null, close: async () => undefined };
  if (store === "pglite") return openEmbedded();
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: store });
  try {
    await pool.query(`drop schema if exists ${schema} cascade`);
    await migrate(pool, { schema });
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { storage: postgresStorage(pool, { schema }), schema, close: () => pool.end() };
}

async function openEmbedded(): Promise<OpenedStore> {
  const { PGlite } = await import("@electric-sql/pglite");
  const database = await PGlite.create();
  await migrate(database, { schema });
  return { storage: postgresStorage(database, { schema }), schema: null, close: () => database.close() };
}
