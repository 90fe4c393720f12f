import type { ReminderRefusalCode } from "./reminder-refusal-code.js";

/** English texts of refusals of reminders. */
export const enReminderRefusals: Readonly<Record<ReminderRefusalCode, string>> = {
  REMINDER_AFTER_END: "The event is over by then: it ends at {end}.",
  REMINDER_TEMPLATE_UNFIT: "The template {template} does not remind of events.",
  REMINDER_TIME_TWICE: "A reminder is so long before the start, or at a time, not both.",
  REMINDER_TWICE: "There is such a reminder already.",
  REMINDER_WITHOUT_USER: "Say whose reminder it is.",
  REMINDERS_TOO_MANY: "An event has {most} reminders at most.",
  REMINDER_SENT: "This reminder was sent already.",
  REMINDER_UNKNOWN: "There is no such reminder.",
  EMAIL_SENDER_MISSING: "It is not set whom messages are from.",
};
