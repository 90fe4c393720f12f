import { DateTime, DtStart, RRule, RRuleSet } from "rrule-rust";
import type { Engine, Series } from "./engine.js";

/** rrule-rust in the zones of the series. It has no question for the next start: its iterator is run to it. */
export const rruleRust: Engine = {
  name: "rrule-rust 3.1.1",
  tells: "instants",
  mostSeries: Number.POSITIVE_INFINITY,
  between: (series, from, to) => {
    const make = rule(series);
    return () => {
      const bounds = [DateTime.fromDate(from), DateTime.fromTimestamp(to.getTime() - 1_000)] as const; // it knows no milliseconds
      return Array.from(make().between(...bounds, true), (at) => at.toTimestamp());
    };
  },
  next: (series, after) => {
    const make = rule(series);
    return () => {
      for (const start of make()) if (start.toTimestamp() > after.getTime()) return [start.toTimestamp()];
      return [];
    };
  },
};

function rule({ rule, start, zone }: Series) {
  const rrules = [RRule.fromString<ReturnType<typeof DateTime.utc>>(rule)];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = start.split(/\D/).map(Number);
  const local = DateTime.local(year, month, day, hour, minute, second);
  return () => {
    const set = new RRuleSet({ dtstart: new DtStart(local, zone), rrules });
    set.cache.disable();
    return set;
  };
}
