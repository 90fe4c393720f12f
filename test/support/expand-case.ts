import { localDateTimeAt } from "../../src/kernel/time-zone.js";
import { nextOccurrence } from "../../src/recurrence/next-occurrence.js";
import { occurrencesBetween } from "../../src/recurrence/occurrences-between.js";
import { parseRRule } from "../../src/recurrence/parse-rrule.js";
import type { RecurringTimes } from "../../src/recurrence/recurring-times.js";
import type { RecurrenceCase } from "./recurrence-cases.js";

/** What the library makes of a case. */
export interface Expanded {
  /** What the clocks show, as far as the case tells, and one more where it has them all. */
  readonly shown: readonly string[];
  /** The codes of the refusals, joined by a blank; `null` for none. */
  readonly refused: string | null;
}

/** Longer than any window may be. */
const farMs = 3_000 * 86_400_000;

/** Reads the rule of a case and lists what occurs, in one window where that is long enough, else one by one. */
export function expandCase(given: RecurrenceCase): Expanded {
  const parsed = parseRRule(given.rule, given.start, given.timeZone);
  if (!parsed.ok) return { shown: [], refused: parsed.refusals.map(({ code }) => code).join(" ") };
  const times = timesOfCase(given, parsed.value);
  const limit = given.shown.length + (given.isComplete ? 1 : 0);
  return { shown: oneByOne(times, limit).map((at) => shownAt(given, at)), refused: null };
}

/** The times of a case, by its text alone unless a rule is given. */
export const timesOfCase = (
  { start, timeZone, rule, extraStarts, excludedStarts }: RecurrenceCase,
  parsed: Pick<RecurringTimes, "recurrence" | "rruleText"> = { recurrence: null, rruleText: rule },
): RecurringTimes => ({ start, timeZone, extraStarts, excludedStarts, ...parsed });

/** The first instants of a series, each asked for anew. */
export function oneByOne(times: RecurringTimes, limit: number): readonly Date[] {
  const found: Date[] = [];
  let after = new Date("0001-01-03T00:00:00Z");
  while (found.length < limit) {
    const next = nextOccurrence(times, after);
    if (next === null) break;
    found.push(next.startsAt);
    after = next.startsAt;
  }
  return found;
}

/** The instants of a series in one window from an instant on; `null` where the last of them lies beyond any window. */
export function inOneWindow(times: RecurringTimes, first: Date, last: Date): readonly Date[] | null {
  if (last.getTime() - first.getTime() > farMs) return null;
  const window = { from: first, to: new Date(last.getTime() + 1), limit: 10_000 };
  return Array.from(occurrencesBetween(times, window), ({ startsAt }) => startsAt);
}

/** What calendar and clock show, in the form of the start. */
export const shownAt = ({ start, timeZone }: RecurrenceCase, at: Date): string =>
  localDateTimeAt(timeZone, at).slice(0, start.length);
