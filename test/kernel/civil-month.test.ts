import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import { addDays } from "../../src/kernel/civil-date.js";
import type { CivilMonth } from "../../src/kernel/civil-month.js";
import {
  firstDayOf,
  isCivilMonth,
  lastDayOf,
  lastMonth,
  monthAt,
  monthNumber,
  monthOf,
} from "../../src/kernel/civil-month.js";

const months = fc.integer({ min: 12, max: 119_999 }).map(monthAt);

describe("civil months", () => {
  it.each(["2026-01", "0001-01", "9999-12", "2026-10"])("%s is one", (text) => {
    expect(isCivilMonth(text)).toBe(true);
  });

  it.each(["2026-13", "2026-00", "0000-12", "2026-1", "2026-01-01", " 2026-01", "2026-01\n", "", "٢٠٢٦-٠١"])(
    "%j is none",
    (text) => {
      expect(isCivilMonth(text)).toBe(false);
    },
  );

  it.each([
    ["2024-02", "2024-02-29"],
    ["2026-02", "2026-02-28"],
    ["2026-12", "2026-12-31"],
    ["9999-12", "9999-12-31"],
  ])("%s ends on %s", (month, last) => {
    expect(lastDayOf(month as CivilMonth)).toBe(last);
  });

  test.prop([months])("are numbered one after the other, and lie next to each other", (month) => {
    expect(monthAt(monthNumber(month))).toBe(month);
    expect(monthOf(firstDayOf(month))).toBe(month);
    expect(monthOf(lastDayOf(month))).toBe(month);
    if (month !== lastMonth)
      expect(addDays(lastDayOf(month), 1)).toBe(firstDayOf(monthAt(monthNumber(month) + 1)) satisfies CivilDate);
  });

  it("throw for a month that there is not", () => {
    expect(() => monthAt(11)).toThrow(new RangeError("no month has the number 11"));
    expect(() => monthAt(120_000)).toThrow(new RangeError("no month has the number 120000"));
  });
});
