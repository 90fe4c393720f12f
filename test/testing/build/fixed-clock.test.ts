import { expect, it } from "vitest";
import { fixedClock } from "../../../src/testing/build/fixed-clock.js";

it("stands still until it is told otherwise", () => {
  const clock = fixedClock("2026-03-02T09:00:00.123Z");
  expect(clock.read()).toEqual(clock.read());
  expect(clock.read().toISOString()).toBe("2026-03-02T09:00:00.123Z");
  clock.advance(60_000);
  expect(clock.read().toISOString()).toBe("2026-03-02T09:01:00.123Z");
  clock.set("2020-01-01T00:00:00.000Z");
  expect(clock.read().toISOString()).toBe("2020-01-01T00:00:00.000Z");
});

it("is not moved by whoever changes what it gave", () => {
  const clock = fixedClock();
  const read = clock.read();
  const time = read.getTime();
  read.setTime(0);
  expect(clock.read().getTime()).toBe(time);
});

it("refuses what is no time", () => {
  expect(() => fixedClock("yesterday")).toThrow(
    new RangeError("no time: yesterday; write it as 2026-03-02T09:00:00.000Z"),
  );
  expect(() => fixedClock().set("tomorrow")).toThrow(RangeError);
  const clock = fixedClock();
  for (const time of [{ days: 1 }, Number.NaN, "1", undefined])
    expect(() => clock.advance(time as never)).toThrow("a clock goes on by milliseconds");
  expect(clock.read()).toEqual(fixedClock().read());
});
