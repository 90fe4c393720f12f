import type { ActorCrm, Storage } from "crmkit";
import { createCrm } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import { migrate, postgresStorage } from "crmkit/postgres";
import type pg from "pg";
import type { Bench, Figure } from "../measure.js";
import { milliseconds } from "../measure.js";
import { onServer } from "../on-server.js";
import type { Reported } from "./report-records.js";
import { recordNumber } from "./report-records.js";
import { reportByHand } from "./reports-by-hand.js";

const schema = "public";
const year = { from: "2025-01-01", to: "2025-12-31" };
const reportsOf: Readonly<Record<Reported, readonly string[]>> = {
  lead: ["leads"],
  opportunity: ["opportunities"],
  calendarEvent: ["calls", "events"],
};

/** The four reports over a year, beside the same charts in SQL by hand on the same tables, and in memory. */
export const reports: Bench = async ({ quick }) => {
  const size = quick ? 2_000 : Number(process.env["CRMKIT_REPORT_RECORDS"] ?? 1_000_000);
  return onServer({ durable: false, connections: 10 }, async (pool) => {
    await migrate(pool, { schema });
    const figures: Figure[] = [];
    for (const type of ["lead", "opportunity", "calendarEvent"] as const) {
      const memory = memoryStorage();
      const postgres = postgresStorage(pool, { schema, prepared: (statement) => pool.query(statement) });
      for (const storage of [memory, postgres]) await fill(storage, type, size);
      await pool.query("analyze");
      for (const report of reportsOf[type])
        figures.push(...(await figuresOf(report, size, { memory, postgres, pool }, quick ? 1 : 3)));
    }
    return figures;
  });
};

async function fill(storage: Storage, type: Reported, size: number): Promise<void> {
  for (let first = 0; first < size; first += 5_000) {
    const records = Array.from({ length: Math.min(5_000, size - first) }, (_, i) => recordNumber(type, first + i));
    await storage.commit({ writes: records.map((record) => ({ op: "insert", type, record }) as never), entries: [] });
  }
}

const annOn = (storage: Storage): ActorCrm =>
  createCrm({ storage, clock: () => new Date("2025-06-30T09:00:00Z") }).as({ userId: "ann", companyId: "acme" });

async function figuresOf(
  report: string,
  size: number,
  { memory, postgres, pool }: { readonly memory: Storage; readonly postgres: Storage; readonly pool: pg.Pool },
  rounds: number,
): Promise<readonly Figure[]> {
  const took = { memory: [] as number[], postgres: [] as number[], hand: [] as number[] };
  const run = (storage: Storage) => milliseconds(() => annOn(storage).reports.run({ report, ...year }));
  for (let round = 0; round < rounds; round++) {
    took.postgres.push(await run(postgres));
    took.hand.push(await milliseconds(() => reportByHand(pool, report)));
    took.memory.push(await run(memory));
  }
  const best = (times: readonly number[]): number => Math.min(...times);
  const what = `${report}, ${size.toLocaleString("en")} records`;
  return [
    { what: `${what}, in memory`, value: best(took.memory), unit: "ms" },
    { what: `${what}, PostgreSQL`, value: best(took.postgres), unit: "ms" },
    { what: `${what}, SQL by hand`, value: best(took.hand), unit: "ms" },
    {
      what: `${what}, PostgreSQL to SQL by hand`,
      value: best(took.postgres) / best(took.hand),
      unit: "times its time",
    },
  ];
}
