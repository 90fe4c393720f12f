import { crmErrorOf } from "./crm-error-of.js";
import { migrationScript } from "./migration-script.js";
import { migrations } from "./migrations.js";
import type { PostgresClient } from "./postgres-client.js";

/** Which schema is brought up to date. */
export interface MigrateOptions {
  /** Its name, `crm` unless said otherwise; it is made where there is none. One database may hold several. */
  readonly schema?: string | undefined;
}

/**
 * Makes the tables, indexes and functions that `postgresStorage` needs, or brings them up to date: all of it or nothing,
 * whatever is stored is kept, and any number of processes may do it at once. Does nothing where all is done.
 * @throws CrmError `STORAGE_FAILED` also where the schema is at a later version than this library knows.
 */
export async function migrate(client: PostgresClient, { schema = "crm" }: MigrateOptions = {}): Promise<void> {
  try {
    await client.query(migrationScript(schema, migrations), []);
  } catch (error) {
    throw crmErrorOf(error);
  }
}
