import { expect, it } from "vitest";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import { countBefore } from "../../src/recurrence/count-before.js";
import { occurrenceBefore } from "../../src/recurrence/occurrence-before.js";
import type { RecurringTimes } from "../../src/recurrence/recurring-times.js";
import { seriesOf } from "../support/series-of.js";

const before = (times: RecurringTimes, start: string): unknown => occurrenceBefore(times, start as OccurrenceStart);

it("REC-7 the occurrence before a start is the last that takes place earlier", () => {
  const weekly = seriesOf("2027-01-04", { frequency: "weekly" });
  expect(before(weekly, "2027-01-18")).toBe("2027-01-11");
  expect(before(weekly, "2027-01-19")).toBe("2027-01-18");
  expect(before(weekly, "2127-01-01")).toBe("2126-12-30");
  expect(before(weekly, "2027-01-04")).toBeNull();
  expect(before(seriesOf("2027-01-04", { end: { kind: "count", count: 3 } }), "2030-01-01")).toBe("2027-01-06");
});

it("REC-7 the occurrence before a start is none that is excluded, and may be an extra one", () => {
  const excludedStarts = ["2027-01-04", "2027-01-11"] as OccurrenceStart[];
  const weekly = seriesOf("2027-01-04", { frequency: "weekly" }, { excludedStarts });
  expect(before(weekly, "2027-01-18")).toBeNull();
  const extraStarts = ["2027-01-06"] as OccurrenceStart[];
  expect(before({ ...weekly, extraStarts }, "2027-01-18")).toBe("2027-01-06");
  expect(before({ ...weekly, extraStarts }, "2027-01-06")).toBeNull();
  expect(before({ ...weekly, extraStarts }, "2027-01-05")).toBeNull();
});

it("REC-5 the occurrence before the end of a skipped date is not the skipped one, which came with the next", () => {
  const daily = seriesOf("2011-12-28", {}, { timeZone: "Pacific/Apia" });
  expect(before(daily, "2011-12-31")).toBe("2011-12-29");
});

it("REC-7 what the rule has before a start is counted with what is excluded, and without what is extra", () => {
  const times = seriesOf(
    "2027-01-04",
    { end: { kind: "count", count: 5 } },
    {
      excludedStarts: ["2027-01-05"] as OccurrenceStart[],
      extraStarts: ["2027-01-01"] as OccurrenceStart[],
    },
  );
  const counts = ["2027-01-04", "2027-01-06", "2027-01-08", "2028-01-01"] as OccurrenceStart[];
  expect(counts.map((start) => countBefore(times, start))).toStrictEqual([0, 2, 4, 5]);
});
