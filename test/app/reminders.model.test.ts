import fc from "fast-check";
import { expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { Calendar } from "../../src/app/calendar.js";
import { createCrm } from "../../src/app/create-crm.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import type { Reminder } from "../../src/model/reminder.js";
import { triggerOf } from "../../src/reminders/trigger-of.js";
import { recordingMailer } from "../../src/testing/build/recording-mailer.js";
import { countedIds } from "../support/counted-ids.js";
import { everyStored } from "../support/every-stored.js";
import { findingsIn } from "../support/findings-in.js";
import { actors } from "../support/open-world.js";
import { storeReminderPeople } from "../support/reminder-book.js";
import { testClock } from "../support/test-clock.js";

const dayMs = 86_400_000;
const scope = fc.constantFrom("this", "following", "all");
const hour = fc.integer({ min: 0, max: 23 });
const units = fc.constantFrom("minute", "hour", "day", "week");

/** What somebody does; occurrences are told by their place among those to come. */
const steps = fc.oneof(
  fc.record({ kind: fc.constant("move"), nth: fc.nat(9), scope, hour }),
  fc.record({ kind: fc.constant("status"), nth: fc.nat(9), scope, what: fc.constantFrom("cancel", "done", "replan") }),
  fc.record({ kind: fc.constant("zone"), zone: fc.constantFrom("Europe/Paris", "America/New_York", "Asia/Tokyo") }),
  fc.record({ kind: fc.constant("invite"), nth: fc.nat(9), scope, who: fc.nat(4) }),
  fc.record({ kind: fc.constant("uninvite"), nth: fc.nat(9), scope, place: fc.nat(3) }),
  fc.record({ kind: fc.constant("remind"), nth: fc.nat(9), scope, amount: fc.nat(3), unit: units, all: fc.boolean() }),
  fc.record({ kind: fc.constant("unremind"), nth: fc.nat(9), scope, place: fc.nat(2) }),
  fc.record({ kind: fc.constant("rule"), interval: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("archive") }),
  fc.record({ kind: fc.constant("undo") }),
  fc.record({ kind: fc.constant("wait"), hours: fc.integer({ min: 1, max: 60 }) }),
);
type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never;

async function book() {
  const storage = memoryStorage();
  await storeReminderPeople(storage);
  const clock = testClock("2026-03-20T09:00:00Z"); // clocks are changed in the days to come
  const mailer = recordingMailer();
  const settings = { email: { from: { address: "crm@acme.example" } }, reminders: { late: "send" } } as const;
  const crm = createCrm({ storage, clock: clock.read, newId: countedIds(), settings, ports: { mailer } });
  const { calendar } = crm.as(actors.ann);
  const first = await calendar.create({
    subject: "Stand-up",
    type: "meeting",
    startLocal: "2026-03-21T10:00",
    recurrence: { frequency: "daily", end: { kind: "count", count: 40 } },
  });
  await calendar.remind({ eventId: first.event.id, reminder: { templateId: "remind" } });
  return { storage, clock, mailer, crm, calendar, journals: [] as string[] };
}
type Book = Awaited<ReturnType<typeof book>>;

const roots = async ({ storage }: Book) =>
  (await everyStored(storage, "calendarEvent")).filter(({ seriesId }) => seriesId === null);

const spanFrom = (now: Date) => ({
  from: new Date(now.getTime() - 3 * dayMs),
  to: new Date(now.getTime() + 40 * dayMs),
});

/** Does a step of somebody's; what is refused is left. */
async function take(b: Book, step: Step): Promise<void> {
  if (step.kind === "wait") return b.clock.advance(step.hours * 3_600_000);
  const [event] = (await roots(b)).slice(-1);
  if (event === undefined) return;
  try {
    const result = await edit(b, event.id, step);
    if (result !== null && result !== undefined && "journalId" in result && result.journalId !== null)
      b.journals.push(result.journalId as string);
  } catch (error) {
    if (!isCrmError(error, "REFUSED")) throw error;
  }
}

async function edit({ calendar, clock, journals }: Book, eventId: string, step: Exclude<Step, { kind: "wait" }>) {
  if (step.kind === "undo")
    return void (await calendar.undo({ journalId: journals.pop() ?? "none" }).catch(refusedOnly));
  const { archivedAt } = await calendar.get(eventId);
  if (step.kind === "archive")
    return void (await (archivedAt === null ? calendar.archive({ eventId }) : calendar.restore({ eventId })));
  if (step.kind === "zone") return calendar.update({ eventId, changes: { timeZone: step.zone } });
  if (step.kind === "rule")
    return calendar.update({ eventId, changes: { rrule: `FREQ=DAILY;INTERVAL=${step.interval};COUNT=30` } });
  const { entries } = await calendar.occurrences({ eventId, ...spanFrom(clock.read()) });
  const entry = entries[step.nth];
  const occurrence = entry === undefined || entry.concealed ? undefined : (entry.occurrence ?? undefined);
  const target = {
    eventId,
    ...(occurrence === undefined || step.scope === "all" ? {} : { occurrence, scope: step.scope }),
  };
  return editOf(calendar, target, occurrence, step);
}

type Target = { readonly eventId: string; readonly occurrence?: string; readonly scope?: "this" | "following" | "all" };

async function editOf(
  calendar: Calendar,
  target: Target,
  occurrence: string | undefined,
  step: Extract<Step, { nth: number }>,
) {
  if (step.kind === "move") {
    const day = (occurrence ?? "2026-03-22").slice(0, 10);
    return calendar.update({ ...target, changes: { startLocal: `${day}T${String(step.hour).padStart(2, "0")}:30` } });
  }
  if (step.kind === "status") return calendar[step.what](target);
  if (step.kind === "invite") return calendar.invite({ ...target, guests: [{ email: `g${step.who}@y.example` }] });
  const at = { eventId: target.eventId, ...(occurrence === undefined ? {} : { occurrence }) };
  if (step.kind === "uninvite") {
    const guest = (await calendar.guests(at))[step.place];
    return guest === undefined ? null : calendar.uninvite({ ...target, guestId: guest.id });
  }
  if (step.kind === "unremind") {
    const reminder = (await calendar.reminders(at))[step.place];
    return reminder === undefined ? null : calendar.unremind({ ...target, reminderId: reminder.id });
  }
  const { amount, unit, all } = step;
  const reminder = { templateId: "remind", before: { amount, unit }, audience: all ? "all" : "me" } as const;
  return calendar.remind({ ...target, reminder });
}

/** The users and the template were put in past the library. */
const ofEvents = ["calendarEvent", "guest", "reminder", "delivery", "emailMessage"] as const;

const refusedOnly = (error: unknown): void => {
  if (!isCrmError(error, "REFUSED") && !isCrmError(error, "NOT_FOUND") && !isCrmError(error, "INPUT_INVALID"))
    throw error;
};

/** What the ledger should hold of the days to come, made of what agendas, guest lists and lists of reminders show. */
async function expected(b: Book): Promise<string[]> {
  const now = b.clock.read();
  const lines: string[] = [];
  for (const root of await roots(b)) {
    if (root.archivedAt !== null) continue;
    const { entries } = await b.calendar.occurrences({ eventId: root.id, ...spanFrom(now) });
    for (const entry of entries) {
      if (entry.concealed || entry.event.status !== "planned") continue;
      const at = { eventId: entry.event.id };
      const guests = await b.calendar.guests(at);
      for (const reminder of await b.calendar.reminders(at)) {
        const due = triggerOf(reminder, entry.event.timeZone, entry.start, entry.startsAt);
        if (due <= now || due.getTime() >= now.getTime() + 7 * dayMs) continue;
        for (const whom of recipients(reminder, guests))
          lines.push(`${due.toISOString()} ${entry.occurrence} ${whom} ${reminder.id}`);
      }
    }
  }
  return lines.sort();
}

const recipients = ({ audience, userId }: Reminder, guests: readonly { readonly id: string }[]): string[] =>
  audience === "me" ? [userId] : [userId, ...guests.map(({ id }) => id)];

async function held(b: Book): Promise<string[]> {
  const now = b.clock.read();
  const open = (await everyStored(b.storage, "delivery")).filter(
    ({ state, triggerAt }) => state === "pending" && triggerAt > now && triggerAt.getTime() < now.getTime() + 7 * dayMs,
  );
  return open
    .map((d) => `${d.triggerAt.toISOString()} ${d.occurrenceStart} ${d.guestId ?? d.userId} ${d.reminderId}`)
    .sort();
}

it("SEC-5 REM-3 the ledger holds what events, guests and reminders ask for, whatever is done to them in whatever order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 14 }), async (taken) => {
      const b = await book();
      for (const step of taken) {
        await take(b, step);
        await b.crm.reminders.dispatch();
        expect(await held(b)).toEqual(await expected(b));
      }
      expect(b.mailer.handed.length).toBe(b.mailer.sent.length);
      expect(await findingsIn(b.crm, { types: ofEvents })).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
