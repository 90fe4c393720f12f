import { instantOfStart } from "../calendar/event-times.js";
import { shiftStart } from "../calendar/shift-start.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import { secondsPerDay } from "../kernel/local-date-time.js";
import type { Reminder, ReminderUnit } from "../model/reminder.js";

/** Minutes and hours are exact; days and weeks are those of the calendar. */
const exactMs: Readonly<Partial<Record<ReminderUnit, number>>> = { minute: 60_000, hour: 3_600_000 };

const daysOf = (amount: number, unit: ReminderUnit): number => (unit === "week" ? 7 * amount : amount);

/** When a reminder of an occurrence that starts so is due: "days before" are days of the calendar in the event's zone. */
export function triggerOf(
  { mode, amount, unit, at }: Pick<Reminder, "mode" | "amount" | "unit" | "at">,
  timeZone: string,
  start: OccurrenceStart,
  startsAt: Date,
): Date {
  if (mode === "atInstant" && at !== null) return at;
  if (amount === null || unit === null) return startsAt;
  const exact = exactMs[unit];
  if (exact !== undefined) return new Date(startsAt.getTime() - amount * exact);
  return instantOfStart(timeZone, shiftStart(start, -daysOf(amount, unit) * secondsPerDay));
}

/** How long before the start a reminder is due, but for changes of the clocks; 0 at an instant. In milliseconds. */
export function leadMs({ amount, unit }: Pick<Reminder, "amount" | "unit">): number {
  if (amount === null || unit === null) return 0;
  return amount * (exactMs[unit] ?? daysOf(1, unit) * secondsPerDay * 1_000);
}
