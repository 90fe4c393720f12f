import type { Storage } from "crmkit";
import { createCrm } from "crmkit";
import { migrate, postgresStorage } from "crmkit/postgres";
import type pg from "pg";
import type { Bench, Figure } from "../measure.js";
import { milliseconds } from "../measure.js";
import { onServer } from "../on-server.js";
import { fillDeliveries, fillFuture, now } from "./fill-deliveries.js";
import { runGraphileWorker } from "./graphile-worker.js";
import { runPgBoss } from "./pg-boss.js";

const schema = "reminders";

/**
 * Deliveries that are due, handed to a mailer that does nothing, beside the same number of jobs that do nothing in two
 * queues on the same server. The queues neither read what a job is about nor keep what was sent.
 */
export const reminders: Bench = async ({ quick }) => {
  return onServer({ durable: !quick, connections: 10 }, async (pool, url) => {
    await migrate(pool, { schema });
    const storage = postgresStorage(pool, { schema, prepared: (statement) => pool.query(statement) });
    return [
      ...(await throughput(storage, pool, url, quick ? 400 : 20_000, quick ? 1 : 3)),
      ...(await emptyPoll(storage, pool, quick ? 10_000 : 1_000_000)),
    ];
  });
};

const crmOn = (storage: Storage) =>
  createCrm({
    storage,
    clock: () => now,
    ports: { mailer: { send: async () => ({ answer: "accepted" }) } },
    settings: { email: { from: { address: "crm@acme.example" } }, reminders: { atOnce: 100 } },
  });

async function throughput(
  storage: Storage,
  pool: pg.Pool,
  url: string,
  count: number,
  rounds: number,
): Promise<readonly Figure[]> {
  const crm = crmOn(storage);
  const took = { crmkit: [] as number[], pgBoss: [] as number[], graphile: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    await fillDeliveries(pool, storage, schema, count);
    took.crmkit.push(
      await milliseconds(async () => {
        const { sent } = await crm.reminders.dispatch({ limit: count });
        if (sent !== count) throw new Error(`${count} deliveries are wanted: ${sent}`);
      }),
    );
    took.pgBoss.push(await runPgBoss(url, count));
    took.graphile.push(await runGraphileWorker(url, pool, count));
  }
  const rate = (times: readonly number[]): number => (1_000 * count) / Math.min(...times);
  const what = `${count.toLocaleString("en")} due deliveries`;
  return [
    { what: `${what}, crmkit`, value: rate(took.crmkit), unit: "a second" },
    { what: `${what}, pg-boss`, value: rate(took.pgBoss), unit: "a second" },
    { what: `${what}, graphile-worker`, value: rate(took.graphile), unit: "a second" },
    { what: `${what}, to pg-boss`, value: rate(took.crmkit) / rate(took.pgBoss), unit: "times as fast" },
    { what: `${what}, to graphile-worker`, value: rate(took.crmkit) / rate(took.graphile), unit: "times as fast" },
  ];
}

/** What it costs to find that nothing is due. */
async function emptyPoll(storage: Storage, pool: pg.Pool, future: number): Promise<readonly Figure[]> {
  await fillFuture(pool, schema, future);
  const crm = crmOn(storage);
  await crm.reminders.dispatch();
  const times: number[] = [];
  for (let i = 0; i < 50; i++) times.push(await milliseconds(async () => void (await crm.reminders.dispatch())));
  times.sort((a, b) => a - b);
  const what = `poll that finds nothing, ${future.toLocaleString("en")} deliveries ahead`;
  return [{ what, value: times[25] ?? Number.NaN, unit: "ms, median" }];
}
