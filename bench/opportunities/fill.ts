import type { Storage } from "crmkit";
import { migrate } from "crmkit/postgres";
import type pg from "pg";
import type { Models } from "./seed.js";
import { accountNumber, opportunityNumber, perAccount } from "./seed.js";

const atOnce = 5_000;
const tables = ["account", "opportunity", "lost_reason", "timeline_commit", "timeline_entry"] as const;

/** The records of both types, some thousand at a time. */
function* batches(size: number, models: Models) {
  for (let start = 0; start < size / perAccount; start += atOnce)
    yield { type: "account", records: numbered(start, size / perAccount, (i) => accountNumber(i, models)) } as const;
  for (let start = 0; start < size; start += atOnce)
    yield { type: "opportunity", records: numbered(start, size, (i) => opportunityNumber(i, models)) } as const;
}

const numbered = <R>(start: number, end: number, make: (i: number) => R): readonly R[] =>
  Array.from({ length: Math.min(atOnce, end - start) }, (_, k) => make(start + k));

/** Fills a store by its own commits. */
export async function fillByCommits(storage: Storage, size: number, models: Models): Promise<void> {
  await storage.commit({ writes: [{ op: "insert", type: "lostReason", record: models.lostReason }], entries: [] });
  for (const batch of batches(size, models)) {
    const writes =
      batch.type === "account"
        ? batch.records.map((record) => ({ op: "insert", type: "account", record }) as const)
        : batch.records.map((record) => ({ op: "insert", type: "opportunity", record }) as const);
    await storage.commit({ writes, entries: [] });
  }
}

/**
 * Fills a new schema with the same records by big inserts. Each row is one that the library stored, but for the columns
 * that differ. Indexes are made when the rows are there.
 */
export async function fillBySql(pool: pg.Pool, storage: Storage, schema: string, size: number, models: Models) {
  await migrate(pool, { schema });
  const { account, opportunity, lostReason } = models;
  await storage.commit({
    writes: [
      { op: "insert", type: "lostReason", record: lostReason },
      { op: "insert", type: "account", record: account },
      { op: "insert", type: "opportunity", record: opportunity },
    ],
    entries: [],
  });
  await withoutIndexes(pool, schema, async () => {
    for (const { type, records } of batches(size, models)) {
      const rows = records.map((record) => differences(record, models[type]));
      await pool.query(
        `insert into ${schema}.${type} select r.* from json_populate_recordset((select t from ${schema}.${type} t where id = $1), $2::json) r`,
        [models[type].id, JSON.stringify(rows)],
      );
    }
    await pool.query(`delete from ${schema}.account where id = $1`, [account.id]);
    await pool.query(`delete from ${schema}.opportunity where id = $1`, [opportunity.id]);
  });
}

/** Fills a new schema with all that another holds. */
export async function copySchema(pool: pg.Pool, from: string, to: string): Promise<void> {
  await migrate(pool, { schema: to });
  await withoutIndexes(pool, to, async () => {
    for (const table of tables)
      await pool.query(`insert into ${to}.${table} overriding system value select * from ${from}.${table} order by 1`);
  });
  await pool.query(
    `select setval(pg_get_serial_sequence('${to}.timeline_commit', 'number'), (select max(number) from ${to}.timeline_commit))`,
  );
}

/** Has the server know what is in the tables, or it does so while one of the contenders is at work. */
export async function settle(pool: pg.Pool, schema: string): Promise<void> {
  for (const table of tables) await pool.query(`vacuum analyze ${schema}.${table}`);
}

function differences(record: object, model: object): Record<string, unknown> {
  const before = new Map(Object.entries(model));
  const changed = Object.entries(record).filter(([field, value]) => before.get(field) !== value);
  return Object.fromEntries(changed.map(([field, value]) => [columnOf(field), value]));
}

const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

async function withoutIndexes(pool: pg.Pool, schema: string, fill: () => Promise<void>): Promise<void> {
  const { rows } = await pool.query<{ name: string; sql: string }>(
    "select indexname as name, indexdef as sql from pg_indexes where schemaname = $1 and tablename in ('account', 'opportunity') and indexname not like '%_pkey'",
    [schema],
  );
  for (const { name } of rows) await pool.query(`drop index ${schema}.${name}`);
  await fill();
  for (const { sql } of rows) await pool.query(sql);
}
