import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import { wallSecondsOf } from "../kernel/local-date-time.js";
import type { Recurrence } from "../model/recurrence.js";
import { readRuleText } from "./read-rule-text.js";
import { recurrenceOfParts } from "./recurrence-of-parts.js";
import type { RecurrenceRefusalCode, RRuleRefusalCode } from "./recurrence-refusal-code.js";
import { ruleObjections } from "./rule-objections.js";
import { tidyRuleText } from "./split-rule-text.js";
import { wholeDayObjections } from "./whole-day-objections.js";

/** A rule as it is stored: one of the two, the other `null`. */
export interface ParsedRule {
  /** The rule by its structure; `null` where that cannot say it. */
  readonly recurrence: Recurrence | null;
  /** The value of the RRULE in capitals, where the structure cannot say it; `null` otherwise. */
  readonly rruleText: string | null;
}

/**
 * Reads the value of an RRULE of RFC 5545, with or without `RRULE:` before it, in capitals or not. Whatever a
 * {@link Recurrence} can say becomes one; anything else is kept as text and expands all the same. Refused is what is
 * against the grammar, and what never happens; whether the rule falls on the start is for the caller to ask.
 * @param start - The DTSTART: it gives the rule what it leaves out, and its time of day the day that UNTIL ends.
 */
export function parseRRule(
  text: string,
  start: OccurrenceStart,
  timeZone: string,
): Decision<ParsedRule, RRuleRefusalCode | RecurrenceRefusalCode> {
  const read = readRuleText(text, start, timeZone);
  if (!read.ok) return read;
  const wall = wallSecondsOf(start);
  const found = [...wholeDayObjections(read.value.frequency, start), ...ruleObjections(read.value, wall)];
  return acceptUnless(found.map(withoutPath), () => {
    const recurrence = recurrenceOfParts(read.value, wall);
    return { recurrence, rruleText: recurrence === null ? tidyRuleText(text) : null };
  });
}

/** A text has no fields to point at. */
const withoutPath = ({ path: _, ...refusal }: Refusal<RecurrenceRefusalCode>): Refusal<RecurrenceRefusalCode> =>
  refusal;
