import { CrmError } from "../kernel/crm-error.js";
import { wallSecondsOf } from "../kernel/local-date-time.js";
import { compileRule } from "./compile-rule.js";
import type { CompiledRule } from "./compiled-rule.js";
import { mergeAscending } from "./merge-ascending.js";
import { partsOfRecurrence } from "./parts-of-recurrence.js";
import { readRuleText } from "./read-rule-text.js";
import type { RecurringTimes } from "./recurring-times.js";
import type { RuleParts } from "./rule-parts.js";
import { wallsBefore } from "./walls-before.js";
import { wallsFrom } from "./walls-from.js";

/** The parts of the rule by which something happens again: those of a single day for what happens once. */
export function partsOfTimes(times: RecurringTimes): RuleParts {
  if (times.recurrence !== null) return partsOfRecurrence(times.recurrence);
  if (times.rruleText === null) return once;
  const read = readRuleText(times.rruleText, times.start, times.timeZone);
  if (!read.ok) throw new CrmError("INPUT_INVALID", { refusals: read.refusals });
  return read.value;
}

const once = partsOfRecurrence({
  frequency: "daily",
  interval: 1,
  weekdays: [],
  monthDays: [],
  months: [],
  setPositions: [],
  overflow: "skip",
  weekStart: 1,
  end: { kind: "count", count: 1 },
});

/**
 * The rule by which something happens again.
 * @throws CrmError `INPUT_INVALID` for a text that is no rule.
 */
export const ruleOfTimes = (times: RecurringTimes): CompiledRule =>
  compileRule(partsOfTimes(times), wallSecondsOf(times.start));

/** The times on the wall from one on, of the rule and besides it, ascending; excluded ones are not left out. */
export function seriesWallsFrom(rule: CompiledRule, times: RecurringTimes, from: number): Iterable<number> {
  const extra = times.extraStarts.map(wallSecondsOf).filter((wall) => wall >= from);
  return extra.length === 0 ? wallsFrom(rule, from) : mergeAscending(wallsFrom(rule, from), extra);
}

/** The times on the wall before one, of the rule and besides it, descending; excluded ones are not left out. */
export function* seriesWallsBefore(rule: CompiledRule, times: RecurringTimes, before: number): Iterable<number> {
  const extra = times.extraStarts.map(wallSecondsOf).filter((wall) => wall < before);
  for (const wall of mergeAscending(negated(wallsBefore(rule, before)), [...negated(extra)])) yield -wall;
}

function* negated(numbers: Iterable<number>): Iterable<number> {
  for (const number of numbers) yield -number;
}
