import type { RecurrenceWeekday } from "../model/recurrence.js";
import type { RuleParts } from "./rule-parts.js";

type Lists = Pick<RuleParts, "weekdays" | "monthDays" | "months" | "setPositions">;

/** The lists of a rule in the order of the calendar; what counts from the end comes last. */
export const orderParts = ({ weekdays, monthDays, months, setPositions }: Lists): Lists => ({
  weekdays: [...weekdays].sort(byDayThenNumber),
  monthDays: [...monthDays].sort(fromEitherEnd),
  months: [...months].sort((a, b) => a - b),
  setPositions: [...setPositions].sort(fromEitherEnd),
});

const fromEitherEnd = (a: number, b: number): number => (a > 0 === b > 0 ? a - b : b - a);

/** Every such weekday comes before numbered ones. */
const byDayThenNumber = (a: RecurrenceWeekday, b: RecurrenceWeekday): number =>
  a.day - b.day || Number(a.nth !== null) - Number(b.nth !== null) || fromEitherEnd(a.nth ?? 1, b.nth ?? 1);
