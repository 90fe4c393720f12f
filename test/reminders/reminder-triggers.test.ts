import { expect, it } from "vitest";
import { triggersBetween } from "../../src/reminders/reminder-triggers.js";
import { dailyWith, familyOf, meetingWith, on, reminderWith, takenOutAt } from "../support/reminder-samples.js";
import { recurrenceOf } from "../support/series-of.js";

const span = { from: on("03-05T00:00"), to: on("03-09T00:00") };

/** The times that a reminder is due, each with its occurrence and the event that it is about. */
const due = (
  reminder: Parameters<typeof reminderWith>[0],
  event = dailyWith(),
  overrides = [takenOutAt("2026-03-07")],
  within = span,
): string[] =>
  Array.from(
    triggersBetween(reminderWith(reminder), familyOf(event, { overrides }), within),
    ({ triggerAt, occurrence, event: { id } }) => `${triggerAt.toISOString().slice(5, 16)} ${occurrence} ${id}`,
  );

const without = (...days: string[]) => dailyWith({ excludedStarts: days.map((day) => `${day}T14:00:00`) });

it("REM-1 a reminder is due for each occurrence of the rule, and for those that were taken out at their own time", () => {
  expect(due({}, without("2026-03-07"))).toEqual([
    "03-05T12:00 2026-03-05T14:00:00 meeting",
    "03-06T12:00 2026-03-06T14:00:00 meeting",
    "03-07T14:00 2026-03-07T14:00:00 taken-2026-03-07",
    "03-08T12:00 2026-03-08T14:00:00 meeting",
  ]);
});

it("REM-3 times are in their order, however far what was taken out was moved", () => {
  const late = takenOutAt("2026-03-05", { startLocal: "2026-03-08T09:00:00", endLocal: "2026-03-08T10:00:00" });
  const early = takenOutAt("2026-03-08", { startLocal: "2026-03-05T09:00:00", endLocal: "2026-03-05T10:00:00" });
  const last = takenOutAt("2026-03-06", { startLocal: "2026-03-08T20:00:00", endLocal: "2026-03-08T21:00:00" });
  const event = without("2026-03-05", "2026-03-06", "2026-03-08");
  expect(due({}, event, [last, late, early])).toEqual([
    "03-05T07:00 2026-03-08T14:00:00 taken-2026-03-08",
    "03-07T12:00 2026-03-07T14:00:00 meeting",
    "03-08T07:00 2026-03-05T14:00:00 taken-2026-03-05",
    "03-08T18:00 2026-03-06T14:00:00 taken-2026-03-06",
  ]);
});

it("REM-3 a span has its first instant, and not its last", () => {
  const within = { from: on("03-05T12:00"), to: on("03-06T12:00") };
  expect(due({}, dailyWith(), [], within)).toEqual(["03-05T12:00 2026-03-05T14:00:00 meeting"]);
  expect(due({}, meetingWith(), [], within).length).toBe(1);
  expect(due({}, meetingWith(), [], { from: on("03-04T12:00"), to: on("03-05T12:00") })).toEqual([]);
  expect(due({}, meetingWith(), [], { from: on("03-05T12:00:00.001"), to: on("03-06T12:00") })).toEqual([]);
});

it("REM-3 a span is looked at so far ahead as the reminder comes before, whatever the clocks do", () => {
  const within = { from: on("03-25T00:00"), to: on("03-28T00:00") };
  const weekly = dailyWith({ recurrence: recurrenceOf({ frequency: "weekly" }) });
  expect(due({ amount: 2, unit: "week" }, weekly, [], within)).toEqual(["03-26T13:00 2026-04-09T14:00:00 meeting"]);
  expect(due({ amount: 52, unit: "week" }, weekly, [], within)).toEqual(["03-26T13:00 2027-03-25T14:00:00 meeting"]);
  const atOnce = { from: on("03-26T13:00"), to: on("03-26T13:01") }; // the occurrence is at 12:00
  expect(due({ amount: 2, unit: "week" }, weekly, [], atOnce)).toHaveLength(1);
  const far = dailyWith({ recurrence: recurrenceOf({ frequency: "yearly" }) });
  const tenYears = { from: on("03-05T00:00"), to: new Date("2036-03-05T00:00:00Z") };
  expect(due({ amount: 52, unit: "week" }, far, [], tenYears).length).toBe(10);
});

it("REM-1 an occurrence that has reminders of its own has none of the series'", () => {
  const own = takenOutAt("2026-03-07", { overriddenFields: ["reminders"] });
  const event = without("2026-03-07");
  expect(due({}, event, [own]).length).toBe(3);
  expect(due({ eventId: own.id }, event, [own, takenOutAt("2026-03-06")])).toEqual([
    "03-07T14:00 2026-03-07T14:00:00 taken-2026-03-07",
  ]);
  expect(due({ eventId: "gone" }, event, [own])).toEqual([]);
});

it("REM-1 a reminder at an instant is due once, for the series as a whole too", () => {
  const at = { mode: "atInstant", at: on("03-06T08:00"), amount: null, unit: null } as const;
  expect(due(at)).toEqual(["03-06T08:00 null meeting"]);
  expect(due(at, meetingWith(), [])).toEqual(["03-06T08:00 null meeting"]);
});

it("REM-3 a time is told with the start and the end of what it is about", () => {
  const told = (
    reminder: Parameters<typeof reminderWith>[0],
    event = dailyWith(),
    overrides = [takenOutAt("2026-03-07")],
  ) =>
    Array.from(
      triggersBetween(reminderWith(reminder), familyOf(event, { overrides }), span),
      ({ startsAt, endsAt }) => [startsAt, endsAt],
    );
  const at = { mode: "atInstant", at: on("03-06T08:00"), amount: null, unit: null } as const;
  const counted = dailyWith({ recurrence: recurrenceOf({ end: { kind: "count", count: 2 } }) });
  expect(told(at)).toEqual([[null, null]]);
  expect(told(at, counted)).toEqual([[null, on("03-06T14:00")]]);
  expect(told({}, meetingWith())).toEqual([[on("03-05T13:00"), on("03-05T14:00")]]);
  expect(told({}, without("2026-03-05", "2026-03-06", "2026-03-07", "2026-03-08"))).toEqual([
    [on("03-07T15:00"), on("03-07T16:00")],
  ]);
  expect(told({}, counted, [])).toEqual([
    [on("03-05T13:00"), on("03-05T14:00")],
    [on("03-06T13:00"), on("03-06T14:00")],
  ]);
});
