import type { Refusal } from "../kernel/decision.js";
import { wallSecondsOf } from "../kernel/local-date-time.js";
import { alignStart } from "./align-start.js";
import type { RecurrenceRefusalCode } from "./recurrence-refusal-code.js";
import type { RecurringTimes } from "./recurring-times.js";
import { ruleObjections } from "./rule-objections.js";
import { partsOfTimes } from "./series-walls.js";
import { wholeDayObjections } from "./whole-day-objections.js";

/**
 * What speaks against a recurrence: all that its parts and dates say, and that it does not fall on its start, which may
 * then be moved to the start that `first` tells. Nothing speaks against what happens once.
 * @param at - Where the times stand in the command, for the paths of the refusals.
 * @throws CrmError `INPUT_INVALID` for a rule that is kept as text and is none.
 */
export function recurrenceObjections(
  times: RecurringTimes,
  at: readonly PropertyKey[] = [],
): readonly Refusal<RecurrenceRefusalCode>[] {
  if (times.recurrence !== null && times.rruleText !== null)
    return [{ code: "RECURRENCE_TWICE", path: [...at, "rruleText"] }];
  const parts = partsOfTimes(times);
  const found = [
    ...wholeDayObjections(parts.frequency, times.start),
    ...ruleObjections(parts, wallSecondsOf(times.start)),
  ];
  const path = [...at, times.recurrence === null ? "rruleText" : "recurrence"];
  if (found.length > 0) return found.map((refusal) => ({ ...refusal, path: [...path, ...pathOf(times, refusal)] }));
  const first = alignStart(times);
  return first === times.start
    ? []
    : [{ code: "RECURRENCE_START_UNMATCHED", path: [...at, "start"], params: { first } }];
}

/** A text has no fields to point at. */
const pathOf = ({ recurrence }: RecurringTimes, { path = [] }: Refusal): readonly PropertyKey[] =>
  recurrence === null ? [] : path;
