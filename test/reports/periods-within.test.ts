import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import { addDays, startOfPeriod } from "../../src/kernel/civil-date.js";
import { periodsWithin } from "../../src/reports/periods-within.js";

describe("the periods of a span", () => {
  it("REP-6 are those that its days lie in, each once", () => {
    const first = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays("2024-01-01" as CivilDate, days));
    const period = fc.constantFrom("day", "week", "month", "year" as const);
    fc.assert(
      fc.property(first, fc.integer({ min: 0, max: 500 }), period, (from, length, kind) => {
        const days = Array.from({ length: length + 1 }, (_, i) => startOfPeriod(addDays(from, i), kind));
        expect(periodsWithin(from, addDays(from, length), kind)).toEqual([...new Set(days)]);
      }),
    );
  });

  it("REP-6 end with the calendar", () => {
    const last = "9999-12-31" as CivilDate;
    expect(periodsWithin("9999-12-30" as CivilDate, last, "day")).toEqual(["9999-12-30", last]);
    expect(periodsWithin("9998-12-31" as CivilDate, last, "year")).toEqual(["9998-01-01", "9999-01-01"]);
    expect(periodsWithin("9999-11-01" as CivilDate, last, "month")).toEqual(["9999-11-01", "9999-12-01"]);
  });
});
