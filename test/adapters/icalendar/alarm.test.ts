import { describe, expect, it } from "vitest";
import { alarmOf, triggerOf } from "../../../src/adapters/icalendar/alarm.js";

const alarm = (...lines: readonly string[]) =>
  alarmOf(["ACTION:DISPLAY", ...lines].map((text, i) => ({ text, line: i + 1 })));

describe("alarmOf", () => {
  it.each([
    ["-PT15M", 15, "minute"],
    ["-PT90M", 90, "minute"],
    ["-PT1H", 1, "hour"],
    ["-PT24H", 24, "hour"],
    ["-PT1H30M", 90, "minute"],
    ["-PT120S", 2, "minute"],
    ["-P1D", 1, "day"],
    ["-P1DT0H0M0S", 1, "day"],
    ["-P0DT0H10M0S", 10, "minute"],
    ["-P2W", 2, "week"],
    ["-P7D", 7, "day"],
    ["PT0S", 0, "minute"],
    ["-PT0H", 0, "hour"],
    ["P0D", 0, "day"],
    ["-PT100000M", 100_000, "minute"],
  ])("EVT-11 takes %s for %i of the unit %s", (trigger, amount, unit) => {
    expect(alarm(`TRIGGER:${trigger}`)).toEqual({ mode: "beforeStart", amount, unit });
    expect(alarm(`TRIGGER;RELATED=START;VALUE=DURATION:${trigger}`)).toEqual({ mode: "beforeStart", amount, unit });
  });

  it.each(["minute", "hour", "day", "week"] as const)("EVT-11 reads again what it writes by the %s", (unit) => {
    for (const amount of [0, 1, 7, 60])
      expect(alarm(`TRIGGER:${triggerOf({ mode: "beforeStart", amount, unit })}`)).toEqual({
        mode: "beforeStart",
        amount,
        unit,
      });
  });

  it("EVT-11 takes an instant", () => {
    expect(alarm("TRIGGER;VALUE=DATE-TIME:20260302T080000Z")).toEqual({
      mode: "atInstant",
      at: new Date("2026-03-02T08:00:00Z"),
    });
    expect(alarm("TRIGGER:20260302T080000Z")).toMatchObject({ mode: "atInstant" });
  });

  it.each([
    ["after the start", "TRIGGER:PT5M"],
    ["before the end", "TRIGGER;RELATED=END:-PT5M"],
    ["by seconds", "TRIGGER:-PT30S"],
    ["by days and hours", "TRIGGER:-P1DT2H"],
    ["by too many", "TRIGGER:-PT100001M"],
    ["by nothing", "TRIGGER:-P"],
    ["at a time without a zone", "TRIGGER;VALUE=DATE-TIME:20260302T080000"],
    ["at no time", "TRIGGER;VALUE=DATE-TIME:20261302T080000Z"],
    ["never", "X-A:1"],
  ])("EVT-11 leaves an alarm %s to the extras", (_, line) => {
    expect(alarm(line)).toBeNull();
  });

  it("EVT-11 leaves an alarm that shows nothing, or hangs on a place, to the extras", () => {
    const lines = (...texts: readonly string[]) => alarmOf(texts.map((text, i) => ({ text, line: i + 1 })));
    expect(lines("ACTION:NONE", "TRIGGER:-PT5M")).toBeNull();
    expect(lines("TRIGGER:-PT5M")).toBeNull();
    expect(lines("ACTION:AUDIO", "TRIGGER:-PT5M")).not.toBeNull();
    expect(lines("ACTION:EMAIL", "TRIGGER:-PT5M")).not.toBeNull();
    expect(lines("ACTION:DISPLAY", "TRIGGER:-PT5M", "X-APPLE-PROXIMITY:ARRIVE")).toBeNull();
  });
});
