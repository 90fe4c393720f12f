import type { Migration } from "./migration.js";
import { quoteName } from "./sql-name.js";

/**
 * One statement that brings a schema up to date, or leaves everything as it was: a block, since that is what clients
 * run as one transaction alike. Of several that run at once, one works and the others wait for it.
 */
export function migrationScript(schemaName: string, migrations: readonly Migration[]): string {
  const schema = quoteName(schemaName);
  const last = migrations.at(-1)?.version ?? 0;
  return `do ${dollar("script")}
declare
  done integer := 0;
begin
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'the database has to be in UTF-8' using errcode = 'CRM05';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('crmkit migrate ' || ${literal(schemaName)}, 0));
  if to_regnamespace(${literal(schema)}) is null then
    create schema ${schema};
  end if;
  if to_regclass(${literal(`${schema}.migration`)}) is not null then
    select coalesce(max(m.version), 0) into done from ${schema}.migration m;
  end if;
  if done > ${last} then
    raise exception 'the schema is at version %, later than this library knows', done using errcode = 'CRM05';
  end if;
${migrations.map((migration) => stepSql(schema, migration)).join("")}end ${dollar("script")}`;
}

/** A migration that was done is not done again, but must be the one that was done. */
const stepSql = (schema: string, { version, checksum, sql }: Migration): string => `  if done < ${version} then
    execute ${dollar(`migration_${version}`)}${inSchema(schema, sql)}${dollar(`migration_${version}`)};
  elsif not exists (select from ${schema}.migration m where m.version = ${version} and m.checksum = ${literal(checksum)}) then
    raise exception 'migration ${version} is not the one that was done' using errcode = 'CRM05';
  end if;
`;

/** Puts a schema's quoted name in place of the one that migrations are written for. */
const inSchema = (schema: string, sql: string): string =>
  schema === '"crm"' ? sql : sql.replace(/\bcrm\./g, () => `${schema}.`);

const dollar = (tag: string): string => `$crmkit_${tag}$`;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
