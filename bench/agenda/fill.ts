import type { Storage, Write } from "crmkit";
import { migrate } from "crmkit/postgres";
import type pg from "pg";
import { eventNumber } from "./seed.js";

const atOnce = 5_000;

/** Fills a store with events and their guests, by its own commits. */
export async function fillByCommits(storage: Storage, size: number): Promise<void> {
  for (let start = 0; start < size; start += atOnce) {
    const inserts: unknown[] = [];
    for (let i = start; i < Math.min(start + atOnce, size); i++) {
      const { event, guests } = eventNumber(i);
      inserts.push({ op: "insert", type: "calendarEvent", record: event });
      for (const record of guests) inserts.push({ op: "insert", type: "guest", record });
    }
    const writes = inserts as readonly Write[]; // the sources made them, whose brands are not those of the package
    await storage.commit({ writes, entries: [] });
  }
}

/** Fills a new schema so. Indexes are made when the rows are there, which is faster by far. */
export async function fillSchema(pool: pg.Pool, storage: Storage, schema: string, size: number): Promise<void> {
  await migrate(pool, { schema });
  const { rows } = await pool.query<{ name: string; sql: string }>(
    "select indexname as name, indexdef as sql from pg_indexes where schemaname = $1 and tablename in ('calendar_event', 'guest') and indexname not like '%_pkey'",
    [schema],
  );
  for (const { name } of rows) await pool.query(`drop index ${schema}.${name}`);
  await fillByCommits(storage, size);
  for (const { sql } of rows) await pool.query(sql);
  for (const table of ["calendar_event", "guest"]) await pool.query(`vacuum analyze ${schema}.${table}`);
  await pool.query("checkpoint");
}
