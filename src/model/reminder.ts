import type { Id } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";

/** What a reminder's time hangs on: the start of each occurrence, or an instant of its own. */
export type ReminderMode = "beforeStart" | "atInstant";

/** What a reminder counts in. Minutes and hours are exact; days and weeks are days of the event's calendar. */
export type ReminderUnit = "minute" | "hour" | "day" | "week";

/** Who is reminded: the user whose reminder it is, or that user and the event's guests. */
export type ReminderAudience = "me" | "all";

/** Asks for messages about an event. What became of each is told by the deliveries. */
export interface Reminder extends CrmRecord<"reminder"> {
  /** The event or the series; occurrences of a series have its reminders unless they were taken out with their own. */
  readonly eventId: Id<"calendarEvent">;
  /** The user whose reminder it is. */
  readonly userId: Id<"user">;
  /** What its time hangs on. */
  readonly mode: ReminderMode;
  /** How many units before the start; `null` at an instant. */
  readonly amount: number | null;
  /** What the amount counts; `null` at an instant. */
  readonly unit: ReminderUnit | null;
  /** The instant, once for a whole series; `null` before the start. */
  readonly at: Date | null;
  /** Who is reminded. */
  readonly audience: ReminderAudience;
  /** What is written; a template of the model `eventReminder`. */
  readonly templateId: Id<"template">;
  /** The first of its times that the ledger of deliveries does not hold yet; `null` when nothing is to come any more; made by the library. */
  readonly nextTriggerAt: Date | null;
}
