import { crmErrorOf } from "./crm-error-of.js";
import { migrationScript } from "./migration-script.js";
import { migrations } from "./migrations.js";
import type { PostgresClient } from "./postgres-client.js";
import { requireSchemaName } from "./schema-name.js";
import { textSearchScript } from "./text-search-script.js";

/** Which schema is brought up to date. */
export interface MigrateOptions {
  /** Its name, any text of up to 63 bytes without `$`; `crm` unless said otherwise. It is made where there is none. */
  readonly schema?: string | undefined;
  /**
   * Whether free-text search gets indexes of the extension `pg_trgm`, which must be there to be made: searching a million
   * records then takes milliseconds instead of seconds, and writing takes longer. Not unless said otherwise.
   */
  readonly textSearch?: boolean | undefined;
}

/**
 * Makes the tables, indexes and functions that `postgresStorage` needs, or brings them up to date: all of it or nothing,
 * whatever is stored is kept, and any number of processes may do it at once. Does nothing where all is done.
 * @throws CrmError `STORAGE_FAILED` also where the schema is at a later version than this library knows.
 */
export async function migrate(
  client: PostgresClient,
  { schema = "crm", textSearch = false }: MigrateOptions = {},
): Promise<void> {
  const script = migrationScript(requireSchemaName(schema), migrations);
  try {
    await client.query(script, []);
    if (textSearch) await client.query(textSearchScript(schema), []);
  } catch (error) {
    throw crmErrorOf(error);
  }
}
