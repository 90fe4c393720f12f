import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { SyncCalendarCommand } from "../../src/calendar/exchange/sync-calendar.schema.js";
import type { FakeCalendarFaults } from "../../src/testing/ports/fake-calendar.js";
import { fakeCalendar } from "../../src/testing/ports/fake-calendar.js";
import { countedIds } from "./counted-ids.js";
import { testClock } from "./test-clock.js";

const span = { from: new Date("2026-03-01T00:00:00Z"), to: new Date("2026-05-01T00:00:00Z") };
/** Mondays, four times. */
export const weekly = { frequency: "weekly", weekdays: [1], end: { kind: "count", count: 4 } } as const;

/** Opens a calendar here and another one, in memory, that it is kept in step with; each run goes on where the one before ended. */
export function openCalendars(faults: FakeCalendarFaults = {}) {
  const remote = fakeCalendar(faults);
  const clock = testClock("2026-02-01T08:00:00Z");
  const storage = memoryStorage();
  const crm = createCrm({
    storage,
    clock: clock.read,
    newId: countedIds(),
    ports: { calendars: (source) => (source === "google" ? remote : undefined) },
  });
  const ann = crm.as({ userId: "ann", companyId: "acme", timeZone: "Europe/Paris" });
  const bob = crm.as({ userId: "bob", companyId: "acme" });
  let cursor: string | null = null;
  const sync = async (more: Partial<SyncCalendarCommand> = {}) => {
    const report = await ann.calendar.sync({ source: "google", userId: "ann", cursor, ...more });
    cursor = report.cursor;
    return report;
  };
  const agenda = async () =>
    (await ann.calendar.agenda(span)).entries.map((entry) =>
      entry.concealed ? "busy" : `${entry.start} ${entry.event.subject}`,
    );
  const enter = (more: object = {}) =>
    ann.calendar.create({ subject: "Review", type: "meeting", startLocal: "2026-03-02T10:00", ...more });
  const subjects = () => remote.events().map(({ event }) => event.details.subject);
  return { remote, clock, storage, ann, bob, sync, agenda, enter, subjects };
}
