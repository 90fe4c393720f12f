import * as z from "zod";
import type { EventStatus, EventType } from "../model/calendar-event.js";
import { eventType } from "../model/event-category.schema.js";
import type { GuestAnswer } from "../model/guest.js";
import { occurrenceStart } from "../model/local-date-time.schema.js";
import { id, instant, recordKey } from "../model/text.schema.js";
import type { EventInput } from "./event-input.schema.js";
import { isInEventYears } from "./event-years.js";
import type { GuestInput } from "./guest-input.schema.js";
import { guestAnswer, guestInputSchema } from "./guest-input.schema.js";
import { mostGuests } from "./most-guests.js";
import type { ReminderInput } from "./reminder-input.schema.js";
import { reminderInputSchema } from "./reminder-input.schema.js";

/** Which occurrences of a series are meant: one, one and all that follow, or all. */
export type SeriesScope = "this" | "following" | "all";

/** Names an event, or occurrences of a series. */
export interface EventTarget {
  /** The event, the series, or the event that was taken out for an occurrence. */
  readonly eventId: string;
  /** The original start of one occurrence, as agendas tell it; without it, the whole event is meant. */
  readonly occurrence?: string | undefined;
  /** Which occurrences are meant: this one, this and those that follow, or all; this one unless said otherwise. */
  readonly scope?: SeriesScope | undefined;
  /** The version of the event that the caller saw; a newer one is a conflict. */
  readonly expectedVersion?: number | undefined;
}

/** Changes what was entered of an event. */
export interface UpdateEventCommand extends EventTarget {
  /** The fields to change; the others keep their values. Times are those of the occurrence, where one is named. */
  readonly changes: EventInput;
}

/** Invites guests. */
export interface InviteGuestsCommand extends EventTarget {
  /** Who is invited, 1 to 200. */
  readonly guests: readonly GuestInput[];
}

/** Names a guest of an event. */
export interface GuestCommand extends EventTarget {
  /** Which guest. */
  readonly guestId: string;
}

/** Takes down what a guest answered. */
export interface AnswerInvitationCommand extends GuestCommand {
  /** The answer; `null` takes it back. */
  readonly answer: GuestAnswer | null;
}

/** Asks for a reminder. */
export interface RemindCommand extends EventTarget {
  /** What is asked for. */
  readonly reminder: ReminderInput;
}

/** Names a reminder of an event. */
export interface ReminderCommand extends EventTarget {
  /** Which reminder. */
  readonly reminderId: string;
}

/** Undoes an edit of an event. */
export interface UndoEventEditCommand {
  /** The journal of the edit, which its result told. */
  readonly journalId: string;
}

/** Asks what takes place in a span of time. */
export interface AgendaQuery {
  /** The beginning of the span. */
  readonly from: Date;
  /** Its end, later than `from` by 1,100 days at most. */
  readonly to: Date;
  /** The colleagues whose events are meant, 1 to 200; those of everybody unless said otherwise. */
  readonly userIds?: readonly string[] | undefined;
  /** The types of events; all unless said otherwise. */
  readonly types?: readonly EventType[] | undefined;
  /** The categories; all unless said otherwise. */
  readonly categoryIds?: readonly string[] | undefined;
  /** Where the events stand, `null` for notes; all but cancelled unless said otherwise. */
  readonly statuses?: readonly (EventStatus | null)[] | undefined;
  /** A record that the events are about: a lead, account, contact, opportunity, or any that they are related to. */
  readonly about?: string | undefined;
  /** The most entries that are given, 1 to 10,000; 1,000 unless said otherwise. The answer says whether there are more. */
  readonly limit?: number | undefined;
}

const target = {
  eventId: id("calendarEvent"),
  occurrence: occurrenceStart()
    .refine(isInEventYears, { params: { reason: "date" } })
    .optional(),
  scope: z.enum(["this", "following", "all"]).optional(),
  expectedVersion: z.int().positive().optional(),
};

/** Checks what names an event, or occurrences of a series. */
export const eventTargetSchema = z.strictObject(target);

/** Checks a change of an event; the changes themselves are checked as an entry. */
export const updateEventSchema = z.strictObject({ ...target, changes: z.record(z.string(), z.unknown()) });

/** Checks an invitation. */
export const inviteGuestsSchema = z.strictObject({
  ...target,
  guests: z.array(guestInputSchema).min(1).max(mostGuests).readonly(),
});

const guest = { ...target, guestId: id("guest") };

/** Checks what names a guest. */
export const guestCommandSchema = z.strictObject(guest);

/** Checks an answer. */
export const answerInvitationSchema = z.strictObject({ ...guest, answer: guestAnswer });

/** Checks what asks for a reminder. */
export const remindSchema = z.strictObject({ ...target, reminder: reminderInputSchema });

/** Checks what names a reminder. */
export const reminderCommandSchema = z.strictObject({ ...target, reminderId: id("reminder") });

/** Checks what names an edit to undo. */
export const undoEventEditSchema = z.strictObject({ journalId: id("journal") });

/** Checks the bounds of a span of time. */
export const timeSpanShape = { from: instant(), to: instant() };

/** Checks the colleagues that a question is about. */
export const userIds = () => z.array(id("user")).min(1).max(200).readonly();

/** Checks a question for an agenda. */
export const agendaSchema = z.strictObject({
  ...timeSpanShape,
  userIds: userIds().optional(),
  types: z.array(eventType()).max(6).readonly().optional(),
  categoryIds: z.array(id("eventCategory")).max(200).readonly().optional(),
  statuses: z
    .array(z.enum(["planned", "done", "cancelled"]).nullable())
    .max(4)
    .readonly()
    .optional(),
  about: recordKey().optional(),
  limit: z.int().min(1).max(10_000).optional(),
});
