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
  const mailer = tellingMailer(tour, "lost@apollo.example");
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

  /** Deliveries of one moment go out in any order. */
  const dispatch = async () => {
    const report = await crm.reminders.dispatch();
    for (const line of mailer.told()) out.line(line);
    return report;
  };
  clock.set("2027-02-28T09:00:00Z");
  await dispatch();
  clock.advance(minuteMs);
  await dispatch();
  clock.set("2027-03-05T09:00:00Z");
  await crm.reminders.dispatch();
  await ann.calendar.update({
    eventId: event.id,
    occurrence: "2027-03-08T10:00:00",
    changes: { startLocal: "2027-03-10T15:00" },
  });
  out.line(phrases.rearmed);
  const { records } = await ann.calendar.deliveries({ eventId: event.id });
  const lines = records.map(({ triggerAt, state, recipient }) =>
    `  ${triggerAt.toISOString().slice(0, 16).replace("T", " ")}  ${state}  ${recipient ?? ""}`.trimEnd(),
  );
  for (const line of lines.sort()) out.line(line);
  clock.set("2027-03-09T14:00:00Z");
  const { sent } = await dispatch();
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

/** Tells what it was given since it was last asked, by recipient; it cannot reach one mailbox the first time. */
function tellingMailer({ phrases }: Tour, failing: string): Mailer & { readonly told: () => readonly string[] } {
  const lines: string[] = [];
  let isReached = false;
  return {
    told: () => lines.splice(0).sort(),
    send: async ({ to, subject }) => {
      if (to.includes(failing) && !isReached) {
        isReached = true;
        lines.push(phrases.notReached(to.join()));
        return { answer: "deferred", reason: "MAILER_UNREACHABLE", text: "" };
      }
      lines.push(phrases.mailed(to.join(), subject));
      return { answer: "accepted" };
    },
  };
}
