import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import { isLocalDateTime, localDateTimeOf, wallSecondsOf } from "../../src/kernel/local-date-time.js";

const first = Date.UTC(2000, 0, 1) / 1000 - 730_119 * 86_400; // 0001-01-01
const last = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

describe("local times", () => {
  test.prop([fc.integer({ min: first, max: last })])(
    "REC-5 are counted in seconds as a clock without a zone does",
    (wall) => {
      const local = localDateTimeOf(wall);
      expect(local).toBe(new Date(wall * 1000).toISOString().slice(0, 19));
      expect(isLocalDateTime(local)).toBe(true);
      expect(wallSecondsOf(local)).toBe(wall);
    },
  );

  it("REC-5 a date counts as its midnight", () => {
    expect(wallSecondsOf("1970-01-02" as OccurrenceStart)).toBe(86_400);
    expect(wallSecondsOf("0001-01-01" as OccurrenceStart)).toBe(first);
  });

  it("throw outside of the years 0001 to 9999", () => {
    expect(() => localDateTimeOf(first - 1)).toThrow(RangeError);
    expect(() => localDateTimeOf(last + 1)).toThrow(RangeError);
  });

  it.each(["2026-02-29T10:00:00", "2026-03-29T24:00:00", "2026-03-29", "2026-03-29T10:00", "2026-03-29T10:00:00Z", ""])(
    "%j is none",
    (text) => {
      expect(isLocalDateTime(text)).toBe(false);
    },
  );
});
