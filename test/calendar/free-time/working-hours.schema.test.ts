import { describe, expect, it } from "vitest";
import { workingHoursSchema } from "../../../src/calendar/free-time/working-hours.schema.js";

const accepts = (hours: unknown): boolean => workingHoursSchema.safeParse(hours).success;
const monday = (...times: readonly (readonly [string, string])[]) => ({
  timeZone: "Europe/Paris",
  days: { 1: times.map(([from, to]) => ({ from, to })) },
});

describe("EVT-10: working hours", () => {
  it.each([
    monday(),
    monday(["09:00", "12:00"], ["12:00", "24:00"]),
    monday(["00:00", "00:01"], ["23:59", "24:00"]),
    { timeZone: "UTC", days: {}, daysOff: ["2026-12-25"] },
  ])("may be %j", (hours) => {
    expect(accepts(hours)).toBe(true);
  });

  it.each([
    monday(["12:00", "09:00"]),
    monday(["09:00", "09:00"]),
    monday(["09:00", "12:00"], ["11:59", "13:00"]),
    monday(["13:00", "14:00"], ["09:00", "12:00"]),
    monday(["24:00", "24:00"]),
    monday(["09:00", "24:01"]),
    monday(["9:00", "10:00"]),
    monday(["09:60", "10:00"]),
    monday(["009:00", "10:00"]),
    monday(["09:00:00", "10:00"]),
    monday(["09:00", "10:00:00"]),
    monday(["00:00", "010:00"]),
    { timeZone: "Mars/Olympus", days: {} },
    { timeZone: "UTC", days: { 8: [] } },
    { timeZone: "UTC", days: {}, daysOff: ["2026-02-30"] },
    { days: {} },
  ])("may not be %j", (hours) => {
    expect(accepts(hours)).toBe(false);
  });
});
