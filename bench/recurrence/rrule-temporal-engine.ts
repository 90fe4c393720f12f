import { RRuleTemporal } from "rrule-temporal";
import type { Engine, Series } from "./engine.js";

/** rrule-temporal in the zones of the series. */
export const rruleTemporal: Engine = {
  name: "rrule-temporal 2.2.8",
  tells: "instants",
  mostSeries: Number.POSITIVE_INFINITY,
  between: (series, from, to) => {
    const make = rule(series);
    const last = new Date(to.getTime() - 1);
    return () => Array.from(make().between(from, last, true), ({ epochMilliseconds }) => epochMilliseconds);
  },
  next: (series, after) => {
    const make = rule(series);
    return () => {
      const next = make().next(after);
      return next === null ? [] : [next.epochMilliseconds];
    };
  },
};

function rule({ rule, start, zone }: Series): () => RRuleTemporal {
  const rruleString = `DTSTART;TZID=${zone}:${start.replaceAll(/[-:]/g, "")}\nRRULE:${rule}`;
  const options = new RRuleTemporal({ rruleString }).options();
  return () => new RRuleTemporal({ ...options, cache: false });
}
