import type { OccurrenceStart } from "../kernel/local-date-time.js";
import { wallSecondsOf } from "../kernel/local-date-time.js";
import type { Recurrence } from "../model/recurrence.js";
import { impliedDays } from "./implied-days.js";

/**
 * A recurrence that names the days and months which it leaves to its start. It then also holds for a later start, as of
 * the second half of a series: where `overflow` is `lastDay`, a start on 28 February no longer tells of the 31st.
 */
export const withNamedDays = (recurrence: Recurrence, start: OccurrenceStart): Recurrence => ({
  ...recurrence,
  ...impliedDays(recurrence, wallSecondsOf(start)),
});
