import { expect, it } from "vitest";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import { firstOccurrence } from "../../src/recurrence/first-occurrence.js";
import { seriesOf } from "../support/series-of.js";

it("REC-6 the first occurrence is the first that takes place", () => {
  const excludedStarts = ["2027-01-04", "2027-01-05"] as OccurrenceStart[];
  const extraStarts = ["2027-01-01"] as OccurrenceStart[];
  expect(firstOccurrence(seriesOf("2027-01-04", {}))?.startsAt).toStrictEqual(new Date("2027-01-03T23:00:00Z"));
  expect(firstOccurrence(seriesOf("2027-01-04", {}, { excludedStarts }))?.start).toBe("2027-01-06");
  expect(firstOccurrence(seriesOf("2027-01-04", {}, { extraStarts }))?.start).toBe("2027-01-01");
  expect(
    firstOccurrence(seriesOf("2027-01-04", { frequency: "weekly", weekdays: [{ day: 5, nth: null }] }))?.start,
  ).toBe("2027-01-08");
});

it("REC-6 there is no first where all are excluded, or there never is one", () => {
  const counted = { end: { kind: "count", count: 1 } } as const;
  const excludedStarts = ["2027-01-04"] as OccurrenceStart[];
  expect(firstOccurrence(seriesOf("2027-01-04", counted, { excludedStarts }))).toBeNull();
  expect(firstOccurrence(seriesOf("2027-01-04", "FREQ=YEARLY;BYWEEKNO=1;BYMONTH=6;BYDAY=MO"))).toBeNull();
});
