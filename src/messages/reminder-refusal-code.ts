import type { PlanReminderRefusalCode } from "../calendar/plan-reminder.js";
import type { UnremindRefusalCode } from "../calendar/series/edit-reminders.js";
import type { ReferenceRefusalCode } from "../reference-data/resolve-named.js";

/** Why nobody is reminded of an event, a reminder is not taken back, or reminders are not sent at all. */
export type ReminderRefusalCode =
  | Exclude<PlanReminderRefusalCode, ReferenceRefusalCode>
  | UnremindRefusalCode
  | "EMAIL_SENDER_MISSING";
