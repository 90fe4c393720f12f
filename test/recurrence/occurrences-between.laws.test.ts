import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import { civilDateOf, epochDayOf } from "../../src/kernel/civil-date.js";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import { countBefore } from "../../src/recurrence/count-before.js";
import { firstOccurrence } from "../../src/recurrence/first-occurrence.js";
import { lastOccurrence } from "../../src/recurrence/last-occurrence.js";
import { nextOccurrence } from "../../src/recurrence/next-occurrence.js";
import { occurrenceBefore } from "../../src/recurrence/occurrence-before.js";
import { occurrencesBetween } from "../../src/recurrence/occurrences-between.js";
import { occursAt } from "../../src/recurrence/occurs-at.js";
import type { Occurrence, RecurringTimes } from "../../src/recurrence/recurring-times.js";
import { withNamedDays } from "../../src/recurrence/with-named-days.js";
import { arbitraryTimes } from "../support/arbitrary-recurrence.js";

const limit = 10_000;
const dayMs = 86_400_000;

/** The occurrences of the first ten years or so. */
function firstOf(times: RecurringTimes): readonly Occurrence[] {
  const first = firstOccurrence(times);
  if (first === null) return [];
  const to = new Date(first.startsAt.getTime() + 3_600 * dayMs);
  return [...occurrencesBetween(times, { from: first.startsAt, to, limit })];
}

const startsOf = (occurrences: readonly Occurrence[]): readonly OccurrenceStart[] =>
  occurrences.map(({ start }) => start);

describe("occurrences", () => {
  test.prop([arbitraryTimes()])("REC-6 ascend strictly, each with a start of its own", (times) => {
    const all = firstOf(times);
    expect(startsOf(all)).toContain(times.start);
    expect(new Set(startsOf(all)).size).toBe(all.length);
    for (const [i, { startsAt }] of all.slice(1).entries())
      expect(startsAt.getTime()).toBeGreaterThan(all[i]?.startsAt.getTime() ?? Number.POSITIVE_INFINITY);
  });

  test.prop([arbitraryTimes(), fc.nat(3_500), fc.nat(400), fc.nat(dayMs)])(
    "REC-6 of a window are those of the whole that lie within it",
    (times, days, length, ms) => {
      const all = firstOf(times);
      const from = new Date((all[0]?.startsAt.getTime() ?? 0) + days * dayMs + ms);
      const to = new Date(from.getTime() + length * dayMs);
      const within = all.filter(({ startsAt }) => startsAt >= from && startsAt < to);
      const reach = new Date((all[0]?.startsAt.getTime() ?? 0) + 3_600 * dayMs);
      fc.pre(to <= reach);
      expect([...occurrencesBetween(times, { from, to, limit })]).toStrictEqual(within);
      expect([...occurrencesBetween(times, { from, to, limit: 2 })]).toStrictEqual(within.slice(0, 2));
      const next = all.find(({ startsAt }) => startsAt > from);
      if (next !== undefined) expect(nextOccurrence(times, from)).toStrictEqual(next);
    },
  );

  test.prop([arbitraryTimes()])("REC-6 are each where the questions about a single start say", (times) => {
    const all = firstOf(times).slice(0, 30);
    expect(all.filter(({ start }) => !occursAt(times, start))).toStrictEqual([]);
    expect(all.map(({ start }) => countBefore(times, start))).toStrictEqual(all.map((_, i) => i));
    expect(all.map(({ start }) => occurrenceBefore(times, start))).toStrictEqual([null, ...startsOf(all.slice(0, -1))]);
  });

  test.prop([arbitraryTimes()])("REC-1 of a rule that ends have a last, and those of others have none", (times) => {
    const last = lastOccurrence(times);
    if (times.recurrence.end.kind === "never") expect(last).toBeNull();
    else if (last === null) expect.fail("no last occurrence");
    else {
      expect(nextOccurrence(times, last.startsAt)).toBeNull();
      expect(nextOccurrence(times, new Date(last.startsAt.getTime() - 1))).toStrictEqual(last);
    }
  });

  test.prop([arbitraryTimes(), fc.array(fc.nat(20), { maxLength: 5 }), fc.array(fc.nat(2_000), { maxLength: 5 })])(
    "REC-7 are without those that are excluded, and with those that are extra",
    (times, without, besides) => {
      const all = firstOf(times);
      const excludedStarts = without.flatMap((i) => all[i]?.start ?? []);
      const extraStarts = besides.map((days) => later(times.start, days));
      const expected = new Set<string>([...startsOf(all), ...extraStarts]);
      for (const start of excludedStarts) expected.delete(start);
      const found = firstOf({ ...times, excludedStarts, extraStarts });
      const last = all.at(-1)?.start ?? "";
      expect(startsOf(found).filter((start) => start <= last)).toStrictEqual(
        [...expected].filter((start) => start <= last).sort(),
      );
    },
  );
});

const later = (start: OccurrenceStart, days: number): OccurrenceStart =>
  `${civilDateOf(epochDayOf(start.slice(0, 10) as CivilDate) + days)}${start.slice(10)}` as OccurrenceStart;

/** The calendar repeats after 400 years, which are a whole number of weeks. */
const cycle = 146_097;

const inUtc = arbitraryTimes({ zones: ["UTC"] });

describe("400 years later", () => {
  test.prop([inUtc])("REC-6 a series has the same occurrences", (times) => {
    const { recurrence } = times;
    const end =
      recurrence.end.kind === "until"
        ? { ...recurrence.end, date: civilDateOf(epochDayOf(recurrence.end.date) + cycle) }
        : recurrence.end;
    const shifted = firstOf({ ...times, start: later(times.start, cycle), recurrence: { ...recurrence, end } });
    expect(startsOf(shifted)).toStrictEqual(startsOf(firstOf(times)).map((start) => later(start, cycle)));
  });

  test.prop([inUtc.filter(({ recurrence: { interval, end } }) => end.kind === "never" && interval < 2)])(
    "REC-6 a window shows the same",
    (times) => {
      const near = firstOf(times);
      const from = new Date((near[0]?.startsAt.getTime() ?? 0) + cycle * dayMs);
      const to = new Date(from.getTime() + 3_600 * dayMs);
      const far = [...occurrencesBetween(times, { from, to, limit })];
      expect(startsOf(far)).toStrictEqual(startsOf(near).map((start) => later(start, cycle)));
    },
  );
});

describe("a series in two", () => {
  test.prop([arbitraryTimes(), fc.integer({ min: 1, max: 30 })])(
    "REC-7 has the occurrences that it had in one",
    (times, place) => {
      const all = firstOf(times);
      const at = all[place]?.start;
      fc.pre(at !== undefined);
      if (at === undefined) return;
      const { end, ...rule } = withNamedDays(times.recurrence, times.start);
      const before = occurrenceBefore(times, at);
      const until = { kind: "until", date: (before ?? at).slice(0, 10) as CivilDate } as const;
      const head = firstOf({ ...times, recurrence: { ...rule, end: until } });
      const rest = end.kind === "count" ? { ...end, count: end.count - countBefore(times, at) } : end;
      const tail = firstOf({ ...times, start: at, recurrence: { ...rule, end: rest } });
      expect([...head, ...tail].slice(0, all.length)).toStrictEqual(all);
    },
  );
});

it("REC-6 asks for no more than is taken", () => {
  const times: RecurringTimes = {
    start: "2026-01-05T09:00:00" as OccurrenceStart,
    timeZone: "Europe/Paris",
    recurrence: null,
    rruleText: "FREQ=SECONDLY",
    excludedStarts: [],
    extraStarts: [],
  };
  const window = { from: new Date("2026-01-01"), to: new Date("2036-01-01"), limit: 1 };
  expect([...occurrencesBetween(times, window)]).toHaveLength(1);
});
