import * as z from "zod";
import type { ReminderAudience, ReminderUnit } from "../model/reminder.js";
import { id, instant } from "../model/text.schema.js";

/** How long before the start somebody is reminded. */
export interface ReminderLead {
  /** How many units, 0 to what makes 366 days. */
  readonly amount: number;
  /** What is counted: minutes and hours are exact, days and weeks are days of the event's calendar. */
  readonly unit: ReminderUnit;
}

/** Asks for a message about an event (guide: « rappel »). */
export interface ReminderInput {
  /** What is written: a template of the model `eventReminder`. */
  readonly templateId: string;
  /** How long before the start of each occurrence; one day unless said otherwise, or unless `at` is. */
  readonly before?: ReminderLead | undefined;
  /** An instant instead, once for a whole series. */
  readonly at?: Date | undefined;
  /** Who is reminded: the user alone, or the user and the guests; the user unless said otherwise. */
  readonly audience?: ReminderAudience | undefined;
  /** The user whose reminder it is; the current one unless said otherwise. */
  readonly userId?: string | undefined;
}

const unitMinutes: Readonly<Record<ReminderUnit, number>> = { minute: 1, hour: 60, day: 1_440, week: 10_080 };
const mostMinutes = 366 * 1_440;

const lead = z
  .strictObject({ amount: z.int().min(0).max(mostMinutes), unit: z.enum(["minute", "hour", "day", "week"]) })
  .superRefine(({ amount, unit }, { addIssue }) => {
    const maximum = Math.floor(mostMinutes / unitMinutes[unit]);
    if (amount > maximum)
      addIssue({ code: "too_big", maximum, origin: "number", inclusive: true, input: amount, path: ["amount"] });
  });

/** Checks what is asked for. */
export const reminderInputSchema = z.strictObject({
  templateId: id("template"),
  before: lead.optional(),
  at: instant().optional(),
  audience: z.enum(["me", "all"]).optional(),
  userId: id("user").optional(),
});
