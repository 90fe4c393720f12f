import { expect, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import { lastOccurrence } from "../../src/recurrence/last-occurrence.js";
import type { RecurringTimes } from "../../src/recurrence/recurring-times.js";
import { seriesOf } from "../support/series-of.js";

const last = (times: RecurringTimes): unknown => lastOccurrence(times)?.start ?? null;
const until = { kind: "until", date: "2127-01-31" as CivilDate } as const;
const counted = { kind: "count", count: 3 } as const;

it("REC-1 the last occurrence is that at which the rule ends", () => {
  expect(last(seriesOf("2027-01-04", null))).toBe("2027-01-04");
  expect(last(seriesOf("2027-01-04", { end: counted }))).toBe("2027-01-06");
  expect(last(seriesOf("2027-01-04", { end: until }))).toBe("2127-01-31");
  expect(last(seriesOf("2027-01-04", { frequency: "monthly", end: until }))).toBe("2127-01-04");
  expect(last(seriesOf("2027-01-04T09:00:00", "FREQ=HOURLY;INTERVAL=7;UNTIL=20270105"))).toBe("2027-01-05T20:00:00");
});

it("REC-1 an endless rule has no last, and one that never happens neither", () => {
  expect(last(seriesOf("2027-01-04", {}))).toBeNull();
  expect(last(seriesOf("2027-01-04", {}, { extraStarts: ["2028-01-01"] as OccurrenceStart[] }))).toBeNull();
  expect(last(seriesOf("2027-01-04", { frequency: "yearly", months: [2], monthDays: [30], end: until }))).toBeNull();
});

it("REC-7 the last occurrence is none that is excluded, and may be an extra one", () => {
  const excludedStarts = ["2027-01-06", "2027-01-05"] as OccurrenceStart[];
  const extraStarts = ["2027-01-09", "2027-01-01"] as OccurrenceStart[];
  expect(last(seriesOf("2027-01-04", { end: counted }, { excludedStarts }))).toBe("2027-01-04");
  expect(last(seriesOf("2027-01-04", { end: counted }, { excludedStarts, extraStarts }))).toBe("2027-01-09");
  const all = [...excludedStarts, "2027-01-04" as OccurrenceStart];
  expect(last(seriesOf("2027-01-04", { end: counted }, { excludedStarts: all }))).toBeNull();
});

it("REC-5 the last occurrence is the last to come, though the clock names another that a gap moved on", () => {
  const times = seriesOf("2027-03-28T02:50:00", "FREQ=DAILY;BYHOUR=2,3;BYMINUTE=10,50;UNTIL=20270328T032000");
  expect(last(times)).toBe("2027-03-28T02:50:00");
});

it("REC-7 the last occurrence is an earlier one where what a gap moved on came together with one that is excluded", () => {
  const excludedStarts = ["2027-03-28T03:00:00"] as OccurrenceStart[];
  const times = seriesOf("2027-03-21T02:00:00", "FREQ=WEEKLY;BYHOUR=2,3;UNTIL=20270328T040000", { excludedStarts });
  expect(last(times)).toBe("2027-03-21T03:00:00");
});
