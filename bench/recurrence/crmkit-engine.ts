import type { LocalDateTime } from "../../src/kernel/local-date-time.js";
import { nextOccurrence } from "../../src/recurrence/next-occurrence.js";
import { occurrencesBetween } from "../../src/recurrence/occurrences-between.js";
import { parseRRule } from "../../src/recurrence/parse-rrule.js";
import type { Occurrence, RecurringTimes } from "../../src/recurrence/recurring-times.js";
import type { Engine, Series } from "./engine.js";

/** The library's own engine. */
export const crmkit: Engine = engineTelling(({ startsAt }) => startsAt.getTime());

/** The same, asked in instants too, but told in the times on the wall: what engines without zones are compared with. */
export const crmkitWalls: Engine = engineTelling(({ start }) => Date.parse(`${start}Z`));

function engineTelling(told: (occurrence: Occurrence) => number): Engine {
  return {
    name: "crmkit",
    tells: "instants",
    mostSeries: Number.POSITIVE_INFINITY,
    between: (series, from, to) => {
      const times = timesOf(series);
      return () => Array.from(occurrencesBetween(times, { from, to, limit: 10_000 }), told);
    },
    next: (series, after) => {
      const times = timesOf(series);
      return () => {
        const next = nextOccurrence(times, after);
        return next === null ? [] : [told(next)];
      };
    },
  };
}

/** Reads a rule, as a program does before it stores one. Whether it was refused, as one that never happens is. */
export const isRefused = ({ rule, start, zone }: Series): boolean => !parseRRule(rule, start as LocalDateTime, zone).ok;

/** A rule that is refused is kept as text, so that it can be asked all the same. */
function timesOf({ rule, start, zone }: Series): RecurringTimes {
  const local = start as LocalDateTime; // every series of the benchmark has one
  const parsed = parseRRule(rule, local, zone);
  const read = parsed.ok ? parsed.value : { recurrence: null, rruleText: rule };
  return { ...read, start: local, timeZone: zone, excludedStarts: [], extraStarts: [] };
}
