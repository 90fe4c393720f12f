import { afterAll, describe, expect, it } from "vitest";
import { migrate } from "../../../src/adapters/postgres/migrate.js";
import type { Migration } from "../../../src/adapters/postgres/migration.js";
import { migrationScript } from "../../../src/adapters/postgres/migration-script.js";
import { migrations } from "../../../src/adapters/postgres/migrations.js";
import { postgresStorage } from "../../../src/adapters/postgres/postgres-storage.js";
import { insert } from "../../../src/plan/write.js";
import { sampleRecord } from "../../../src/testing/build/sample-record.js";
import { newSchemaName, serverPool, serverUrl } from "../../support/postgres.js";

const lead = sampleRecord("lead", "most");

/** A migration that a later version of the library might bring. */
const next: Migration = {
  version: migrations.length + 1,
  name: "next",
  checksum: "next",
  sql: `alter table crm.lead add column mood text not null default 'calm';
    insert into crm.migration (version, name, checksum) values (${migrations.length + 1}, 'next', 'next');`,
};

describe.skipIf(serverUrl === null)("migrate", () => {
  const pool = serverPool();
  const schemas: string[] = [];
  afterAll(async () => {
    for (const schema of schemas) await pool.query(`drop schema if exists "${schema.replaceAll('"', '""')}" cascade`);
    await pool.end();
  });

  const newSchema = (name = newSchemaName()): string => {
    schemas.push(name);
    return name;
  };
  const versions = async (schema: string): Promise<readonly number[]> =>
    (await pool.query(`select version from ${schema}.migration order by 1`)).rows.map(({ version }) => version);

  it("makes a schema once, and does nothing the next time", async () => {
    const schema = newSchema();
    await migrate(pool, { schema });
    await postgresStorage(pool, { schema }).commit({ writes: [insert("lead", lead)], entries: [] });
    await migrate(pool, { schema });
    expect(await versions(schema)).toEqual(migrations.map(({ version }) => version));
    expect(await postgresStorage(pool, { schema }).get("lead", [lead.id])).toEqual([lead]);
  });

  it("is done by one of several that begin at once, and the others wait for it", async () => {
    const schema = newSchema();
    const pools = Array.from({ length: 6 }, () => serverPool({ max: 1 }));
    await Promise.all(pools.map((each) => migrate(each, { schema })));
    await Promise.all(pools.map((each) => each.end()));
    expect(await versions(schema)).toEqual(migrations.map(({ version }) => version));
  });

  it("keeps the records of several schemas apart, whatever they are called", async () => {
    const [one, other] = [newSchema(`Tenant "A"; drop`), newSchema("crm. b'\n%1 -- /*")];
    await migrate(pool, { schema: one });
    await migrate(pool, { schema: other });
    await postgresStorage(pool, { schema: one }).commit({ writes: [insert("lead", lead)], entries: [] });
    expect(await postgresStorage(pool, { schema: one }).get("lead", [lead.id])).toEqual([lead]);
    expect(await postgresStorage(pool, { schema: other }).get("lead", [lead.id])).toEqual([]);
  });

  it("goes on from the version before, and keeps what is stored", async () => {
    const schema = newSchema();
    await migrate(pool, { schema });
    const storage = postgresStorage(pool, { schema });
    const entry = sampleRecord("timelineEntry", "most");
    await storage.commit({ writes: [insert("lead", lead)], entries: [entry] });
    await pool.query(migrationScript(schema, [...migrations, next]));
    await pool.query(migrationScript(schema, [...migrations, next]));
    expect(await versions(schema)).toEqual([...migrations, next].map(({ version }) => version));
    expect(await storage.get("lead", [lead.id])).toEqual([lead]);
    expect((await storage.follow(null, 10)).entries).toEqual([entry]);
    expect((await pool.query(`select mood from ${schema}.lead`)).rows).toEqual([{ mood: "calm" }]);
  });

  it("refuses a schema that a later version of the library made", async () => {
    const schema = newSchema();
    await pool.query(migrationScript(schema, [...migrations, next]));
    await expect(migrate(pool, { schema })).rejects.toMatchObject({
      code: "STORAGE_FAILED",
      cause: { code: "CRM05", message: expect.stringContaining(`version ${next.version}`) },
    });
  });

  it("refuses to go on from a migration that is not the one that was done", async () => {
    const schema = newSchema();
    await migrate(pool, { schema });
    await pool.query(`update ${schema}.migration set checksum = 'another'`);
    await expect(migrate(pool, { schema })).rejects.toMatchObject({ cause: { code: "CRM05" } });
  });

  it("leaves everything as it was where a migration fails half-way", async () => {
    const schema = newSchema();
    await migrate(pool, { schema });
    const broken = { ...next, sql: next.sql.replace("insert into", "select 1 / 0; insert into") };
    await expect(pool.query(migrationScript(schema, [...migrations, broken]))).rejects.toMatchObject({ code: "22012" });
    expect(await versions(schema)).toEqual(migrations.map(({ version }) => version));
    await expect(pool.query(`select mood from ${schema}.lead`)).rejects.toMatchObject({ code: "42703" });
  });

  it("needs no right to make schemas where there is one already", async () => {
    const schema = newSchema();
    await pool.query(`create role ${schema}_owner login`);
    await pool.query(`create schema ${schema} authorization ${schema}_owner`);
    const owner = serverPool({ user: `${schema}_owner`, max: 1 });
    await migrate(owner, { schema });
    await postgresStorage(owner, { schema }).commit({ writes: [insert("lead", lead)], entries: [] });
    expect(await postgresStorage(owner, { schema }).get("lead", [lead.id])).toEqual([lead]);
    await owner.end();
    await pool.query(`drop owned by ${schema}_owner cascade; drop role ${schema}_owner`);
  });
});
