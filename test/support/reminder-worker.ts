// A process that sends reminders until nothing is due any more, or it is killed. Its mailer writes down what it is given,
// on its own, and fails now and then.
//   tsx test/support/reminder-worker.ts <url> <schema> <seed>
import pg from "pg";
import { postgresStorage } from "../../src/adapters/postgres/postgres-storage.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { Mailer } from "../../src/ports/mailer.js";
import { seededRandom } from "../../src/testing/build/seeded-random.js";

const [url, schema, seed] = process.argv.slice(2);
if (url === undefined || schema === undefined || seed === undefined) throw new Error("url, schema and seed are needed");
const pool = new pg.Pool({ connectionString: url, max: 4 });
const random = seededRandom(Number(seed));

const mailer: Mailer = {
  send: async ({ idempotencyKey, to, subject }) => {
    const luck = random.next();
    if (luck < 0.05) return { answer: "deferred", reason: "MAILER_UNREACHABLE", text: "no route to host" };
    if (luck < 0.1) throw new Error("the mailer broke");
    await pool.query(`insert into ${schema}.handed (key, recipient, subject) values ($1, $2, $3)`, [
      idempotencyKey,
      to.join(),
      subject,
    ]);
    if (luck < 0.15) throw new Error("the answer was lost");
    return { answer: "accepted" };
  },
};

const crm = createCrm({
  storage: postgresStorage(pool, { schema }),
  ports: { mailer },
  settings: {
    email: { from: { address: "crm@acme.example" } },
    reminders: { leaseSeconds: 10, retryMinutes: Array.from({ length: 30 }, () => 0.001) },
  },
});
for (;;) {
  const { sent } = await crm.reminders.dispatch({ limit: 200 });
  if (sent > 0) process.stdout.write(`${sent}\n`);
  const { due, held, failing } = await crm.reminders.health();
  if (due + held + failing === 0) break;
  if (sent === 0) await new Promise((resolve) => setTimeout(resolve, 50));
}
await pool.end();
