import { test } from "@fast-check/vitest";
import { RRuleTemporal } from "rrule-temporal";
import { expect } from "vitest";
import type { Recurrence } from "../../src/model/recurrence.js";
import { formatRRule } from "../../src/recurrence/format-rrule.js";
import type { RecurringTimes } from "../../src/recurrence/recurring-times.js";
import { arbitraryTimes } from "../support/arbitrary-recurrence.js";
import { oneByOne } from "../support/expand-case.js";

const most = 25;

const hourMs = 3_600_000;
const threeDaysMs = 72 * hourMs;

/**
 * Whether the clocks change within three days of an instant. On such days the other engine is an hour wrong at times: in
 * years from 2038 on, and in other years when it has answered for other zones before.
 */
function isNearChange(at: number, timeZone: string): boolean {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return [at - threeDaysMs, at + threeDaysMs].some((other) => clock.format(other) !== clock.format(at));
}

/** The first instants of a series by another engine, in milliseconds. */
function byAnother({ start, timeZone, recurrence }: RecurringTimes & { readonly recurrence: Recurrence }): number[] {
  const dtstart = `DTSTART;TZID=${timeZone}:${start.replaceAll(/[-:]/g, "")}`;
  const rruleString = `${dtstart}\nRRULE:${formatRRule(recurrence, start, timeZone)}`;
  const rule = new RRuleTemporal({ rruleString, maxIterations: 1_000_000 });
  const found: number[] = [];
  rule.all(({ epochMilliseconds }) => {
    found.push(epochMilliseconds);
    return found.length < most;
  });
  return found.slice(0, most);
}

// Where the other engine is known to read RFC 5545 otherwise, or to fail, there is nothing to compare: it skips times
// within a gap of the clocks, gives up on rules that never happen, of weekdays with and without a number together takes
// the numbered alone, and of numbered ones with days of the month does not ask for the latter. None of these starts lies
// within a gap, and arbitrary series all happen.
const series = arbitraryTimes({ times: ["T09:00:00", "T12:34:56", "T18:30:00"] }).filter(
  ({ recurrence: { weekdays, monthDays } }) => {
    const kinds = new Set(weekdays.map(({ nth }) => nth === null));
    return kinds.size < 2 && !(kinds.has(false) && monthDays.length > 0);
  },
);

test.prop([series], { numRuns: Number(process.env["FC_RUNS"] ?? 200) })(
  "REC-1 another engine finds the same",
  (times) => {
    const found = oneByOne(times, most).map((at) => at.getTime());
    const other = byAnother(times);
    const excused = (at: number, index: number) =>
      Math.abs(at - (other[index] ?? Number.NaN)) === hourMs && isNearChange(at, times.timeZone);
    expect(found.map((at, index) => (excused(at, index) ? other[index] : at))).toStrictEqual(other);
  },
);
