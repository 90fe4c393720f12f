import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import { addDays, civilDateOf, epochDayOf } from "../../src/kernel/civil-date.js";
import { startOfDate } from "../../src/kernel/time-zone.js";
import { dateOnWall, wallClock } from "../support/wall-clock.js";

const minute = 60_000;
const dayMs = 86_400_000;

/** Holds a zone's start of a date to the runtime's clock: nothing before it shows the date or a later one. */
function expectFirstInstant(zone: string, date: CivilDate): void {
  const wall = wallClock(zone);
  const start = startOfDate(zone, date).getTime();
  const shown = dateOnWall(wall(start));
  if (shown < date) expect.fail(`${zone} ${date} starts too early, on ${shown}`);
  if (shown > date) expectSkipped(zone, date);
  for (const before of [1, ...quarters]) {
    if (dateOnWall(wall(start - before)) >= date) expect.fail(`${zone} ${date} starts too late, by ${before} ms`);
  }
}

const quarters = Array.from({ length: 4 * 30 }, (_, i) => (i + 1) * 15 * minute);

/** A date that clocks never show, because they jumped over it. */
function expectSkipped(zone: string, date: CivilDate): void {
  const wall = wallClock(zone);
  const middle = epochDayOf(date) * dayMs;
  for (let at = middle - dayMs; at < middle + 2 * dayMs; at += 15 * minute)
    if (dateOnWall(wall(at)) === date) expect.fail(`${zone} ${date} starts on another date`);
}

const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
const dates = fc
  .integer({ min: epochDayOf("1850-01-01" as CivilDate), max: epochDayOf("2100-01-01" as CivilDate) })
  .map(civilDateOf);

describe("startOfDate", () => {
  test.prop([zones, dates], { numRuns: 200 })("is the first instant of the date", expectFirstInstant);

  test.prop([zones, fc.integer({ min: 1880, max: 2037 })], { numRuns: 150 })(
    "is that too on the dates around a change of the clocks",
    (zone, year) => {
      const wall = wallClock(zone);
      let date = `${year}-01-01` as CivilDate;
      for (let i = 0; i < 365; i++) {
        const at = epochDayOf(date) * dayMs;
        const next = addDays(date, 1);
        if (wall(at + dayMs) - wall(at) !== dayMs)
          for (const near of [addDays(date, -1), date, next, addDays(next, 1)]) expectFirstInstant(zone, near);
        date = next;
      }
    },
  );

  it.each([
    ["Europe/Paris", "2026-03-29", "2026-03-28T23:00:00.000Z", "an ordinary midnight"],
    ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00.000Z", "midnight lies in a gap"],
    ["Africa/Cairo", "2023-04-28", "2023-04-27T22:00:00.000Z", "midnight lies in a gap"],
    ["America/Toronto", "1919-03-31", "1919-03-31T04:30:00.000Z", "midnight lies in the middle of a gap"],
    ["America/Havana", "2026-11-01", "2026-11-01T04:00:00.000Z", "midnight comes twice"],
    ["America/St_Johns", "2006-10-29", "2006-10-29T02:30:00.000Z", "the date comes, goes, and comes again"],
    ["America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00:00.000Z", "the hour before midnight comes twice"],
    ["Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00.000Z", "the last date before the line moved"],
    ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00.000Z", "the whole date is missing"],
    ["Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00.000Z", "the first date after the line moved"],
    ["Australia/Lord_Howe", "2026-04-05", "2026-04-04T13:00:00.000Z", "the clocks go back by half an hour"],
    ["Europe/London", "0001-01-01", "0001-01-01T00:01:15.000Z", "local mean time"],
  ])("in %s on %s is %s: %s", (zone, date, start) => {
    expect(startOfDate(zone, date as CivilDate).toISOString()).toBe(start);
  });
});
