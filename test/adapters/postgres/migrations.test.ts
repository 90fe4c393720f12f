import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, inject, it } from "vitest";
import { checksumOf, moduleOf, readMigrationFile, sqlFileOf } from "../../../scripts/postgres-schema/migration-file.js";
import { schemaSql } from "../../../scripts/postgres-schema/schema-sql.js";
import { migrate } from "../../../src/adapters/postgres/migrate.js";
import { migrations } from "../../../src/adapters/postgres/migrations.js";
import { newSchemaName, serverPool, serverUrl } from "../../support/postgres.js";

const folder = fileURLToPath(new URL("../../../src/adapters/postgres/migrations/", import.meta.url));
const read = (name: string): string => fs.readFileSync(path.join(folder, name), "utf8");
const files = fs.readdirSync(folder).filter((name) => name.endsWith(".sql"));

describe("migrations", () => {
  it("are the SQL files, in order and without gaps", () => {
    expect(migrations.map(({ version }) => version)).toEqual(files.map((_, i) => i + 1));
    expect(migrations.map(({ sql }) => sql)).toEqual(files.map(read));
  });

  it.each(files)("%s notes its own checksum, and the module beside it was made of it", (name) => {
    const file = readMigrationFile(name, read(name));
    expect(sqlFileOf(file)).toBe(read(name));
    expect(moduleOf(file)).toBe(read(name.replace(/sql$/, "ts")));
    expect(migrations[file.version - 1]?.checksum).toBe(checksumOf(file));
  });
});

/** Everything in a schema, as PostgreSQL writes it; but for the tables of folding, which are as old as their Unicode. */
const contents = `
  select 'column' as what, format('%s.%s', c.relname, a.attname) as name,
    format('%s %s %s %s', a.attnum, format_type(a.atttypid, a.atttypmod), a.attcollation::regcollation, a.attnotnull) as is
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = $1::regnamespace and c.relkind = 'r' and a.attnum > 0 and c.relname <> 'migration'
  union all select 'constraint', format('%s.%s', conrelid::regclass, conname), pg_get_constraintdef(oid)
  from pg_constraint where connamespace = $1::regnamespace and conname <> 'migration_pkey'
  union all select 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid)
  from pg_index join pg_class c on c.oid = indrelid where c.relnamespace = $1::regnamespace and c.relname <> 'migration'
  union all select 'function', p.oid::regprocedure::text,
    case proname when 'fold_unicode' then '' else pg_get_functiondef(p.oid) end
  from pg_proc p where pronamespace = $1::regnamespace
  order by 1, 2`;

describe.skipIf(serverUrl === null)("migrations on a server", () => {
  const pool = serverPool();
  const schemas: string[] = [];
  afterAll(async () => {
    for (const schema of schemas) await pool.query(`drop schema ${schema} cascade`);
    await pool.end();
  });

  const newSchema = (): string => {
    const name = newSchemaName();
    schemas.push(name);
    return name;
  };
  const contentsOf = async (schema: string): Promise<unknown> => {
    const { rows } = await pool.query<Record<string, string>>(contents, [schema]);
    return rows.map((row) => Object.values(row).join(" | ").replaceAll(`"${schema}"`, "crm").replaceAll(schema, "crm"));
  };

  it("make together what the model asks for: a change of the model needs a migration", async () => {
    const [migrated, made] = [newSchema(), newSchema()];
    await migrate(pool, { schema: migrated });
    await pool.query(`create schema ${made}; ${schemaSql().replace(/\bcrm\./g, `"${made}".`)}`);
    expect(await contentsOf(migrated)).toEqual(await contentsOf(made));
  });

  it("can be run by hand, after which nothing is left to do", async () => {
    const schema = newSchema();
    const scripts = files.map((name) => read(name).replace(/\bcrm\./g, `${schema}.`));
    const script = `create schema ${schema};\n${scripts.join("\n")}`;
    const psql = path.join(inject("postgresBin") ?? "", "psql");
    execFileSync(psql, ["-q", "-v", "ON_ERROR_STOP=1", "--single-transaction", serverUrl ?? ""], { input: script });
    await migrate(pool, { schema });
    const { rows } = await pool.query(`select version from ${schema}.migration`);
    expect(rows).toHaveLength(files.length);
  });
});
