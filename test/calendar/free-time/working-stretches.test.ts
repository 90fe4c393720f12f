import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { WorkingTime } from "../../../src/calendar/free-time/working-hours.js";
import { workingStretches } from "../../../src/calendar/free-time/working-stretches.js";
import type { CivilDate } from "../../../src/kernel/civil-date.js";
import { wallClock } from "../../support/wall-clock.js";

const hours = (timeZone: string, ...times: readonly WorkingTime[]) => ({
  timeZone,
  days: { 1: times, 2: times, 3: times, 4: times, 5: times, 6: times, 7: times },
});

/** The first stretch that starts on a day of UTC, as times of it. */
function onDay(day: string, of: ReturnType<typeof hours>): string[] {
  const startsAt = new Date(`${day}T00:00:00Z`);
  const window = { startsAt, endsAt: new Date(startsAt.getTime() + 86_400_000) };
  const time = (instant: Date) => instant.toISOString().slice(11, 16);
  return workingStretches(of, window)
    .filter((span) => span.startsAt.toISOString().startsWith(day))
    .slice(0, 1)
    .map((span) => `${time(span.startsAt)}-${time(span.endsAt)}`);
}

describe("EVT-10: working hours", () => {
  it.each([
    ["2026-03-28", { from: "09:00", to: "17:00" }, ["08:00-16:00"], "winter"],
    ["2026-03-30", { from: "09:00", to: "17:00" }, ["07:00-15:00"], "summer"],
    ["2026-03-29", { from: "02:00", to: "04:00" }, ["01:00-02:00"], "over the jump, an hour shorter"],
    ["2026-03-29", { from: "01:00", to: "02:30" }, ["00:00-01:00"], "that end in the jump"],
    ["2026-03-29", { from: "02:30", to: "05:00" }, ["01:00-03:00"], "that start in the jump"],
    ["2026-03-29", { from: "02:10", to: "02:50" }, [], "that the clocks jump over"],
    ["2026-10-25", { from: "02:00", to: "04:00" }, ["00:00-03:00"], "over the hour that comes twice"],
  ])("in Paris on %s, %j, are %j: %s", (day, time, expected) => {
    expect(onDay(day, hours("Europe/Paris", time))).toEqual(expected);
  });

  it("end and start at the first of two times that the clocks show", () => {
    expect(onDay("2026-10-25", hours("Europe/Paris", { from: "02:30", to: "03:00" }))).toEqual(["00:30-02:00"]);
    expect(onDay("2026-10-25", hours("Europe/Paris", { from: "02:00", to: "02:30" }))).toEqual(["00:00-00:30"]);
  });

  it("last until midnight with 24:00, also where midnight is in a jump", () => {
    expect(onDay("2018-11-03", hours("America/Sao_Paulo", { from: "20:00", to: "24:00" }))).toEqual(["23:00-03:00"]);
    expect(onDay("2018-11-04", hours("America/Sao_Paulo", { from: "00:00", to: "02:00" }))).toEqual(["03:00-04:00"]);
  });

  it("are none on days of the week that are left out, nor on days off", () => {
    const window = { startsAt: new Date("2026-01-05T00:00:00Z"), endsAt: new Date("2026-01-11T00:00:00Z") };
    const times = [{ from: "09:00", to: "12:00" }];
    const daysOff = ["2026-01-05" as CivilDate];
    expect(workingStretches({ timeZone: "UTC", days: { 1: times, 3: times }, daysOff }, window)).toEqual([
      { startsAt: new Date("2026-01-07T09:00:00Z"), endsAt: new Date("2026-01-07T12:00:00Z") },
    ]);
  });

  it("are those alone that reach into the window, whole", () => {
    const times = hours("UTC", { from: "09:00", to: "12:00" }, { from: "13:00", to: "17:00" });
    const window = { startsAt: new Date("2026-01-05T12:00:00Z"), endsAt: new Date("2026-01-06T09:00:00Z") };
    expect(workingStretches(times, window)).toEqual([
      { startsAt: new Date("2026-01-05T13:00:00Z"), endsAt: new Date("2026-01-05T17:00:00Z") },
    ]);
    const within = { startsAt: new Date("2026-01-05T09:30:00Z"), endsAt: new Date("2026-01-05T09:31:00Z") };
    expect(workingStretches(times, within)).toEqual([
      { startsAt: new Date("2026-01-05T09:00:00Z"), endsAt: new Date("2026-01-05T12:00:00Z") },
    ]);
  });

  it("are those of all dates, where clocks go back over midnight", () => {
    const startsAt = new Date("2006-10-29T00:00:00Z");
    const window = { startsAt, endsAt: new Date("2006-10-29T02:45:00Z") }; // St John's shows 28 October again
    expect(
      workingStretches(hours("America/St_Johns", { from: "00:00", to: "01:00" }), window).at(-1)?.startsAt,
    ).toEqual(new Date("2006-10-29T02:30:00Z"));
  });

  const minuteOfDay = fc.nat(23 * 60 + 58);
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  test.prop([
    fc.constantFrom("Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kathmandu"),
    fc.nat(364),
    minuteOfDay,
    fc.integer({ min: 1, max: 600 }),
  ])("hold to the clocks on the wall", (zone, day, from, length) => {
    const to = Math.min(from + length, 24 * 60 - 1);
    const startsAt = new Date(Date.UTC(2026, 0, 2 + day));
    const wall = wallClock(zone);
    const window = { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) };
    for (const span of workingStretches(hours(zone, { from: clock(from), to: clock(to) }), window)) {
      const [first, last] = [wall(span.startsAt.getTime()), wall(span.endsAt.getTime() - 1)];
      const midnight = Math.floor(first / 86_400_000) * 86_400_000;
      expect(first - midnight).toBeGreaterThanOrEqual(from * 60_000);
      expect(last - midnight).toBeLessThan(to * 60_000);
      expect(wall(span.startsAt.getTime() - 1) - midnight).toBeLessThan(from * 60_000);
      expect(wall(span.endsAt.getTime()) - midnight).toBeGreaterThanOrEqual(to * 60_000);
    }
  });
});
