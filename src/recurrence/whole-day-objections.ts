import type { Refusal } from "../kernel/decision.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import type { RecurrenceRefusalCode } from "./recurrence-refusal-code.js";
import type { RuleFrequency } from "./rule-parts.js";

/** Whole days cannot come every hour. */
export const wholeDayObjections = (
  frequency: RuleFrequency,
  start: OccurrenceStart,
): readonly Refusal<RecurrenceRefusalCode>[] =>
  start.length === 10 && (frequency === "hourly" || frequency === "minutely" || frequency === "secondly")
    ? [{ code: "RECURRENCE_PARTS_UNFIT", params: { frequency, part: "start" } }]
    : [];
