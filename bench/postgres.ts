import { migrate } from "crmkit/postgres";
import type pg from "pg";
import type { Contender } from "./contender.js";
import { bulkSize, openStatuses } from "./contender.js";
import { crmkitContender } from "./crmkit-contender.js";
import type { Bench, Figure } from "./measure.js";
import { inTurns } from "./measure.js";
import { onServer } from "./on-server.js";
import { ormContender } from "./orm/orm-contender.js";
import { filledId, fillLeads } from "./sql/fill-leads.js";
import { sqlContender } from "./sql/sql-contender.js";

/** A job: how often it is done in a round, and how by a contender; `i` counts on from round to round. */
interface Job {
  readonly what: string;
  readonly times: number;
  readonly run: (contender: Contender, i: number) => Promise<unknown>;
}

const idOf = (i: number, size: number): string => filledId((i * 7_919) % size);

const jobs = (size: number): readonly Job[] => [
  { what: "create a lead", times: 200, run: ({ create }, i) => create(i) },
  {
    what: "move a lead",
    times: 200,
    run: ({ move }, i) => move(idOf(i, size), nextStatus(i, size)),
  },
  { what: "a page of 100", times: 20, run: ({ page }) => page() },
  { what: "the board", times: 20, run: ({ board }) => board() },
  {
    what: `take charge of ${bulkSize}`,
    times: 1,
    run: ({ takeCharge }, i) =>
      takeCharge(
        Array.from({ length: bulkSize }, (_, k) => filledId((i * bulkSize + k) % size)),
        `bulk-${i}`,
      ),
  },
];

const reads = (size: number): readonly Job[] => [
  { what: "read a lead", times: 200, run: ({ read }, i) => read(idOf(i, size)) },
  { what: "a page of 100", times: 10, run: ({ page }) => page() },
  { what: "the board", times: 2, run: ({ board }) => board() },
  { what: "sums by status", times: 1, run: ({ aggregate }) => aggregate() },
];

/** Another open status than that of the lead, whichever turn it is: a lead is met again after all others. */
function nextStatus(i: number, size: number): string {
  const filled = (((i * 7_919) % size) * 13) % openStatuses.length;
  return openStatuses[(filled + 1 + Math.floor(i / size)) % openStatuses.length] ?? "";
}

/** The adapter on a server of its own, beside SQL by hand and an ORM: each job in turns, on schemas that are filled alike. */
export const postgres: Bench = async ({ quick }) => {
  return onServer({ durable: !quick }, async (pool) => {
    return [...(await besideOthers(pool, quick)), ...(await onManyLeads(pool, quick))];
  });
};

async function besideOthers(pool: pg.Pool, quick: boolean): Promise<readonly Figure[]> {
  const size = quick ? 2_000 : 20_000;
  const names = ["bench_crmkit", "bench_sql", "bench_orm"] as const;
  for (const name of names) await makeSchema(pool, name, size);
  const contenders = [
    crmkitContender(pool, names[0]),
    sqlContender(pool, names[1]),
    ormContender(pool, names[2]),
  ] as const;
  const figures: Figure[] = [];
  for (const { what, times, run } of jobs(size)) {
    for (const name of names) await pool.query(`vacuum analyze ${name}.lead`); // or the server does it while one is at work
    const works = contenders.map((contender) => (i: number) => run(contender, i));
    const [crmkit = 0, sql = 0, orm = 0] = await inTurns(quick ? 1 : 9, quick ? 1 : times, works);
    figures.push(
      ...besideSql(what, crmkit, sql),
      { what: `${what}, Drizzle`, value: orm, unit: "ms" },
      { what: `${what}, to Drizzle`, value: orm / crmkit, unit: "times as fast" },
    );
  }
  return figures;
}

async function onManyLeads(pool: pg.Pool, quick: boolean): Promise<readonly Figure[]> {
  const size = quick ? 10_000 : 1_000_000;
  await makeSchema(pool, "bench_many", size);
  const contenders = [crmkitContender(pool, "bench_many"), sqlContender(pool, "bench_many")] as const;
  const figures: Figure[] = [];
  for (const { what, times, run } of reads(size)) {
    const works = contenders.map((contender) => (i: number) => run(contender, i));
    const [crmkit = 0, sql = 0] = await inTurns(quick ? 1 : 5, quick ? 1 : times, works);
    figures.push(...besideSql(`${size.toLocaleString("en")} leads: ${what}`, crmkit, sql));
  }
  return figures;
}

async function makeSchema(pool: pg.Pool, schema: string, size: number): Promise<void> {
  await migrate(pool, { schema });
  await fillLeads(pool, schema, size);
}

const besideSql = (what: string, crmkit: number, sql: number): readonly Figure[] => [
  { what, value: crmkit, unit: "ms" },
  { what: `${what}, SQL by hand`, value: sql, unit: "ms" },
  { what: `${what}, to SQL by hand`, value: crmkit / sql, unit: "times its time" },
];
