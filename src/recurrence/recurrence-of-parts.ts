import { civilDateOf } from "../kernel/civil-date.js";
import { secondsPerDay } from "../kernel/local-date-time.js";
import type { Recurrence, RecurrenceEnd, RecurrenceFrequency } from "../model/recurrence.js";
import { remainder } from "./integer-math.js";
import { orderParts } from "./order-parts.js";
import type { RuleFrequency, RuleParts } from "./rule-parts.js";
import { longestOf, missableDays } from "./without-overflow.js";

/** The highest interval and the highest count of a recurrence. */
const most = 999;

/** The most weekdays, and the most set positions, of a recurrence. */
const mostOfList = 50;

/**
 * A rule as a recurrence, its lists in order; `null` where it says what a recurrence cannot.
 * @param start - The start on the wall, in seconds from 1970-01-01.
 */
export function recurrenceOfParts(parts: RuleParts, start: number): Recurrence | null {
  const { frequency, interval, weekStart } = parts;
  if (!isFrequency(frequency) || !isSayable(parts) || !isAtTimeOf(parts, start)) return null;
  const { weekdays, monthDays, months, setPositions } = orderParts(parts);
  const day = monthDays.at(-1) ?? 0;
  const isLastDay = isLastOfDays(parts, monthDays) && isMissable(parts, day);
  return {
    frequency,
    interval,
    weekdays,
    monthDays: isLastDay ? [day] : monthDays,
    months,
    setPositions: isLastDay ? [] : setPositions,
    overflow: isLastDay ? "lastDay" : "skip",
    weekStart,
    end: endOf(parts, start),
  };
}

const isFrequency = (frequency: RuleFrequency): frequency is RecurrenceFrequency =>
  frequency !== "hourly" && frequency !== "minutely" && frequency !== "secondly";

function isSayable({ interval, yearDays, weekNumbers, weekdays, setPositions, end }: RuleParts): boolean {
  if (yearDays.length + weekNumbers.length > 0 || interval > most) return false;
  if (weekdays.length > mostOfList || setPositions.length > mostOfList) return false;
  return end.kind !== "count" || end.count <= most;
}

/** Whether a rule has no time but that of its start. */
function isAtTimeOf({ hours, minutes, seconds }: RuleParts, start: number): boolean {
  const second = remainder(start, secondsPerDay);
  const isOnly = (list: readonly number[], own: number): boolean => list.every((one) => one === own);
  return (
    isOnly(hours, Math.floor(second / 3_600)) &&
    isOnly(minutes, Math.floor(second / 60) % 60) &&
    isOnly(seconds, second % 60)
  );
}

/** The last day on which one can start: a time before that of the start ends the day before. */
function endOf({ end }: RuleParts, start: number): RecurrenceEnd {
  if (end.kind !== "until") return end;
  const day = Math.floor((end.lastWall - remainder(start, secondsPerDay)) / secondsPerDay);
  return { kind: "until", date: civilDateOf(day) };
}

/** Whether a rule takes the last of the days from the 28th to another. */
function isLastOfDays({ frequency, months, weekdays, setPositions }: RuleParts, monthDays: readonly number[]): boolean {
  if (frequency !== "monthly" && (frequency !== "yearly" || months.length !== 1)) return false;
  if (weekdays.length > 0 || setPositions.length !== 1 || setPositions[0] !== -1) return false;
  return monthDays.every((day, i) => day === 28 + i);
}

/** Whether there are months that have that day, and months that lack it: else the last day is another, or the day itself. */
const isMissable = ({ months }: RuleParts, day: number): boolean =>
  missableDays({ months, monthDays: [day] }).length > 0 &&
  (months.length === 0 || months.some((month) => day <= longestOf(month)));
