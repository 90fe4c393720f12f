import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import type { Refusal } from "../../src/kernel/decision.js";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import type { Recurrence } from "../../src/model/recurrence.js";
import { occurrencesBetween } from "../../src/recurrence/occurrences-between.js";
import type { OccurrenceWindow, RecurringTimes } from "../../src/recurrence/recurring-times.js";
import { seriesOf } from "../support/series-of.js";

const limit = 100;

/** A year of Paris. */
const year = (of: number): OccurrenceWindow => ({
  from: new Date(Date.UTC(of - 1, 11, 31, 23)),
  to: new Date(Date.UTC(of, 11, 31, 23)),
  limit,
});

const startsIn = (times: RecurringTimes, window = year(2027)): readonly OccurrenceStart[] =>
  Array.from(occurrencesBetween(times, window), ({ start }) => start);

const week = (...days: (1 | 2 | 3 | 4 | 5 | 6 | 7)[]) => days.map((day) => ({ day, nth: null }));

describe("occurrencesBetween", () => {
  it("REC-2 gives as many occurrences as a rule counts, the first included", () => {
    const five = { frequency: "weekly", weekdays: week(1), end: { kind: "count", count: 5 } } as const;
    expect(startsIn(seriesOf("2027-01-04", five))).toStrictEqual([
      "2027-01-04",
      "2027-01-11",
      "2027-01-18",
      "2027-01-25",
      "2027-02-01",
    ]);
    const two = { ...five, weekdays: week(1, 3) };
    expect(startsIn(seriesOf("2027-01-04", two))).toHaveLength(5);
    expect(startsIn(seriesOf("2027-01-04", { end: { kind: "count", count: 1 } }))).toStrictEqual(["2027-01-04"]);
  });

  it("REC-2 counts from the start, wherever the window lies", () => {
    const counted = seriesOf("2026-12-30", { end: { kind: "count", count: 5 } });
    expect(startsIn(counted)).toStrictEqual(["2027-01-01", "2027-01-02", "2027-01-03"]);
    expect(startsIn(counted, year(2028))).toStrictEqual([]);
  });

  it("REC-3 takes every ticked weekday of the first week from the start on, and skips the weeks between", () => {
    const rule = { frequency: "weekly", interval: 2, weekdays: week(1, 3, 5) } as const;
    const january = { ...year(2027), to: new Date("2027-01-31T23:00:00Z") };
    expect(startsIn(seriesOf("2027-01-06", rule), january)).toStrictEqual([
      "2027-01-06",
      "2027-01-08",
      "2027-01-18",
      "2027-01-20",
      "2027-01-22",
    ]);
    expect(startsIn(seriesOf("2027-01-10", { ...rule, weekdays: week(1, 7) }), january)).toStrictEqual([
      "2027-01-10",
      "2027-01-18",
      "2027-01-24",
    ]);
    expect(startsIn(seriesOf("2027-01-10", { ...rule, weekdays: week(1, 7), weekStart: 7 }), january)).toStrictEqual([
      "2027-01-10",
      "2027-01-11",
      "2027-01-24",
      "2027-01-25",
    ]);
  });

  it.each<[string, string, Partial<Recurrence>, readonly string[]]>([
    ["the 31st", "2027-01-31", { frequency: "monthly" }, ["01-31", "02-28", "03-31", "04-30", "05-31"]],
    ["the 30th", "2027-01-30", { frequency: "monthly" }, ["01-30", "02-28", "03-30", "04-30", "05-30"]],
    [
      "every second month",
      "2027-02-28",
      { frequency: "monthly", interval: 2, monthDays: [31] },
      ["02-28", "04-30", "06-30"],
    ],
    [
      "two such days",
      "2027-01-30",
      { frequency: "monthly", monthDays: [30, 31] },
      ["01-30", "01-31", "02-28", "03-30", "03-31"],
    ],
    [
      "the fifth Monday",
      "2027-01-25",
      { frequency: "monthly", weekdays: [{ day: 1, nth: 5 }] },
      ["01-25", "02-22", "03-29", "04-26"],
    ],
    [
      "a Sunday if it is the last day",
      "2027-01-31",
      { frequency: "monthly", monthDays: [31], weekdays: week(7) },
      ["01-31", "02-28", "10-31"],
    ],
    [
      "some months a year",
      "2027-01-30",
      { frequency: "yearly", months: [1, 2, 4], monthDays: [30] },
      ["01-30", "02-28", "04-30"],
    ],
  ])("REC-4 %s becomes the last where a month lacks it", (_, start, rule, days) => {
    const found = startsIn(seriesOf(start, { ...rule, overflow: "lastDay" }));
    expect(found.slice(0, days.length)).toStrictEqual(days.map((day) => `2027-${day}`));
  });

  it("REC-4 29 February returns in leap years, whatever becomes of it in others", () => {
    const leap = (overflow: "skip" | "lastDay") => {
      const window = { from: new Date("2024-01-01"), to: new Date("2029-01-01"), limit };
      return startsIn(seriesOf("2024-02-29", { frequency: "yearly", overflow }), window);
    };
    expect(leap("skip")).toStrictEqual(["2024-02-29", "2028-02-29"]);
    expect(leap("lastDay")).toStrictEqual(["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]);
  });

  it("REC-4 an end is never passed, whatever becomes of a day", () => {
    const rule = {
      frequency: "monthly",
      overflow: "lastDay",
      end: { kind: "until", date: "2027-04-30" as CivilDate },
    } as const;
    expect(startsIn(seriesOf("2027-01-31", rule))).toHaveLength(4);
    expect(
      startsIn(seriesOf("2027-01-31", { ...rule, end: { kind: "until", date: "2027-04-29" as CivilDate } })),
    ).toHaveLength(3);
    expect(startsIn(seriesOf("2027-01-31T23:59:59", rule))).toHaveLength(4);
  });

  it("REC-5 keeps the local hour when the clocks change, and the name of an occurrence that is moved on", () => {
    const window = { from: new Date("2027-03-27T00:00:00Z"), to: new Date("2027-03-30T00:00:00Z"), limit };
    const found = [...occurrencesBetween(seriesOf("2027-01-04T02:30:00", {}), window)];
    expect(found.map(({ start, startsAt }) => [start, startsAt.toISOString()])).toStrictEqual([
      ["2027-03-27T02:30:00", "2027-03-27T01:30:00.000Z"],
      ["2027-03-28T02:30:00", "2027-03-28T01:30:00.000Z"],
      ["2027-03-29T02:30:00", "2027-03-29T00:30:00.000Z"],
    ]);
  });

  it("REC-5 puts what is moved on by a gap after what it passes", () => {
    const times = seriesOf("2027-03-28T01:30:00", "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=10,30");
    const window = { from: new Date("2027-03-28T00:00:00Z"), to: new Date("2027-03-28T12:00:00Z"), limit };
    expect(startsIn(times, window)).toStrictEqual([
      "2027-03-28T01:30:00",
      "2027-03-28T03:10:00",
      "2027-03-28T03:30:00",
    ]);
    const moved = {
      ...times,
      rruleText: "FREQ=DAILY;BYHOUR=2,3;BYMINUTE=45,50",
      extraStarts: ["2027-03-28T03:00:00" as OccurrenceStart],
    };
    expect(startsIn({ ...moved, excludedStarts: ["2027-03-28T03:45:00" as OccurrenceStart] }, window)).toStrictEqual([
      "2027-03-28T03:00:00",
      "2027-03-28T03:50:00",
    ]);
  });

  it("REC-5 gives a time that the clocks show twice at its first, also to a window that ends before it is shown again", () => {
    const window = { from: new Date("2026-10-25T00:00:00Z"), to: new Date("2026-10-25T01:10:00Z"), limit };
    expect(startsIn(seriesOf("2026-10-01T02:30:00", {}), window)).toStrictEqual(["2026-10-25T02:30:00"]);
  });

  it("REC-6 gives no more than it is asked for, of times that a gap moves on at the end of a series too", () => {
    const times = seriesOf("2027-03-28T02:10:00", "FREQ=DAILY;BYMINUTE=10,50;COUNT=2");
    const window = { from: new Date("2027-03-28T00:00:00Z"), to: new Date("2027-03-29T00:00:00Z"), limit };
    expect(startsIn(times, window)).toHaveLength(2);
    expect(startsIn(times, { ...window, limit: 1 })).toStrictEqual(["2027-03-28T02:10:00"]);
  });

  it("REC-5 gives a time that is moved on to a window that begins after the gap", () => {
    const times = seriesOf("2027-03-28T02:50:00", null);
    const from = new Date("2027-03-28T01:50:00Z");
    const to = new Date("2027-03-28T01:50:01Z");
    expect(startsIn(times, { from, to, limit })).toStrictEqual(["2027-03-28T02:50:00"]);
    expect(startsIn(times, { from: to, to: new Date("2027-03-29"), limit })).toStrictEqual([]);
    expect(startsIn(times, { from: new Date("2027-03-28"), to: from, limit })).toStrictEqual([]);
  });

  it("REC-6 a window ages after the start has what is in it", () => {
    const from = new Date(Date.UTC(9000, 0, 1));
    const window = { from, to: new Date(Date.UTC(9000, 0, 4)), limit };
    expect(startsIn(seriesOf("2027-01-04T09:00:00", {}), window)).toHaveLength(3);
    expect(
      startsIn(seriesOf("2027-01-04T09:00:00", "FREQ=SECONDLY;BYHOUR=9;BYMINUTE=0;BYSECOND=0"), window),
    ).toHaveLength(3);
    expect(startsIn(seriesOf("0001-01-01", { frequency: "yearly" }), window)).toStrictEqual([]);
  });

  it("REC-6 a rule that never happens has nothing in any window", () => {
    const never = seriesOf("2027-01-04", { frequency: "monthly", months: [2], monthDays: [30] });
    expect(startsIn(never)).toStrictEqual([]);
    expect(startsIn(seriesOf("2027-01-04T09:00:00", "FREQ=SECONDLY;INTERVAL=60;BYSECOND=1"))).toStrictEqual([]);
  });

  it("REC-6 begins with the first instant of the window, and ends before the last", () => {
    const times = seriesOf("2027-01-04T09:00:00", {});
    const from = new Date("2027-01-05T08:00:00Z");
    expect(startsIn(times, { from, to: new Date("2027-01-06T08:00:00Z"), limit })).toStrictEqual([
      "2027-01-05T09:00:00",
    ]);
    expect(startsIn(times, { from, to: from, limit })).toStrictEqual([]);
    expect(
      startsIn(times, { from: new Date(from.getTime() + 1), to: new Date("2027-01-06T08:00:00.001Z"), limit }),
    ).toStrictEqual(["2027-01-06T09:00:00"]);
  });

  it("REC-7 leaves out excluded starts and adds extra ones, which no rule counts", () => {
    const times = seriesOf(
      "2027-01-04",
      { end: { kind: "count", count: 3 } },
      {
        excludedStarts: ["2027-01-05", "2027-01-20"] as OccurrenceStart[],
        extraStarts: ["2027-01-09", "2027-01-20", "2027-01-09", "2027-01-04", "2027-01-01"] as OccurrenceStart[],
      },
    );
    expect(startsIn(times)).toStrictEqual(["2027-01-01", "2027-01-04", "2027-01-06", "2027-01-09"]);
  });
});

function faultsOf(ask: () => unknown): readonly Refusal[] | null {
  try {
    ask();
  } catch (error) {
    if (isCrmError(error, "INPUT_INVALID")) return error.refusals;
  }
  return null;
}

describe("occurrencesBetween refuses", () => {
  const day = new Date("2027-01-01");
  const later = new Date(day.getTime() + 3_660 * 86_400_000);

  it.each<[string, unknown, string, object]>([
    ["a text for an instant", { from: "2027-01-01" }, "INPUT_WRONG_TYPE from", { expected: "instant" }],
    ["no instant", { to: new Date(Number.NaN) }, "INPUT_MALFORMED to", { format: "instant" }],
    [
      "an end before the beginning",
      { to: new Date(day.getTime() - 1) },
      "INPUT_TOO_SMALL to",
      { least: "2027-01-01T00:00:00.000Z" },
    ],
    ["more than ten years", { to: new Date(later.getTime() + 1) }, "INPUT_TOO_BIG to", { most: later.toISOString() }],
    ["half an occurrence", { limit: 1.5 }, "INPUT_WRONG_TYPE limit", { expected: "integer" }],
    ["no limit", { limit: undefined }, "INPUT_WRONG_TYPE limit", { expected: "integer" }],
    ["no occurrence", { limit: 0 }, "INPUT_TOO_SMALL limit", { least: 1 }],
    ["too many", { limit: 10_001 }, "INPUT_TOO_BIG limit", { most: 10_000 }],
  ])("REC-6 %s, before anything is asked for", (_, changes, fault, params) => {
    const window = { from: day, to: later, limit: 10_000, ...(changes as Partial<OccurrenceWindow>) };
    const [code, field] = fault.split(" ");
    const refusals = [{ code, path: [field], params }];
    expect(faultsOf(() => occurrencesBetween(seriesOf("2027-01-04", {}), window))).toStrictEqual(refusals);
  });

  it("REC-6 nothing within the bounds", () => {
    expect(startsIn(seriesOf("2027-01-04", {}), { from: day, to: later, limit: 10_000 })).toHaveLength(3_658);
  });
});
