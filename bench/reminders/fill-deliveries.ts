import type { Storage } from "crmkit";
import { createCrm } from "crmkit";
import { buildRecord } from "crmkit/testing";
import type pg from "pg";

/** The time at which everything is due. */
export const now = new Date("2026-03-04T12:00:00.000Z");
const guestsOfEach = 199;

/** Events whose reminders are due, each for 200 people, until there are as many deliveries. */
export async function fillDeliveries(pool: pg.Pool, storage: Storage, schema: string, count: number): Promise<void> {
  await pool.query(
    `truncate ${schema}.delivery, ${schema}.reminder, ${schema}.guest, ${schema}.calendar_event, ${schema}.email_message`,
  );
  const template = buildRecord("template", {
    id: "remind",
    companyId: "acme",
    model: "eventReminder",
    subject: "{{event.subject}}",
    content: "{{event.subject}} on {{occurrence.date}} at {{occurrence.time}}",
  });
  const ann = buildRecord("user", { id: "ann", email: "ann@acme.example", companyId: "acme", language: "en" });
  if ((await storage.get("template", ["remind"])).length === 0)
    await storage.commit({
      writes: [
        { op: "insert", type: "template", record: template },
        { op: "insert", type: "user", record: ann },
      ],
      entries: [],
    });
  const { calendar } = createCrm({ storage, clock: () => new Date("2026-03-02T09:00:00Z") }).as({
    userId: "ann",
    companyId: "acme",
  });
  for (let i = 0; i < count / (guestsOfEach + 1); i++) {
    const guests = Array.from({ length: guestsOfEach }, (_, g) => ({ email: `guest.${g}@event-${i}.example` }));
    const startLocal = "2026-03-05T11:55";
    const { event } = await calendar.create({ subject: `Event ${i}`, type: "meeting", startLocal, guests });
    await calendar.remind({ eventId: event.id, reminder: { templateId: "remind", audience: "all" } });
  }
  await pool.query("analyze");
}

/** Deliveries that lie ahead, copies of one. */
export async function fillFuture(pool: pg.Pool, schema: string, count: number): Promise<void> {
  await pool.query(
    `insert into ${schema}.delivery
    select (jsonb_populate_record(null::${schema}.delivery, to_jsonb(d) || jsonb_build_object('id', 'ahead-' || n,
      'state', 'pending', 'trigger_at', $1::timestamptz + n * interval '1 second',
      'next_try_at', $1::timestamptz + n * interval '1 second'))).*
    from (select * from ${schema}.delivery limit 1) d, generate_series(1, ${count}) n`,
    [now.toISOString()],
  );
  await pool.query("analyze");
}
