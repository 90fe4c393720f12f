import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import {
  addDays,
  addMonths,
  civilDateOf,
  epochDayOf,
  isCivilDate,
  startOfPeriod,
} from "../../src/kernel/civil-date.js";

const date = (text: string): CivilDate => text as CivilDate;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number): number[] => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const textOf = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");

/** The day of the week by the runtime's own calendar: 1 is Monday, 7 is Sunday. */
const weekdayOf = (text: string): number => new Date(`${text}T00:00:00Z`).getUTCDay() || 7;

const firstDay = epochDayOf(date("0001-01-01"));
const lastDay = epochDayOf(date("9999-12-31"));
const days = fc.integer({ min: firstDay, max: lastDay });
const dates = days.map(civilDateOf);

describe("civil dates", () => {
  it("count the first and the last day of every month of the years 0001 to 9999", () => {
    let epochDay = -719_162; // 0001-01-01: 1,969 years of 365 days and 477 leap days before 1970
    for (let year = 1; year <= 9999; year++) {
      for (const [index, length] of daysIn(year).entries()) {
        const first = textOf(year, index + 1, 1);
        const last = textOf(year, index + 1, length);
        if (epochDayOf(date(first)) !== epochDay || civilDateOf(epochDay) !== first) expect.fail(first);
        epochDay += length - 1;
        if (epochDayOf(date(last)) !== epochDay || civilDateOf(epochDay) !== last) expect.fail(last);
        epochDay++;
      }
    }
    expect(epochDay).toBe(2_932_897);
  });

  test.prop([days])("are those of the runtime's own calendar", (epochDay) => {
    const iso = new Date(epochDay * 86_400_000).toISOString().slice(0, 10);
    expect(civilDateOf(epochDay)).toBe(iso);
    expect(epochDayOf(date(iso))).toBe(epochDay);
  });

  test.prop([dates, dates])("sort as texts", (a, b) => {
    expect(a < b).toBe(epochDayOf(a) < epochDayOf(b));
  });

  test.prop([dates, days])("are a number of days apart that leads from one to the other", (from, to) => {
    expect(addDays(from, to - epochDayOf(from))).toBe(civilDateOf(to));
  });

  it.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["1900-02-28", 1, "1900-03-01"],
    ["2000-03-01", -1, "2000-02-29"],
    ["2025-12-31", 1, "2026-01-01"],
    ["2026-01-01", 0, "2026-01-01"],
  ])("%s and %i days are %s", (from, count, to) => {
    expect(addDays(date(from), count)).toBe(to);
  });

  it.each([firstDay - 1, lastDay + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("has none at day %d", (epochDay) => {
    expect(() => civilDateOf(epochDay)).toThrow(new RangeError(`no civil date lies ${epochDay} days after 1970-01-01`));
  });

  it("ends at the ends of the calendar instead of leaving it", () => {
    expect(() => addDays(date("9999-12-31"), 1)).toThrow(RangeError);
    expect(() => addDays(date("0001-01-01"), -1)).toThrow(RangeError);
  });
});

describe("addMonths", () => {
  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-01-15", -1, "2023-12-15"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-10-31", 1, "2024-11-30"],
    ["2024-10-31", 2, "2024-12-31"],
    ["2026-05-05", 0, "2026-05-05"],
    ["0001-12-31", -11, "0001-01-31"],
    ["9999-01-01", 11, "9999-12-01"],
  ])("%s and %i months are %s", (from, count, to) => {
    expect(addMonths(date(from), count)).toBe(to);
  });

  it("ends at the ends of the calendar instead of leaving it", () => {
    expect(() => addMonths(date("9999-12-01"), 1)).toThrow(RangeError);
    expect(() => addMonths(date("0001-01-31"), -1)).toThrow(RangeError);
  });
});

describe("isCivilDate", () => {
  test.prop([dates])("holds for every date", (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  test.prop([fc.nat(9999), fc.nat(99), fc.nat(99)])("tells dates from texts of their form", (year, month, day) => {
    const exists = year > 0 && day > 0 && day <= (daysIn(year)[month - 1] ?? 0);
    expect(isCivilDate(textOf(year, month, day))).toBe(exists);
  });

  it.each([
    "",
    "2026-2-3",
    "2026-02-03T",
    "2026-02-03\n",
    " 2026-02-03",
    "+02026-02-03",
    "-2026-02-03",
    "２０２６-02-03",
    "0000-01-01",
    "0000-12-31",
    "2026-02-03-04",
    "x2026-02-03",
  ])("does not hold for %j", (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

describe("startOfPeriod", () => {
  test.prop([dates])("is the Monday before, or the day itself", (text) => {
    const start = startOfPeriod(text, "week");
    expect(weekdayOf(start)).toBe(1);
    expect(epochDayOf(text) - epochDayOf(start)).toBe(weekdayOf(text) - 1);
  });

  it.each([
    ["2021-01-03", "week", "2020-12-28"], // the last day of week 53 of 2020
    ["2024-12-30", "week", "2024-12-30"], // the first day of week 1 of 2025
    ["1969-12-31", "week", "1969-12-29"],
    ["0001-01-07", "week", "0001-01-01"],
    ["2024-02-29", "day", "2024-02-29"],
    ["2024-02-29", "month", "2024-02-01"],
    ["2024-02-29", "year", "2024-01-01"],
  ] as const)("of %s by the %s is %s", (text, period, start) => {
    expect(startOfPeriod(date(text), period)).toBe(start);
  });

  test.prop([dates, fc.constantFrom("day", "week", "month", "year")])("of a start is itself", (text, period) => {
    const start = startOfPeriod(text, period);
    expect(isCivilDate(start)).toBe(true);
    expect(startOfPeriod(start, period)).toBe(start);
  });
});
