import type { Refusal } from "../../kernel/decision.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import type { EventFamily, SharedPart } from "../event-family.js";
import { guestsOf, remindersOf, withGuests, withReminders } from "../event-family.js";
import type { EditEventState } from "../event-state.js";
import type { GuestEdit } from "./edit-guests.js";
import { editGuests } from "./edit-guests.js";
import type { ReminderEdit } from "./edit-reminders.js";
import { editReminders } from "./edit-reminders.js";

/** What is done to what an occurrence has of its own or shares with its series: the guests, or the reminders. */
export type PartEdit = GuestEdit | ReminderEdit;

/** Whether an edit is one of guests or reminders. */
export const isPartEdit = (edit: PartEdit | { readonly kind: "change" | "status" }): edit is PartEdit =>
  edit.kind !== "change" && edit.kind !== "status";

const isReminderEdit = (edit: PartEdit): edit is ReminderEdit => edit.kind === "remind" || edit.kind === "unremind";

/** What an edit changes. */
export const partOfEdit = (edit: PartEdit): SharedPart => (isReminderEdit(edit) ? "reminders" : "guests");

/** The same edit of the copy that an occurrence has of what it shared with its series before. */
export function editOfCopy(edit: PartEdit, copyOf: (id: string) => string): PartEdit {
  if ("guestId" in edit) return { ...edit, guestId: copyOf(edit.guestId) };
  if ("reminderId" in edit) return { ...edit, reminderId: copyOf(edit.reminderId) };
  return edit;
}

/** Does to the guests or the reminders of an event what was asked. */
export function editPart(
  family: EventFamily,
  event: CalendarEvent,
  edit: PartEdit,
  state: EditEventState,
  env: DecisionEnv,
): { readonly family: EventFamily; readonly refusals: readonly Refusal[] } {
  if (isReminderEdit(edit)) {
    const { reminders, refusals } = editReminders(remindersOf(family, event), event, edit, state, env);
    return { family: withReminders(family, event.id, reminders), refusals };
  }
  const { guests, refusals } = editGuests(guestsOf(family, event), event, edit, state, env);
  return { family: withGuests(family, event.id, guests), refusals };
}
