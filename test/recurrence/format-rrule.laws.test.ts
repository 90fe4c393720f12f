import { test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { Recurrence } from "../../src/model/recurrence.js";
import { firstOccurrence } from "../../src/recurrence/first-occurrence.js";
import { formatRRule } from "../../src/recurrence/format-rrule.js";
import { occurrencesBetween } from "../../src/recurrence/occurrences-between.js";
import { orderParts } from "../../src/recurrence/order-parts.js";
import { parseRRule } from "../../src/recurrence/parse-rrule.js";
import type { Occurrence, RecurringTimes } from "../../src/recurrence/recurring-times.js";
import { arbitraryTimes } from "../support/arbitrary-recurrence.js";

function firstOf(times: RecurringTimes): readonly Occurrence[] {
  const from = firstOccurrence(times)?.startsAt ?? new Date(0);
  const to = new Date(from.getTime() + 3_600 * 86_400_000);
  return [...occurrencesBetween(times, { from, to, limit: 1_000 })];
}

function reread({ recurrence, start, timeZone }: RecurringTimes & { readonly recurrence: Recurrence }): Recurrence {
  const parsed = parseRRule(formatRRule(recurrence, start, timeZone), start, timeZone);
  if (!parsed.ok || parsed.value.recurrence === null) return expect.fail("what was written could not be read");
  return parsed.value.recurrence;
}

const series = arbitraryTimes();

describe("a rule that is written and read again", () => {
  test.prop([series], { numRuns: 200 })("REC-10 has the same occurrences", (times) => {
    expect(firstOf({ ...times, recurrence: reread(times) })).toStrictEqual(firstOf(times));
  });

  test.prop([series], { numRuns: 200 })("REC-10 is the same in text", (times) => {
    const text = formatRRule(times.recurrence, times.start, times.timeZone);
    const again = reread(times);
    expect(formatRRule(again, times.start, times.timeZone)).toBe(text);
    expect(reread({ ...times, recurrence: again })).toStrictEqual(again);
  });

  test.prop([series.filter(({ recurrence }) => recurrence.overflow === "skip")], { numRuns: 200 })(
    "REC-10 is the same by its structure, where it skips what a month lacks",
    (times) => {
      const again = reread(times);
      if (again.overflow === "skip")
        expect(again).toStrictEqual({ ...times.recurrence, ...orderParts(times.recurrence) });
    },
  );
});
