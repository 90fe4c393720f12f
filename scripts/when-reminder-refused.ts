import type { ReminderRefusalCode } from "../src/messages/reminder-refusal-code.js";

/** When each code of reminders is given, one sentence each. */
export const whenReminderRefused: Readonly<Record<ReminderRefusalCode, string>> = {
  REMINDER_AFTER_END: "A reminder at an instant would come when the event, or the last of a series, is over.",
  REMINDER_TEMPLATE_UNFIT: "A reminder is given a template of another model than `eventReminder`.",
  REMINDER_TIME_TWICE: "A reminder is asked for both before the start and at an instant.",
  REMINDER_TWICE:
    "A reminder is asked for that the event has already, with the same user, time, audience and template.",
  REMINDER_WITHOUT_USER: "A reminder is asked for by the library itself, for no user.",
  REMINDERS_TOO_MANY: "An event would have more than 20 reminders.",
  REMINDER_SENT: "A reminder is taken back that was sent and has nothing more to send.",
  REMINDER_UNKNOWN: "A reminder is taken back that the event does not have.",
  EMAIL_SENDER_MISSING: "Messages are to be sent, but neither the settings nor the user say whom they are from.",
};
