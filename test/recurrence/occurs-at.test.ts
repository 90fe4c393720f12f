import { expect, it } from "vitest";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import { occursAt } from "../../src/recurrence/occurs-at.js";
import type { RecurringTimes } from "../../src/recurrence/recurring-times.js";
import { seriesOf } from "../support/series-of.js";

const occurs = (times: RecurringTimes, start: string): boolean => occursAt(times, start as OccurrenceStart);
const excludedStarts = ["2027-01-11T09:00:00"] as OccurrenceStart[];
const extraStarts = ["2027-01-13T10:00:00"] as OccurrenceStart[];
const weekly = seriesOf("2027-01-04T09:00:00", { frequency: "weekly" }, { excludedStarts, extraStarts });

it.each([
  ["2027-01-04T09:00:00", true],
  ["2126-12-30T09:00:00", true],
  ["2027-01-18T09:00:00", true],
  ["2027-01-13T10:00:00", true],
  ["2027-01-11T09:00:00", false],
  ["2027-01-18T09:00:01", false],
  ["2027-01-19T09:00:00", false],
  ["2026-12-28T09:00:00", false],
  ["2027-01-18", false],
])("REC-7 whether something occurs at %s: %s", (start, expected) => {
  expect(occurs(weekly, start)).toBe(expected);
});

it("REC-5 an occurrence within a gap is there by its own start, and not by the time that it is moved on to", () => {
  const daily = seriesOf("2027-03-27T02:30:00", {});
  expect(occurs(daily, "2027-03-28T02:30:00")).toBe(true);
  expect(occurs(daily, "2027-03-28T03:30:00")).toBe(false);
  const both = seriesOf("2027-03-27T02:30:00", "FREQ=DAILY;BYHOUR=2,3");
  expect(occurs(both, "2027-03-28T02:30:00")).toBe(false);
  expect(occurs(both, "2027-03-28T03:30:00")).toBe(true);
  expect(occurs(seriesOf("2011-12-29", {}, { timeZone: "Pacific/Apia" }), "2011-12-30")).toBe(false);
});
