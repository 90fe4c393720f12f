import { epochDayOf } from "../kernel/civil-date.js";
import { secondsPerDay } from "../kernel/local-date-time.js";
import type { Recurrence, RecurrenceEnd } from "../model/recurrence.js";
import type { RuleEnd, RuleParts } from "./rule-parts.js";

/** A recurrence as the parts of a rule. */
export const partsOfRecurrence = (recurrence: Recurrence): RuleParts => ({
  frequency: recurrence.frequency,
  interval: recurrence.interval,
  weekdays: recurrence.weekdays,
  monthDays: recurrence.monthDays,
  months: recurrence.months,
  setPositions: recurrence.setPositions,
  overflow: recurrence.overflow,
  weekStart: recurrence.weekStart,
  yearDays: [],
  weekNumbers: [],
  hours: [],
  minutes: [],
  seconds: [],
  end: endOf(recurrence.end),
});

const endOf = (end: RecurrenceEnd): RuleEnd =>
  end.kind === "until" ? { kind: "until", lastWall: (epochDayOf(end.date) + 1) * secondsPerDay - 1 } : end;
