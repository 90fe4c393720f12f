import { memoryStorage } from "crmkit/memory";
import { postgresStorage } from "crmkit/postgres";
import pg from "pg";
import { heapUsed } from "../heap-used.js";
import type { Bench, Figure } from "../measure.js";
import { inTurns, milliseconds } from "../measure.js";
import { onServer } from "../on-server.js";
import { requireSame } from "../opportunities/require-same.js";
import type { FacadeContender } from "./contender.js";
import { facadeContender } from "./contender.js";
import { fillByCommits, fillSchema } from "./fill.js";
import type { Job } from "./jobs.js";
import { jobs } from "./jobs.js";
import type { SqlContender } from "./sql-contender.js";
import { sqlContender } from "./sql-contender.js";

const schema = "agenda";

/** The contenders, on the same events. */
interface Contenders {
  readonly memory: FacadeContender;
  readonly postgres: FacadeContender;
  readonly sql: SqlContender;
}

/**
 * Agendas, busy times and lists of a million events of 500 users, one in twenty a series: the façade on the memory store and
 * on a server, beside SQL by hand that reads the rows that it needs. It fails unless both stores answer alike.
 */
export const agenda: Bench = ({ quick }) =>
  onServer({ durable: !quick }, (pool, url) => measured(pool, url, quick ? 3_000 : 1_000_000, quick));

async function measured(pool: pg.Pool, url: string, size: number, quick: boolean): Promise<readonly Figure[]> {
  const memory = memoryStorage();
  const heap = heapUsed();
  const loading = await milliseconds(() => fillByCommits(memory, size));
  const bytes = heapUsed() - heap;
  const seeding = await milliseconds(() => seed(url, size));
  const stored = postgresStorage(pool, { schema, prepared: (statement) => pool.query(statement) });
  const contenders = {
    memory: facadeContender(memory),
    postgres: facadeContender(stored),
    sql: sqlContender(pool, schema),
  };
  const figures: Figure[] = [];
  for (const job of jobs) figures.push(...(await measureJob(job, contenders, quick)));
  return [
    ...figures,
    { what: "memory store, filled in", value: loading / 1_000, unit: "s" },
    { what: "memory store, heap for an event", value: bytes / size, unit: "bytes" },
    { what: "schema, filled in", value: seeding / 1_000, unit: "s" },
  ];
}

/** By connections that do not wait for the disk. */
async function seed(url: string, size: number): Promise<void> {
  const pool = new pg.Pool({
    connectionString: url,
    options: "-c synchronous_commit=off -c maintenance_work_mem=512MB",
  });
  await fillSchema(pool, postgresStorage(pool, { schema }), schema, size);
  await pool.end();
}

/** So many questions of each job are answered before it is measured. */
const compared = 10;

/** Measures a job, once its answers were the same. */
async function measureJob(job: Job, contenders: Contenders, quick: boolean): Promise<readonly Figure[]> {
  const { what, asked, ask, read } = job;
  const { memory, postgres, sql } = contenders;
  let lines = 0;
  let rows = 0;
  for (let i = 0; i < compared; i++) {
    const answers = {
      "crmkit in memory": await ask(memory, asked(i)),
      "crmkit on PostgreSQL": await ask(postgres, asked(i)),
    };
    requireSame(what, answers);
    lines += answers["crmkit in memory"].length;
    if (read !== null) rows += (await read(sql, asked(i))).length;
  }
  const works = [memory, postgres].map(
    (facade) =>
      (i: number): Promise<unknown> =>
        ask(facade, asked(i)),
  );
  if (read !== null) works.push((i) => read(sql, asked(i)));
  const took = await inTurns(quick ? 1 : 9, quick ? 1 : job.times, works);
  const given: Figure = { what: `${what}, answer, on average`, value: lines / compared, unit: "lines" };
  if (read === null) return [...timed(what, took), given];
  return [...timed(what, took), given, { what: `${what}, needed for it`, value: rows / compared, unit: "rows" }];
}

function timed(what: string, [memory, postgres, sql]: readonly number[]): readonly Figure[] {
  const ms = (who: string, value = Number.NaN): Figure => ({ what: `${what}, ${who}`, value, unit: "ms" });
  const figures = [ms("crmkit in memory", memory), ms("crmkit on PostgreSQL", postgres)];
  if (sql === undefined || postgres === undefined) return figures;
  const ratio = { what: `${what}, to SQL by hand`, value: postgres / sql, unit: "times its time" };
  return [...figures, ms("rows by SQL by hand", sql), ratio];
}
