import { expect, it } from "vitest";
import { alignStart } from "../../src/recurrence/align-start.js";
import { seriesOf } from "../support/series-of.js";

const friday = { frequency: "weekly", weekdays: [{ day: 5, nth: null }] } as const;

it("REC-3 a start is moved to where the rule first falls on, and stays where it does", () => {
  expect(alignStart(seriesOf("2027-01-04T09:00:00", friday))).toBe("2027-01-08T09:00:00");
  expect(alignStart(seriesOf("2027-01-08T09:00:00", friday))).toBe("2027-01-08T09:00:00");
  expect(alignStart(seriesOf("2027-01-04", { ...friday, interval: 2 }))).toBe("2027-01-08");
  expect(alignStart(seriesOf("2027-01-04", null))).toBe("2027-01-04");
});

it("REC-6 a start is not moved for a rule that never happens", () => {
  expect(alignStart(seriesOf("2027-01-04", { frequency: "yearly", months: [2], monthDays: [30] }))).toBeNull();
});
