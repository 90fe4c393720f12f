import { memoryStorage } from "crmkit/memory";
import { postgresStorage } from "crmkit/postgres";
import pg from "pg";
import { heapUsed } from "../heap-used.js";
import type { Bench, Figure } from "../measure.js";
import { milliseconds } from "../measure.js";
import { onServer } from "../on-server.js";
import { changeSome } from "./change-some.js";
import { facadeContender } from "./contender.js";
import { copySchema, fillByCommits, fillBySql, settle } from "./fill.js";
import { measureClosing, measureReads } from "./measure-contenders.js";
import { requireSameEffects, requireSameRecords, requireSameRows } from "./require-same.js";
import { makeModels } from "./seed.js";
import { sqlContender } from "./sql-contender.js";

const crmkit = "opportunities_crmkit";
const byHand = "opportunities_sql";

/**
 * Closing with siblings, forecasts and the board over a million opportunities of a company: the façade on the memory store
 * and on a server that waits for the disk, beside SQL by hand on tables of its own that are filled alike.
 */
export const opportunities: Bench = ({ quick }) =>
  onServer({ durable: !quick }, (pool, url) => measured(pool, url, quick));

async function measured(pool: pg.Pool, url: string, quick: boolean): Promise<readonly Figure[]> {
  const size = quick ? 2_000 : 1_000_000;
  const models = await makeModels();
  const memory = memoryStorage();
  const stored = postgresStorage(pool, { schema: crmkit, prepared: (statement) => pool.query(statement) });
  const heap = heapUsed();
  const loading = await milliseconds(async () => {
    await fillByCommits(memory, size, models);
    await changeSome(memory, size, models);
  });
  const bytes = heapUsed() - heap;
  const seeding = await milliseconds(() => seed(url, size, models));
  await requireSameRecords(memory, stored, size);
  const contenders = {
    "crmkit in memory": facadeContender(memory, models),
    "crmkit on PostgreSQL": facadeContender(stored, models),
    "SQL by hand": sqlContender(pool, byHand, models),
  };
  const reads = await measureReads(contenders, quick);
  const closing = await measureClosing(contenders, quick);
  await requireSameEffects(memory, stored, closing.prospects);
  await requireSameRows(pool, crmkit, byHand);
  return [
    ...closing.figures,
    ...reads,
    { what: "memory store, filled in", value: loading / 1_000, unit: "s" },
    { what: "memory store, heap for an opportunity", value: bytes / size, unit: "bytes" },
    { what: "both schemas, filled in", value: seeding / 1_000, unit: "s" },
    { what: "disk of a schema", value: (await sizeOf(pool, crmkit)) / 2 ** 20, unit: "MB" },
    { what: "process at the end", value: process.memoryUsage().rss / 2 ** 20, unit: "MB" },
  ];
}

/** By connections that do not wait for the disk. */
async function seed(url: string, size: number, models: Awaited<ReturnType<typeof makeModels>>): Promise<void> {
  const pool = new pg.Pool({
    connectionString: url,
    options: "-c synchronous_commit=off -c maintenance_work_mem=512MB",
  });
  const storage = postgresStorage(pool, { schema: crmkit });
  await fillBySql(pool, storage, crmkit, size, models);
  await settle(pool, crmkit);
  await changeSome(storage, size, models);
  await copySchema(pool, crmkit, byHand);
  for (const schema of [crmkit, byHand]) await settle(pool, schema);
  await pool.query("checkpoint");
  await pool.end();
}

async function sizeOf(pool: pg.Pool, schema: string): Promise<number> {
  const { rows } = await pool.query(
    "select sum(pg_total_relation_size(c.oid))::float8 as bytes from pg_class c where relnamespace = $1::regnamespace and relkind = 'r'",
    [schema],
  );
  return rows[0].bytes;
}
