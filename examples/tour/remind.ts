import type { Mailer } from "crmkit";
import { createCrm } from "crmkit";
import { buildRecord } from "crmkit/testing";
import type { Tour } from "./tour.js";

const minuteMs = 60_000;

/** Has everybody reminded of a weekly follow-up, as time goes by: a mailbox that fails is tried again, a moved meeting reminds anew. */
export async function remind(tour: Tour): Promise<void> {
  const { out, phrases, locale, storage } = tour;
  out.section(phrases.reminding);
  const clock = movingClock("2027-02-26T09:00:00Z");
  const mailer = printingMailer(tour, "lost@apollo.example");
  const settings = { email: { from: { address: "crm@acme.example", name: "Acme" } } };
  const crm = createCrm({ storage, clock: clock.read, ports: { mailer }, settings });
  const ann = crm.as({ userId: "ann-at-acme", companyId: "acme", locale, timeZone: "Europe/Paris" });
  const user = {
    id: ann.actor.userId ?? "",
    name: "Ann",
    email: "ann@acme.example",
    language: locale,
    companyId: "acme",
  };
  if ((await storage.get("user", [user.id])).length === 0)
    await storage.commit({ writes: [{ op: "insert", type: "user", record: buildRecord("user", user) }], entries: [] });
  const { added, present } = await ann.templates.addShipped({ locale });
  const template = [...added, ...present].find(({ model }) => model === "eventReminder");
  if (template === undefined) return;

  const { event } = await ann.calendar.create({
    subject: phrases.followUp,
    type: "meeting",
    startLocal: "2027-03-01T10:00",
    recurrence: { frequency: "weekly", end: { kind: "never" } },
    guests: [
      { email: "buyer@apollo.example", name: "Lea" },
      { email: "lost@apollo.example", name: "Max" },
    ],
  });
  const reminder = { templateId: template.id, before: { amount: 1, unit: "day" }, audience: "all" } as const;
  await ann.calendar.remind({ eventId: event.id, reminder });
  out.line(phrases.planned((await ann.calendar.deliveries({ eventId: event.id })).records.length));

  clock.set("2027-02-28T09:00:00Z");
  await crm.reminders.dispatch();
  clock.advance(minuteMs);
  await crm.reminders.dispatch();
  clock.set("2027-03-05T09:00:00Z");
  await crm.reminders.dispatch();
  await ann.calendar.update({
    eventId: event.id,
    occurrence: "2027-03-08T10:00:00",
    changes: { startLocal: "2027-03-10T15:00" },
  });
  out.line(phrases.rearmed);
  const { records } = await ann.calendar.deliveries({ eventId: event.id });
  for (const { triggerAt, state, recipient } of records.slice(0, 9))
    out.line(`  ${triggerAt.toISOString().slice(0, 16).replace("T", " ")}  ${state}  ${recipient ?? ""}`.trimEnd());
  clock.set("2027-03-09T14:00:00Z");
  const { sent } = await crm.reminders.dispatch();
  const { due, parked } = await crm.reminders.health();
  out.line(phrases.afterwards(sent, due, parked));
}

function movingClock(iso: string) {
  let now = Date.parse(iso);
  return {
    read: () => new Date(now),
    set: (time: string) => {
      now = Date.parse(time);
    },
    advance: (ms: number) => {
      now += ms;
    },
  };
}

/** Prints what it is given; it cannot reach one mailbox the first time. */
function printingMailer({ out, phrases }: Tour, failing: string): Mailer {
  const failed = new Set<string>();
  return {
    send: async ({ to, subject, idempotencyKey }) => {
      const isFirst = to.includes(failing) && !failed.has(failing);
      failed.add(to[0] ?? "");
      out.line(
        isFirst ? phrases.notReached(to.join()) : phrases.mailed(to.join(), subject, idempotencyKey.slice(0, 8)),
      );
      return isFirst ? { answer: "deferred", reason: "MAILER_UNREACHABLE", text: "" } : { answer: "accepted" };
    },
  };
}
