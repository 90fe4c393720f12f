import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDateAt, isTimeZone, zoneOffset } from "../../src/kernel/time-zone.js";
import { dateOnWall, wallClock } from "../support/wall-clock.js";

const minutes = (hours: number, more = 0, seconds = 0): number => (hours * 60 + more) * 60_000 + seconds * 1_000;
const offset = (zone: string, instant: string): number => zoneOffset(zone, new Date(instant));

const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
const since1850 = fc.date({ min: new Date("1850-01-01"), max: new Date("2150-01-01"), noInvalidDate: true });

describe("zoneOffset", () => {
  test.prop([zones, since1850], { numRuns: 1_000 })("is what the runtime's clock shows in a zone", (zone, instant) => {
    const shown = wallClock(zone)(instant.getTime());
    expect(zoneOffset(zone, instant)).toBe(shown - instant.getTime());
    expect(civilDateAt(zone, instant)).toBe(dateOnWall(shown));
  });

  it.each([
    ["Europe/Paris", "2026-03-29T01:00:00.000Z", minutes(1), minutes(2)],
    ["Europe/Paris", "2026-10-25T01:00:00.000Z", minutes(2), minutes(1)],
    ["Australia/Lord_Howe", "2026-04-04T15:00:00.000Z", minutes(11), minutes(10, 30)],
    ["Australia/Lord_Howe", "2026-10-03T15:30:00.000Z", minutes(10, 30), minutes(11)],
    ["Pacific/Apia", "2011-12-30T10:00:00.000Z", minutes(-10), minutes(14)],
    ["America/Sao_Paulo", "2018-11-04T03:00:00.000Z", minutes(-3), minutes(-2)],
    ["Africa/Cairo", "2023-04-27T22:00:00.000Z", minutes(2), minutes(3)],
    ["Africa/Monrovia", "1972-01-07T00:44:30.000Z", -minutes(0, 44, 30), 0],
    ["Europe/Dublin", "1916-10-01T02:25:21.000Z", minutes(0, 34, 39), 0],
    ["Asia/Pyongyang", "2018-05-04T15:00:00.000Z", minutes(8, 30), minutes(9)],
  ])("of %s changes to the millisecond at %s", (zone, instant, before, after) => {
    const at = new Date(instant);
    expect(zoneOffset(zone, new Date(at.getTime() - 1))).toBe(before);
    expect(zoneOffset(zone, at)).toBe(after);
  });

  it.each([
    ["Asia/Kathmandu", "2026-01-01T00:00:00Z", minutes(5, 45)],
    ["Pacific/Chatham", "2026-01-01T00:00:00Z", minutes(13, 45)],
    ["Europe/Paris", "1880-01-01T00:00:00Z", minutes(0, 9, 21)],
    ["America/New_York", "1850-01-01T00:00:00Z", -minutes(4, 56, 2)],
    ["Asia/Manila", "1800-01-01T00:00:00Z", -minutes(15, 56, 8)],
    ["Etc/GMT+5", "2026-07-01T00:00:00Z", minutes(-5)],
    ["UTC", "2026-07-01T00:00:00Z", 0],
  ])("of %s at %s is as history has it", (zone, instant, expected) => {
    expect(offset(zone, instant)).toBe(expected);
  });

  it("answers for years before the first", () => {
    const ancient = new Date(Date.UTC(-100, 0, 1));
    expect(zoneOffset("Europe/Paris", ancient)).toBe(minutes(0, 9, 21));
    expect(() => civilDateAt("Europe/Paris", ancient)).toThrow(RangeError);
  });

  it("refuses what is no zone and no instant", () => {
    expect(() => offset("Europe/Atlantis", "2026-01-01T00:00:00Z")).toThrow(RangeError);
    expect(() => zoneOffset("UTC", new Date(Number.NaN))).toThrow(RangeError);
  });

  it("does not forget the zones of before when callers ask for thousands of spellings", () => {
    const letters = [..."america/argentina/buenos_aires"];
    for (let i = 0; i < 1_500; i++) {
      const spelling = letters.map((letter, at) => ((i >> (at % 11)) & 1 ? letter.toUpperCase() : letter)).join("");
      expect(isTimeZone(spelling), spelling).toBe(true);
    }
    expect(offset("Europe/Paris", "2026-01-01T00:00:00Z")).toBe(minutes(1));
  });
});

describe("isTimeZone", () => {
  it.each(["Europe/Paris", "UTC", "Etc/GMT+5", "America/Argentina/Buenos_Aires", "Asia/Calcutta", "GMT"])(
    "holds for %s",
    (zone) => {
      expect(isTimeZone(zone)).toBe(true);
    },
  );

  it.each(["", "+02:00", "-05", "Europe/Paris ", "Europe/Atlantis", "local", "a".repeat(100_000), "__proto__"])(
    "does not hold for %j",
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
    },
  );
});
