import fc from "fast-check";
import type { NewEvent } from "../../calendar/event-input.schema.js";
import type { RecurrenceInput } from "../../calendar/recurrence-input.schema.js";
import { addWallSeconds } from "../../calendar/shift-start.js";
import { addDays, civilDateOf } from "../../kernel/civil-date.js";
import type { LocalDateTime } from "../../kernel/local-date-time.js";
import { partly, spoken } from "./arbitrary-input.js";

const zones = ["UTC", "Europe/Paris", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"];

/** Days of 2000 to 2060, those of changes of clocks more often. */
const day = fc.oneof(
  fc
    .constantFrom("2026-03-29", "2026-10-25", "2024-02-29", "2026-12-31")
    .map((date) => date as ReturnType<typeof civilDateOf>),
  fc.integer({ min: 10_957, max: 32_872 }).map(civilDateOf),
);

const time = fc.constantFrom("00:00:00", "02:30:00", "09:00:00", "23:59:59");

const end = fc.oneof(
  fc.constant({ kind: "never" } as const),
  fc.integer({ min: 1, max: 50 }).map((count) => ({ kind: "count", count }) as const),
);

/** Rules that fall on every first day there is: what they need of it they take from it. */
const recurrence: fc.Arbitrary<RecurrenceInput> = partly<RecurrenceInput>(
  {
    frequency: fc.constantFrom("daily", "weekly", "monthly", "yearly"),
    interval: fc.integer({ min: 1, max: 12 }),
    overflow: fc.constantFrom("skip", "lastDay"),
    end,
  } as never, // fields of an entry, each with values that it takes
  "frequency",
);

const timed = fc.tuple(day, time, fc.integer({ min: 0, max: 3 * 86_400 })).map(([date, at, seconds]) => {
  const startLocal = `${date}T${at}` as LocalDateTime; // a day and a time
  return { startLocal, endLocal: addWallSeconds(startLocal, seconds) };
});

const wholeDays = fc
  .tuple(day, fc.integer({ min: 0, max: 10 }))
  .map(([startOn, days]) => ({ allDay: true, startOn, endOn: addDays(startOn, days) }));

/** Any event that may be entered, once or as a series: `calendar.create` takes it. */
export const arbitraryNewEvent = (): fc.Arbitrary<NewEvent> =>
  fc
    .tuple(
      partly<NewEvent>(
        {
          ...{ subject: spoken, location: fc.option(spoken), description: fc.option(spoken), busy: fc.boolean() },
          type: fc.constantFrom("event", "call", "meeting", "task", "absence"),
          ...{ timeZone: fc.constantFrom(...zones), visibility: fc.constantFrom("public", "private") },
          recurrence: fc.option(recurrence, { freq: 2 }),
        } as never, // as above
        ...(["subject", "type"] as const),
      ),
      fc.oneof(timed, wholeDays),
    )
    .map(([event, span]): NewEvent => ({ ...event, ...span }));
