import type { RecurrenceFrequency } from "../model/recurrence.js";
import type { DayRule } from "./day-rule.js";
import type { NamedDay } from "./named-days.js";
import type { DayNoun } from "./recurrence-phrases.js";
import { longestOf } from "./without-overflow.js";

/** Days of a rule that some months or years lack. */
export interface MissingDays {
  /** What the days are called that the last such day may stand in for: those counted from the start. */
  readonly replaceable: readonly DayNoun[];
  /** What lacks them: years that are no leap years, months, or years. */
  readonly lackedBy: "commonYears" | "months" | "years";
}

/** Which days of a rule some months or years lack; `null` where all have them. */
export function missingDays(frequency: RecurrenceFrequency, rule: DayRule): MissingDays | null {
  if (rule.named.length > 0) return missingNamed(frequency, rule);
  const missing = rule.months.flatMap((month) => rule.monthDays.filter((day) => Math.abs(day) > shortest(month)));
  if (missing.length === 0) return null;
  const isTold = rule.months.length === 1 || (frequency === "yearly" && !rule.everyMonth);
  const isLeapDay = isTold && missing.every((day) => Math.abs(day) === 29); // which February alone may lack
  const replaceable = missing.some((day) => day > 0) ? ["day" as const] : [];
  return { replaceable, lackedBy: isLeapDay ? "commonYears" : "months" };
}

function missingNamed(frequency: RecurrenceFrequency, { named, everyMonth }: DayRule): MissingDays | null {
  const lackedBy = frequency === "yearly" && everyMonth ? "years" : "months";
  const missing = named.filter((day) => isMissing(day, lackedBy));
  if (missing.length === 0) return null;
  const nouns = missing.filter(({ nth }) => nth !== null && nth > 0).map(({ noun }) => noun);
  return { replaceable: [...new Set(nouns)], lackedBy };
}

/** A month has four of each weekday at least, a year has 52; a common year has 365 days. */
function isMissing({ noun, nth }: NamedDay, span: "months" | "years"): boolean {
  const perWeek = noun === "workday" ? 5 : noun === "weekendDay" ? 2 : noun === "day" ? 7 : 1;
  const least = span === "months" ? 4 * perWeek : Math.floor((365 * perWeek) / 7);
  return nth !== null && Math.abs(nth) > least;
}

const shortest = (month: number): number => (month === 2 ? 28 : longestOf(month));
