import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LocalDateTime } from "../../src/kernel/local-date-time.js";
import { instantOfLocal, localDateTimeAt } from "../../src/kernel/time-zone.js";
import { zoneTransitions } from "../../src/kernel/zone-transitions.js";
import { wallClock } from "../support/wall-clock.js";

const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
const minute = 60_000;
const hour = 60 * minute;

const localOf = (wall: number): LocalDateTime => new Date(wall).toISOString().slice(0, 19) as LocalDateTime;

/** The first instant at which the runtime's clock shows a time, to the minute; `null` for a time that it skips. */
function firstShown(zone: string, wall: number): number | null {
  const clock = wallClock(zone);
  for (let at = wall - 15 * hour; at <= wall + 15 * hour; at += 15 * minute) if (clock(at) === wall) return at;
  return null;
}

const quarters = fc.integer({ min: Date.UTC(1975, 0, 1) / minute / 15, max: Date.UTC(2037, 0, 1) / minute / 15 });

describe("instantOfLocal", () => {
  test.prop([zones, quarters], { numRuns: 100 })(
    "REC-5 is the first instant at which the clocks show it",
    (zone, quarter) => {
      const wall = quarter * 15 * minute;
      const shown = firstShown(zone, wall);
      if (shown !== null) expect(instantOfLocal(zone, localOf(wall)).getTime()).toBe(shown);
    },
  );

  test.prop([zones, fc.integer({ min: 1975, max: 2036 }), fc.integer({ min: -5, max: 5 })], { numRuns: 200 })(
    "REC-5 is that around changes of the clocks too, and moves on what they skip",
    (zone, year, quarter) => {
      const changes = zoneTransitions(zone, new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1)));
      for (const { at, offsetBefore, offsetAfter } of changes) {
        fc.pre(at.getTime() % minute === 0 && offsetBefore % minute === 0 && offsetAfter % minute === 0);
        const wall = at.getTime() + offsetBefore + quarter * 15 * minute;
        const found = instantOfLocal(zone, localOf(wall)).getTime();
        const skipped = offsetAfter - offsetBefore;
        const isSkipped = quarter >= 0 && quarter * 15 * minute < skipped;
        expect(localDateTimeAt(zone, new Date(found))).toBe(localOf(wall + (isSkipped ? skipped : 0)));
        if (!isSkipped && Math.abs(skipped) < 4 * hour) expect(found).toBe(firstShown(zone, wall));
      }
    },
  );

  it.each([
    ["Europe/Paris", "2026-03-29T01:59:59", "2026-03-29T00:59:59.000Z"],
    ["Europe/Paris", "2026-03-29T02:00:00", "2026-03-29T01:00:00.000Z"],
    ["Europe/Paris", "2026-03-29T02:59:59", "2026-03-29T01:59:59.000Z"],
    ["Europe/Paris", "2026-03-29T03:00:00", "2026-03-29T01:00:00.000Z"],
    ["Europe/Paris", "2026-10-25T02:00:00", "2026-10-25T00:00:00.000Z"],
    ["Europe/Paris", "2026-10-25T02:59:59", "2026-10-25T00:59:59.000Z"],
    ["Europe/Paris", "2026-10-25T03:00:00", "2026-10-25T02:00:00.000Z"],
    ["Australia/Lord_Howe", "2026-10-04T02:15:00", "2026-10-03T15:45:00.000Z"],
    ["Pacific/Apia", "2011-12-30T09:00:00", "2011-12-30T19:00:00.000Z"],
    ["America/Havana", "2026-11-01T00:30:00", "2026-11-01T04:30:00.000Z"],
    ["Europe/Paris", "0001-01-01T00:00:00", "0000-12-31T23:50:39.000Z"],
  ])("REC-5 of %s %s is %s", (zone, local, instant) => {
    expect(instantOfLocal(zone, local as LocalDateTime).toISOString()).toBe(instant);
  });
});

describe("localDateTimeAt", () => {
  it("REC-5 leaves out the part of a second, and is what clocks show", () => {
    expect(localDateTimeAt("Europe/Paris", new Date("2026-10-25T00:30:00.999Z"))).toBe("2026-10-25T02:30:00");
    expect(localDateTimeAt("Europe/Paris", new Date("2026-10-25T01:30:00.000Z"))).toBe("2026-10-25T02:30:00");
    expect(localDateTimeAt("Pacific/Apia", new Date("1969-12-31T10:59:59.500Z"))).toBe("1969-12-30T23:59:59");
  });

  it("throws for no zone, no instant, and outside of the years 0001 to 9999", () => {
    expect(() => localDateTimeAt("Europe/Atlantis", new Date(0))).toThrow(RangeError);
    expect(() => localDateTimeAt("UTC", new Date(Number.NaN))).toThrow(RangeError);
    expect(() => localDateTimeAt("UTC", new Date(8.64e15))).toThrow(RangeError);
  });
});
