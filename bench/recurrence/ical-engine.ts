import ICAL from "ical.js";
import type { Engine, Series } from "./engine.js";

/** ical.js on wall clocks. It has an iterator from the first start on, and no questions. */
export const icalEngine: Engine = {
  name: "ical.js 2.2.1, floating",
  tells: "walls",
  mostSeries: Number.POSITIVE_INFINITY,
  between: (series, from, to) => {
    const starts = startsOf(series);
    return () => {
      const found: number[] = [];
      for (const at of starts()) {
        if (at >= to.getTime()) break;
        if (at >= from.getTime()) found.push(at);
      }
      return found;
    };
  },
  next: (series, after) => {
    const starts = startsOf(series);
    return () => {
      for (const at of starts()) if (at > after.getTime()) return [at];
      return [];
    };
  },
};

function startsOf({ rule, start }: Series): () => Iterable<number> {
  const recur = ICAL.Recur.fromString(rule);
  const first = ICAL.Time.fromDateTimeString(start);
  return function* () {
    const iterator = recur.iterator(first);
    for (let at: ICAL.Time | null = iterator.next(); at !== null; at = iterator.next())
      yield Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second);
  };
}
