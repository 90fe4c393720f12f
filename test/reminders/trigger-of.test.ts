import { expect, it } from "vitest";
import { instantOfStart } from "../../src/calendar/event-times.js";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import { leadMs, triggerOf } from "../../src/reminders/trigger-of.js";
import { reminderWith } from "../support/reminder-samples.js";

/** When a reminder is due of what starts so in Paris. */
function due(start: string, fields: Parameters<typeof reminderWith>[0]): string {
  const given = start as OccurrenceStart;
  const startsAt = instantOfStart("Europe/Paris", given);
  return triggerOf(reminderWith(fields), "Europe/Paris", given, startsAt).toISOString();
}

it.each([
  ["90 minutes", 90, "minute", "2026-03-05T11:30:00.000Z"],
  ["2 hours", 2, "hour", "2026-03-05T11:00:00.000Z"],
  ["3 days", 3, "day", "2026-03-02T13:00:00.000Z"],
  ["2 weeks", 2, "week", "2026-02-19T13:00:00.000Z"],
  ["nothing", 0, "minute", "2026-03-05T13:00:00.000Z"],
] as const)("REM-1 a reminder is due %s before the start", (_, amount, unit, expected) => {
  expect(due("2026-03-05T14:00:00", { amount, unit })).toBe(expected);
});

it("REM-1 a reminder at an instant is due then, whenever the event starts", () => {
  const at = new Date("2026-03-01T08:00:00Z");
  expect(due("2026-03-05T14:00:00", { mode: "atInstant", at, amount: null, unit: null })).toBe(at.toISOString());
});

it("REM-3 days and weeks are those of the zone's calendar, hours are exact, when the clocks change", () => {
  expect(due("2026-03-29T10:00:00", { amount: 1, unit: "day" })).toBe("2026-03-28T09:00:00.000Z");
  expect(due("2026-03-29T10:00:00", { amount: 24, unit: "hour" })).toBe("2026-03-28T08:00:00.000Z");
  expect(due("2026-04-01T10:00:00", { amount: 1, unit: "week" })).toBe("2026-03-25T09:00:00.000Z");
});

it("REM-3 of whole days a reminder is due at midnight of the zone, or so long before it", () => {
  expect(due("2026-03-30", { amount: 2, unit: "day" })).toBe("2026-03-27T23:00:00.000Z");
  expect(due("2026-03-30", { amount: 3, unit: "hour" })).toBe("2026-03-29T19:00:00.000Z");
});

it("tells how long before the start a reminder is due, but for changes of the clocks", () => {
  expect(leadMs({ amount: 5, unit: "minute" })).toBe(300_000);
  expect(leadMs({ amount: 2, unit: "hour" })).toBe(7_200_000);
  expect(leadMs({ amount: 2, unit: "day" })).toBe(172_800_000);
  expect(leadMs({ amount: 2, unit: "week" })).toBe(1_209_600_000);
  expect(leadMs({ amount: null, unit: null })).toBe(0);
});
