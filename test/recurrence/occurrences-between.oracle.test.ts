import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Recurrence } from "../../src/model/recurrence.js";
import { formatRRule } from "../../src/recurrence/format-rrule.js";
import type { RecurringTimes } from "../../src/recurrence/recurring-times.js";
import { arbitraryTimes } from "../support/arbitrary-recurrence.js";
import { oneByOne } from "../support/expand-case.js";

type Series = RecurringTimes & { readonly recurrence: Recurrence };

const most = 25;
const hourMs = 3_600_000;
const threeDaysMs = 72 * hourMs;

/** Whether the clocks change within three days of an instant. On such days the other engine is an hour wrong at times, in years from 2038 on. */
function isNearChange(at: number, timeZone: string): boolean {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return [at - threeDaysMs, at + threeDaysMs].some((other) => clock.format(other) !== clock.format(at));
}

function ruleOf({ start, timeZone, recurrence }: Series): string {
  const dtstart = `DTSTART;TZID=${timeZone}:${start.replaceAll(/[-:]/g, "")}`;
  return `${dtstart}\nRRULE:${formatRRule(recurrence, start, timeZone)}`;
}

/** The first instants of each series by another engine, in milliseconds. */
function byAnother(series: readonly Series[]): readonly (readonly number[])[] {
  const engine = fileURLToPath(new URL("other-engine.mjs", import.meta.url));
  const input = JSON.stringify({ most, rules: series.map(ruleOf) });
  const env = { ...process.env, TZ: "UTC" };
  return JSON.parse(execFileSync(process.execPath, [engine], { input, env, encoding: "utf8" }));
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

test("REC-1 another engine finds the same", () => {
  const cases = fc.sample(series, { numRuns: Number(process.env["FC_RUNS"] ?? 200) });
  for (const [i, others] of byAnother(cases).entries()) {
    const times = cases[i];
    if (times === undefined) throw new Error("The other engine answered more than it was asked");
    const found = oneByOne(times, most).map((at) => at.getTime());
    const excused = (at: number, index: number) =>
      Math.abs(at - (others[index] ?? Number.NaN)) === hourMs && isNearChange(at, times.timeZone);
    const compared = found.map((at, index) => (excused(at, index) ? others[index] : at));
    expect(compared, JSON.stringify(times)).toStrictEqual(others);
  }
});
