import type { Refusal } from "../../kernel/decision.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import type { Reminder } from "../../model/reminder.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import type { PlanReminderRefusalCode, ReminderState } from "../plan-reminder.js";
import { planReminder } from "../plan-reminder.js";
import type { ReminderInput } from "../reminder-input.schema.js";

/** What is done to the reminders of an event. */
export type ReminderEdit =
  | {
      /** One more is asked for. */
      readonly kind: "remind";
      /** What. */
      readonly reminder: ReminderInput;
    }
  | {
      /** One is not wanted any more. */
      readonly kind: "unremind";
      /** Which reminder. */
      readonly reminderId: string;
    };

/** Why a reminder is not taken back. */
export type UnremindRefusalCode = "REMINDER_SENT" | "REMINDER_UNKNOWN";

/** Reminders after an edit. */
export interface EditedReminders {
  /** The reminders, those that are not wanted any more put away. */
  readonly reminders: readonly Reminder[];
  /** What stands against it. */
  readonly refusals: readonly Refusal<PlanReminderRefusalCode | UnremindRefusalCode>[];
}

/** Does to the reminders of an event what was asked. */
export function editReminders(
  reminders: readonly Reminder[],
  event: Pick<CalendarEvent, "id" | "companyId" | "lastEndsAt">,
  edit: ReminderEdit,
  state: ReminderState,
  env: DecisionEnv,
): EditedReminders {
  if (edit.kind === "remind") {
    const { reminder, refusals } = planReminder(edit.reminder, event, reminders, state, env);
    return { reminders: reminder === null ? reminders : [...reminders, reminder], refusals };
  }
  const { reminderId } = edit;
  if (!reminders.some(({ id }) => id === reminderId))
    return { reminders, refusals: [{ code: "REMINDER_UNKNOWN", path: ["reminderId"], params: { reminderId } }] };
  if (state.sentReminders.has(reminderId))
    return { reminders, refusals: [{ code: "REMINDER_SENT", path: ["reminderId"], params: { reminderId } }] };
  const away = { archivedAt: env.now, nextTriggerAt: null };
  return {
    reminders: reminders.map((one) => (one.id === reminderId ? { ...one, ...away } : one)),
    refusals: [],
  };
}
