import type { PostgresClient, PostgresRows } from "../../src/adapters/postgres/postgres-client.js";
import { postgresStorage } from "../../src/adapters/postgres/postgres-storage.js";
import { tableOf } from "../../src/adapters/postgres/table.js";
import { recordSchemas } from "../../src/model/record-schemas.js";
import type { RecordType } from "../../src/model/record-types.js";
import type { Write } from "../../src/plan/write.js";
import { insert } from "../../src/plan/write.js";
import type { Storage } from "../../src/ports/storage.js";
import { crashingCalls } from "./crashing-calls.js";
import { everyStored } from "./every-stored.js";
import type { OpenFaultStore } from "./fault-store.js";
import { watchEffects } from "./fault-store.js";
import { openStorage } from "./postgres.js";

const types = Object.keys(recordSchemas) as RecordType[];

/** A database, embedded or on a server. */
export interface FaultDatabase extends PostgresClient {
  /** Runs several statements. */
  readonly exec: (sql: string) => Promise<unknown>;
}

/**
 * Opens copies of what a storage holds, on one database, one after the other: the statements that it is sent fail. A copy
 * is used no more once the next is opened.
 */
export async function postgresFaultStores(database: FaultDatabase, content: Storage): Promise<OpenFaultStore> {
  const { storage, schema } = await openStorage(database);
  await copyInto(storage, content);
  await database.exec(keepAll(schema));
  const touched = async (): Promise<readonly string[]> => {
    const { rows } = await database.query(`select distinct name from kept_${schema}.touched`, []);
    return rows.map((row) => String(Object.values(row)[0]));
  };
  const kept = await textsOf(database, schema, tables);
  const state = async (): Promise<string> =>
    stateOf({ ...kept, ...(await textsOf(database, schema, await touched())) });
  return async (watch) => {
    await database.exec(restore(schema, await touched()));
    const { carriedOut, ...watched } = watchEffects(state, watch);
    const { call, ...told } = crashingCalls((name, result) =>
      tookNothing(name, result) ? undefined : carriedOut(name),
    );
    const client: PostgresClient = { query: (sql, params) => call(kindOf(sql), () => database.query(sql, params)) };
    return { storage: postgresStorage(client, { schema }), state, ...watched, ...told };
  };
}

/** A worker that finds nothing due changes nothing. */
const tookNothing = (name: string, result: unknown): boolean =>
  name === "claim" && (result as PostgresRows).rows.length === 0; // what the client gave

/** What a statement of the adapter is for. */
function kindOf(sql: string): string {
  if (/^select \S+\.commit\(/.test(sql)) return "commit";
  if (/^update \S+\.sequence /.test(sql)) return "draw";
  return sql.startsWith("with due as ") ? "claim" : "read";
}

async function copyInto(storage: Storage, content: Storage): Promise<void> {
  const writes: Write[] = [];
  for (const type of types)
    if (type !== "timelineEntry")
      for (const record of await everyStored(content, type)) writes.push(insert(type, record));
  await storage.commit({ writes, entries: await everyStored(content, "timelineEntry") });
}

const tables = [...types.map((type) => tableOf(type).name), "timeline_commit"];

/** Copies every table, and has each tell from now on when it was written to; not by a key, for which writers would wait. */
const keepAll = (schema: string): string =>
  [
    `create schema kept_${schema}`,
    ...tables.map((name) => `create table kept_${schema}.${name} as table ${schema}.${name}`),
    `create table kept_${schema}.touched (name text not null)`,
    `create function kept_${schema}.touch() returns trigger language plpgsql as $$
      begin insert into kept_${schema}.touched values (tg_table_name); return null; end $$`,
    ...tables.map(
      (name) =>
        `create trigger touch after insert or update or delete or truncate on ${schema}.${name} execute function kept_${schema}.touch()`,
    ),
  ].join("; ");

const restore = (schema: string, names: readonly string[]): string =>
  [
    ...names.map(
      (name) =>
        `delete from ${schema}.${name}; insert into ${schema}.${name} overriding system value table kept_${schema}.${name}`,
    ),
    `delete from kept_${schema}.touched`,
  ].join("; ");

/** What some tables hold as JSON, but for how commits are numbered. */
async function textsOf(
  database: FaultDatabase,
  schema: string,
  names: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const texts = types
    .map((type) => ({ type, name: tableOf(type).name }))
    .filter(({ name }) => names.includes(name))
    .map(
      ({ type, name }) =>
        `select '${type}' as type, (select jsonb_agg(to_jsonb(t) - 'commit_number' order by id)::text from ${schema}.${name} t) as text`,
    );
  if (texts.length === 0) return {};
  const { rows } = await database.query(texts.join(" union all "), []);
  return Object.fromEntries(
    (rows as { type: string; text: string | null }[]).map(({ type, text }) => [type, text ?? "null"]),
  );
}

const stateOf = (texts: Readonly<Record<string, string>>): string =>
  `{"records": {${types.map((type) => `"${type}": ${texts[type]}`).join(", ")}}}`;
