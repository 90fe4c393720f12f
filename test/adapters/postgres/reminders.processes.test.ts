import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundled } from "../../../scripts/bundled.js";
import { postgresStorage } from "../../../src/adapters/postgres/postgres-storage.js";
import { createCrm } from "../../../src/app/create-crm.js";
import { localDateTimeAt } from "../../../src/kernel/time-zone.js";
import { seededRandom } from "../../../src/testing/build/seeded-random.js";
import type { OwnStorage } from "../../support/postgres.js";
import { openStorage, serverPool, serverUrl } from "../../support/postgres.js";
import { storeReminderPeople } from "../../support/reminder-book.js";

// The whole proof: CRMKIT_SOAK=1 npx vitest run test/adapters/postgres/reminders.processes.test.ts
const soak = process.env["CRMKIT_SOAK"] === "1";
const [events, processes, kills] = soak ? [500, 8, 40] : [6, 3, 4];
const guestsOfEach = 199;

describe.skipIf(serverUrl === null)("Workers of reminders in processes of their own", () => {
  const pool = serverPool();
  let own: OwnStorage;
  beforeAll(async () => {
    own = await openStorage(pool);
    await pool.query(`create table ${own.schema}.handed (key text, recipient text, subject text)`);
  });
  afterAll(async () => {
    await own.close();
    await pool.end();
  });

  /** Enters events whose reminders are due by now, each for 200 people. */
  async function fill(): Promise<void> {
    await storeReminderPeople(own.storage);
    const hour = 3_600_000;
    const now = Date.now();
    const crm = createCrm({
      storage: postgresStorage(pool, { schema: own.schema }),
      clock: () => new Date(now - 2 * hour),
    });
    const ann = crm.as({ userId: "ann", companyId: "acme" });
    const startLocal = localDateTimeAt("UTC", new Date(now + 23 * hour));
    for (let i = 0; i < events; i++) {
      const guests = Array.from({ length: guestsOfEach }, (_, g) => ({ email: `g${g}@y.example` }));
      const { event } = await ann.calendar.create({ subject: `Event ${i}`, type: "meeting", startLocal, guests });
      await ann.calendar.remind({ eventId: event.id, reminder: { templateId: "remind", audience: "all" } });
    }
  }

  const start = (worker: string, seed: number): ChildProcess =>
    spawn(process.execPath, [worker, serverUrl ?? "", own.schema, String(seed)], {
      stdio: ["ignore", "pipe", "inherit"],
    });

  /** Runs workers, kills one of them at random times, each in the middle of its work, and starts another in its place. */
  async function run(): Promise<void> {
    const worker = await bundled("test/support/reminder-worker.ts");
    const random = seededRandom(7);
    let killed = 0;
    const work = async (seed: number): Promise<void> => {
      const child = start(worker, seed);
      child.stdout?.once("data", () => {
        if (killed < kills && ++killed > 0) setTimeout(() => child.kill("SIGKILL"), random.below(200));
      });
      const ended = await new Promise<number | null>((resolve) => child.on("close", resolve));
      if (ended === null) return work(seed + 100);
      expect(ended).toBe(0);
    };
    await Promise.all(Array.from({ length: processes }, (_, i) => work(i + 1)));
    expect(killed).toBe(kills);
  }

  const rows = async (sql: string) => (await pool.query(sql.replaceAll("crm.", `${own.schema}.`))).rows;

  it(
    "REM-6 send every delivery once, and again only under its key, though they are killed and the mailer fails",
    async () => {
      await fill();
      await run();
      const total = events * (guestsOfEach + 1);
      expect(await rows("select state, count(*)::int as n from crm.delivery group by state")).toEqual([
        { state: "sent", n: total },
      ]);
      expect(await rows("select state, count(*)::int as n from crm.email_message group by state")).toEqual([
        { state: "sent", n: total },
      ]);
      const keysOfOne = "select recipient, subject from crm.handed group by 1, 2 having count(distinct key) <> 1";
      expect(await rows(keysOfOne)).toEqual([]);
      const unsent = "select id from crm.email_message where id not in (select key from crm.handed)";
      expect(await rows(unsent)).toEqual([]);
      const [handed] = await rows("select count(*)::int as n, count(distinct key)::int as keys from crm.handed");
      expect(handed).toMatchObject({ keys: total });
      if (soak)
        console.log(`${total} deliveries, handed over ${handed?.n} times by ${processes} processes, ${kills} killed`);
    },
    soak ? 3_600_000 : 120_000,
  );
});
