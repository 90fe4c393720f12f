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
import { changing, watchEffects } from "./fault-store.js";
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
  let isDirty = false;
  return async (watch) => {
    if (isDirty) await database.exec(restoreAll(schema));
    isDirty = false;
    const state = async (): Promise<string> => {
      const { rows } = await database.query(stateSql(schema), []);
      return String(Object.values(rows[0] ?? {})[0]);
    };
    const { carriedOut, ...watched } = watchEffects(state, watch);
    const { call, ...told } = crashingCalls((name, result) => {
      const isEffect = changing.has(name) && !tookNothing(name, result);
      isDirty ||= isEffect;
      return isEffect ? carriedOut(name) : undefined;
    });
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

const keepAll = (schema: string): string =>
  [
    `create schema kept_${schema}`,
    ...tables.map((name) => `create table kept_${schema}.${name} as table ${schema}.${name}`),
  ].join("; ");

const restoreAll = (schema: string): string =>
  tables
    .map(
      (name) =>
        `delete from ${schema}.${name}; insert into ${schema}.${name} overriding system value table kept_${schema}.${name};`,
    )
    .join(" ");

/** Everything as JSON, but for how commits are numbered. */
const stateSql = (schema: string): string =>
  `select jsonb_build_object('records', jsonb_build_object(${types
    .map(
      (type) =>
        `'${type}', (select jsonb_agg(to_jsonb(t) - 'commit_number' order by id) from ${schema}.${tableOf(type).name} t)`,
    )
    .join(", ")}))::text as state`;
