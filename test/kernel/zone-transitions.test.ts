import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { zoneOffset } from "../../src/kernel/time-zone.js";
import { zoneTransitions } from "../../src/kernel/zone-transitions.js";

const hour = 3_600_000;

const changesOf = (zone: string, from: string, to: string): readonly (readonly unknown[])[] =>
  zoneTransitions(zone, new Date(from), new Date(to)).map(({ at, offsetBefore, offsetAfter }) => [
    at.toISOString(),
    offsetBefore / hour,
    offsetAfter / hour,
  ]);

describe("zoneTransitions", () => {
  it("EVT-11 lists the changes of the clocks in order, across the years", () => {
    expect(changesOf("Europe/Paris", "2026-01-01", "2027-07-01")).toStrictEqual([
      ["2026-03-29T01:00:00.000Z", 1, 2],
      ["2026-10-25T01:00:00.000Z", 2, 1],
      ["2027-03-28T01:00:00.000Z", 1, 2],
    ]);
    expect(changesOf("Pacific/Apia", "2011-12-01", "2012-01-01")).toStrictEqual([
      ["2011-12-30T10:00:00.000Z", -10, 14],
    ]);
    expect(changesOf("UTC", "1900-01-01", "2100-01-01")).toStrictEqual([]);
  });

  it("EVT-11 begins with the first instant of the span, and ends before the last", () => {
    const at = "2026-03-29T01:00:00.000Z";
    expect(changesOf("Europe/Paris", at, "2026-03-29T01:00:00.001Z")).toHaveLength(1);
    expect(changesOf("Europe/Paris", "2026-03-29T01:00:00.001Z", "2026-04-01")).toStrictEqual([]);
    expect(changesOf("Europe/Paris", "2026-03-01", at)).toStrictEqual([]);
    expect(changesOf("Europe/Paris", "2026-04-01", "2026-03-01")).toStrictEqual([]);
  });

  test.prop([fc.constantFrom(...Intl.supportedValuesOf("timeZone")), fc.integer({ min: 1900, max: 2037 })])(
    "EVT-11 are where an offset ends and another begins",
    (zone, year) => {
      const changes = zoneTransitions(zone, new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1)));
      for (const { at, offsetBefore, offsetAfter } of changes) {
        expect(zoneOffset(zone, at)).toBe(offsetAfter);
        expect(zoneOffset(zone, new Date(at.getTime() - 1))).toBe(offsetBefore);
        expect(offsetBefore).not.toBe(offsetAfter);
      }
    },
  );
});
