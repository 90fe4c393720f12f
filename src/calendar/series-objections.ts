import type { Refusal } from "../kernel/decision.js";
import { recurrenceObjections } from "../recurrence/recurrence-objections.js";
import type { SeriesTimes } from "./event-times.js";
import { instantOfStart, occurrenceEnds, startOf, timesOf } from "./event-times.js";

/** Why an event cannot happen again so, besides what its rule says. */
export type SeriesRefusalCode = "SERIES_LASTS_TOO_LONG";

/** The longest occurrence of a series, in days: an agenda looks so far back for what reaches into it. */
const mostDays = 366;
const dayMs = 86_400_000;

/** What stands against an event's happening again: what its rule says, and an occurrence that lasts over a year. */
export const seriesObjections = (times: SeriesTimes): Refusal[] => [
  ...recurrenceObjections(timesOf(times)),
  ...durationObjections(times),
];

function durationObjections(times: SeriesTimes): Refusal<SeriesRefusalCode>[] {
  const start = startOf(times);
  const startsAt = instantOfStart(times.timeZone, start);
  const days = (occurrenceEnds(times)(start, startsAt).getTime() - startsAt.getTime()) / dayMs;
  if (days <= mostDays) return [];
  return [{ code: "SERIES_LASTS_TOO_LONG", path: [times.allDay ? "endOn" : "endLocal"], params: { most: mostDays } }];
}
