/**
 * Keeps all records in a schema of a PostgreSQL database: on a server through `pg`, or embedded through PGlite.
 *
 * @module
 */
export type { MigrateOptions } from "./migrate.js";
export { migrate } from "./migrate.js";
export type { NamedStatement, PostgresClient, PostgresRows } from "./postgres-client.js";
export type { PostgresStorageOptions } from "./postgres-storage.js";
export { postgresStorage } from "./postgres-storage.js";
