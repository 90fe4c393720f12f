import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import type { Recurrence } from "../../src/model/recurrence.js";
import type { RecurringTimes } from "../../src/recurrence/recurring-times.js";

/** What happens every day without end, but for what is changed. */
export const recurrenceOf = (changes: Partial<Recurrence> = {}): Recurrence => ({
  frequency: "daily",
  interval: 1,
  weekdays: [],
  monthDays: [],
  months: [],
  setPositions: [],
  overflow: "skip",
  weekStart: 1,
  end: { kind: "never" },
  ...changes,
});

/** A series in Paris. */
export const seriesOf = (
  start: string,
  recurrence: Partial<Recurrence> | string | null,
  changes: Partial<RecurringTimes> = {},
): RecurringTimes => ({
  start: start as OccurrenceStart,
  timeZone: "Europe/Paris",
  recurrence: recurrence === null || typeof recurrence === "string" ? null : recurrenceOf(recurrence),
  rruleText: typeof recurrence === "string" ? recurrence : null,
  excludedStarts: [],
  extraStarts: [],
  ...changes,
});
