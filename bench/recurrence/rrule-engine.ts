import { createRequire } from "node:module";
import type { Engine, Series } from "./engine.js";

// Node finds no names in its CommonJS, and its ES modules have an entry for bundlers alone.
const { RRule }: typeof import("rrule") = createRequire(import.meta.url)("rrule");

/** rrule on wall clocks as if they were of UTC, which is how it is fast. */
export const rruleFloating: Engine = engineOf("rrule 2.8.1, floating", "walls", Number.POSITIVE_INFINITY, () => ({}));

/** rrule with its own time zones. It answers in those of the process, and right only where that is UTC. */
export const rruleZoned: Engine = engineOf("rrule 2.8.1, tzid", "instants", 100, ({ zone }) => ({ tzid: zone }));

function engineOf(
  name: string,
  tells: Engine["tells"],
  mostSeries: number,
  zoneOf: (series: Series) => { readonly tzid?: string },
): Engine {
  const rule = (series: Series) => {
    const dtstart = new Date(`${series.start}Z`);
    const options = { ...RRule.parseString(series.rule), ...zoneOf(series), dtstart };
    return () => new RRule(options, true);
  };
  return {
    name,
    tells,
    mostSeries,
    between: (series, from, to) => {
      const make = rule(series);
      const last = new Date(to.getTime() - 1);
      return () => Array.from(make().between(from, last, true), (at) => at.getTime());
    },
    next: (series, after) => {
      const make = rule(series);
      return () => {
        const next = make().after(after);
        return next === null ? [] : [next.getTime()];
      };
    },
  };
}
