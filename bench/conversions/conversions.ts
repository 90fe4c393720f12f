import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createCrm } from "crmkit";
import { migrate, postgresStorage } from "crmkit/postgres";
import type pg from "pg";
import { bundled } from "../../scripts/bundled.js";
import type { Bench, Figure } from "../measure.js";
import { onServer } from "../on-server.js";
import { filledId, fillLeads } from "../sql/fill-leads.js";

/**
 * Leads converted by eight processes at once, a thousand each, beside a transaction written by hand: each contender in a
 * schema of its own, one half first and the other half last, so that neither gains by its turn. Two processes in small.
 */
export const conversions: Bench = ({ quick }) =>
  onServer({ durable: !quick }, (pool, url) =>
    measured(pool, url, quick ? { processes: 2, each: 3, halves: 1 } : { processes: 8, each: 500, halves: 2 }),
  );

interface Size {
  readonly processes: number;
  /** Leads of each, in each half. */
  readonly each: number;
  /** Two, or one in small. */
  readonly halves: number;
}

async function measured(pool: pg.Pool, url: string, { processes, each, halves }: Size): Promise<readonly Figure[]> {
  const took = { crmkit: 0, sql: 0 };
  const leads = halves * processes * each + 1;
  for (const contender of ["crmkit", "sql"] as const) await prepare(pool, schemaOf(contender), leads);
  const turns = [["crmkit", "sql"] as const, ["sql", "crmkit"] as const].slice(0, halves);
  for (const [half, contenders] of turns.entries()) {
    for (const contender of contenders) {
      const first = (i: number): number => 1 + (half * processes + i) * each;
      const runs = Array.from({ length: processes }, (_, i) =>
        run(contender, url, schemaOf(contender), first(i), each),
      );
      took[contender] += Math.max(...(await Promise.all(runs))); // the slowest process has to come to its end, too
    }
  }
  for (const contender of ["crmkit", "sql"] as const) await requireDone(pool, schemaOf(contender), leads);
  const rate = (ms: number): number => (1_000 * (leads - 1)) / ms;
  const what = `conversions by ${processes} processes`;
  return [
    { what, value: rate(took.crmkit), unit: "per second" },
    { what: `${what}, SQL by hand`, value: rate(took.sql), unit: "per second" },
    { what: `${what}, to SQL by hand`, value: took.crmkit / took.sql, unit: "times its time" },
  ];
}

const schemaOf = (contender: "crmkit" | "sql"): string => `conversions_${contender}`;

/** Makes leads and sequences, and converts one lead, so that the rows of all tables are known. */
async function prepare(pool: pg.Pool, schema: string, leads: number): Promise<void> {
  await migrate(pool, { schema });
  await fillLeads(pool, schema, leads);
  const ann = createCrm({ storage: postgresStorage(pool, { schema }) }).as({ userId: "ann", companyId: "acme" });
  for (const recordType of ["account", "contact", "opportunity"] as const)
    await ann.sequences.define({ recordType, format: `${recordType}-{number}` });
  await ann.leads.convert({
    leadId: filledId(0),
    account: { create: true },
    contact: { create: true },
    opportunity: true,
  });
}

async function run(...args: readonly [string, string, string, number, number]): Promise<number> {
  const command = [await bundled("bench/conversions/convert-worker.ts"), ...args.map(String)];
  return Number((await promisify(execFile)(process.execPath, command)).stdout);
}

/** A benchmark of what went wrong would be none: every reference stands once, and nobody waited for each other. */
async function requireDone(pool: pg.Pool, schema: string, leads: number): Promise<void> {
  for (const table of ["account", "contact", "opportunity"]) {
    const { rows } = await pool.query<{ done: number }>(
      `select count(distinct reference)::int as done from ${schema}.${table}`,
    );
    if (rows[0]?.done !== leads) throw new Error(`${leads} references of ${table} are wanted: ${rows[0]?.done}`);
  }
  const { rows } = await pool.query("select deadlocks::int from pg_stat_database where datname = current_database()");
  if (rows[0].deadlocks !== 0) throw new Error(`${rows[0].deadlocks} deadlocks`);
}
