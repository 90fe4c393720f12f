import { expect, it } from "vitest";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import { nextOccurrence } from "../../src/recurrence/next-occurrence.js";
import { seriesOf } from "../support/series-of.js";

const next = (times: Parameters<typeof nextOccurrence>[0], after: string): unknown =>
  nextOccurrence(times, new Date(after))?.start ?? null;

it("REC-6 the next occurrence starts after the instant, not at it", () => {
  const daily = seriesOf("2027-01-04T09:00:00", {});
  expect(next(daily, "2027-01-10T08:00:00.000Z")).toBe("2027-01-11T09:00:00");
  expect(next(daily, "2027-01-10T07:59:59.999Z")).toBe("2027-01-10T09:00:00");
  expect(next(daily, "2000-01-01")).toBe("2027-01-04T09:00:00");
  expect(next(daily, "3027-01-01")).toBe("3027-01-01T09:00:00");
});

it("REC-6 there is no next after the last, of a rule and of what happens once", () => {
  expect(next(seriesOf("2027-01-04", { end: { kind: "count", count: 2 } }), "2027-01-04T23:00:00Z")).toBeNull();
  expect(next(seriesOf("2027-01-04", null), "2027-01-03T22:59:59Z")).toBe("2027-01-04");
  expect(next(seriesOf("2027-01-04", null), "2027-01-03T23:00:00Z")).toBeNull();
  expect(next(seriesOf("2027-01-04", { frequency: "monthly", months: [2], monthDays: [30] }), "2027-01-01")).toBeNull();
});

it("REC-7 the next occurrence is none that is excluded, and may be an extra one", () => {
  const times = seriesOf(
    "2027-01-04",
    { frequency: "weekly" },
    {
      excludedStarts: ["2027-01-11"] as OccurrenceStart[],
      extraStarts: ["2027-01-13"] as OccurrenceStart[],
    },
  );
  expect(next(times, "2027-01-05")).toBe("2027-01-13");
  expect(next(times, "2027-01-13")).toBe("2027-01-18");
});
