import type { EventTimetable } from "../calendar/event-family.js";
import { hasOwn, overrideAt } from "../calendar/event-family.js";
import { instantOfStart, isSeries, occurrenceEnds, startOf, timesOf } from "../calendar/event-times.js";
import { emailKey } from "../duplicates/match-keys.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Delivery } from "../model/delivery.js";
import type { Guest } from "../model/guest.js";
import type { Reminder } from "../model/reminder.js";
import type { Template } from "../model/template.js";
import type { User } from "../model/user.js";
import { occursAt } from "../recurrence/occurs-at.js";
import type { ReminderRules } from "./reminder-rules.js";
import type { ReminderTrigger } from "./reminder-triggers.js";
import { triggerOf } from "./trigger-of.js";
import type { StandingReason } from "./wanted-deliveries.js";
import { standingReason } from "./wanted-deliveries.js";

/** Why a delivery is not sent. */
export type SkipReason =
  | StandingReason
  | "REMINDER_REMOVED"
  | "EVENT_REMOVED"
  | "EVENT_MOVED"
  | "EVENT_OVER"
  | "DELIVERY_LATE"
  | "RECIPIENT_REMOVED"
  | "RECIPIENT_DECLINED"
  | "RECIPIENT_WITHOUT_ADDRESS"
  | "RECIPIENT_TWICE"
  | "RECIPIENT_OPTED_OUT"
  | "TEMPLATE_REMOVED";

/** What is known when a delivery is due. */
export interface DueState {
  /** The reminder that asks for it, as far as there is one. */
  readonly reminder: Reminder | undefined;
  /** The event, with the occurrences that were taken out of it. */
  readonly timetable: EventTimetable | undefined;
  /** What is written. */
  readonly template: Template | undefined;
  /** The user whose reminder it is, as far as the host stores users. */
  readonly owner: User | undefined;
  /** The colleague who invites to the event. */
  readonly organizer: User | undefined;
  /** The colleague that it goes to. */
  readonly user: User | undefined;
  /** The guest that it goes to. */
  readonly guest: Guest | undefined;
  /** Whether the lead, account or contact behind the guest takes no e-mail. */
  readonly optedOut: boolean;
}

/** A delivery that is to be sent. */
export interface ReadyDelivery {
  /** What becomes of it: it is sent, with others that are late if it is late and they are to come together. */
  readonly kind: "send" | "digest";
  /** Whether it is late. */
  readonly isLate: boolean;
  /** The address. */
  readonly address: string;
  /** What it is about. */
  readonly trigger: ReminderTrigger;
  /** What is written. */
  readonly template: Template;
}

/** What becomes of a delivery that is due. */
export type DueDecision =
  | ReadyDelivery
  | {
      /** It is not sent. */
      readonly kind: "skip";
      /** Why. */
      readonly reason: SkipReason;
    };

/** Decides whether a delivery that is due is sent, from how everything stands at that moment. */
export function decideDelivery(delivery: Delivery, state: DueState, rules: ReminderRules, now: Date): DueDecision {
  const { reminder, timetable, template } = state;
  if (reminder === undefined || reminder.archivedAt !== null) return skip("REMINDER_REMOVED");
  if (timetable === undefined || timetable.event.archivedAt !== null) return skip("EVENT_REMOVED");
  const trigger = triggerNow(delivery, reminder, timetable);
  if (typeof trigger === "string") return skip(trigger);
  if (trigger.endsAt !== null && trigger.endsAt <= now) return skip("EVENT_OVER");
  const address = addressOf(delivery, state);
  if (address.reason !== null) return skip(address.reason);
  if (template === undefined) return skip("TEMPLATE_REMOVED");
  const isLate = now.getTime() - delivery.triggerAt.getTime() > rules.lateAfterMinutes * 60_000 && delivery.tries <= 1;
  if (isLate && rules.late === "skip") return skip("DELIVERY_LATE");
  const kind = isLate && rules.late === "digest" ? "digest" : "send";
  return { kind, isLate, address: address.email, trigger, template };
}

const skip = (reason: SkipReason): DueDecision => ({ kind: "skip", reason });

/** What a delivery is about as things stand, or why it is about nothing any more. */
function triggerNow(
  { occurrenceStart, triggerAt }: Delivery,
  reminder: Reminder,
  timetable: EventTimetable,
): ReminderTrigger | SkipReason {
  const found =
    occurrenceStart === null ? onceOf(timetable, reminder) : occurrenceOf(timetable, reminder, occurrenceStart);
  if (typeof found === "string") return found;
  const { event, start, startsAt, endsAt } = found;
  const reason = standingReason(event);
  if (reason !== null) return reason;
  const due = triggerOf(reminder, event.timeZone, start, startsAt);
  if (due.getTime() !== triggerAt.getTime()) return "EVENT_MOVED";
  const isWhole = isSeries(event) && occurrenceStart === null;
  return { triggerAt, event, occurrence: occurrenceStart, startsAt: isWhole ? null : startsAt, endsAt };
}

interface Taking {
  readonly event: CalendarEvent;
  readonly start: ReturnType<typeof startOf>;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

/** An event that happens once, or a series as a whole; one that became a series has occurrences of its own. */
function onceOf({ event }: EventTimetable, { mode }: Reminder): Taking | SkipReason {
  if (mode === "beforeStart" && isSeries(event)) return "EVENT_MOVED";
  const { startsAt, endsAt, lastEndsAt } = event;
  return { event, start: startOf(event), startsAt, endsAt: isSeries(event) ? lastEndsAt : endsAt };
}

function occurrenceOf(
  timetable: EventTimetable,
  { eventId }: Reminder,
  occurrence: NonNullable<Delivery["occurrenceStart"]>,
): Taking | SkipReason {
  const taken = overrideAt(timetable, occurrence);
  if (taken !== undefined) {
    const isOthers = hasOwn(taken, "reminders") && eventId !== taken.id;
    const { startsAt, endsAt } = taken;
    return isOthers ? "EVENT_MOVED" : { event: taken, start: startOf(taken), startsAt, endsAt };
  }
  const { event } = timetable;
  if (!isSeries(event)) return "EVENT_MOVED";
  if (event.excludedStarts.includes(occurrence)) return "EVENT_CANCELLED";
  if (!occursAt(timesOf(event), occurrence)) return "EVENT_MOVED";
  const startsAt = instantOfStart(event.timeZone, occurrence);
  return { event, start: occurrence, startsAt, endsAt: occurrenceEnds(event)(occurrence, startsAt) };
}

type Address = { readonly email: string; readonly reason: null } | { readonly reason: SkipReason };

/** Where a delivery goes; nobody gets two, as a guest and as the user whose reminder it is. */
function addressOf({ guestId }: Delivery, { owner, user, guest, optedOut }: DueState): Address {
  if (guestId === null) return emailOf(owner);
  if (guest === undefined || guest.archivedAt !== null) return { reason: "RECIPIENT_REMOVED" };
  if (guest.answer === "no") return { reason: "RECIPIENT_DECLINED" };
  if (optedOut) return { reason: "RECIPIENT_OPTED_OUT" };
  const found = guest.email === null ? emailOf(user) : ({ email: guest.email, reason: null } as const);
  const isOwners = found.reason === null && emailKeyOf(owner) === found.email;
  return isOwners ? { reason: "RECIPIENT_TWICE" } : found;
}

function emailOf(user: User | undefined): Address {
  if (user !== undefined && user.archivedAt !== null) return { reason: "RECIPIENT_REMOVED" };
  const email = emailKeyOf(user);
  return email === null ? { reason: "RECIPIENT_WITHOUT_ADDRESS" } : { email, reason: null };
}

const emailKeyOf = (user: User | undefined): string | null =>
  user === undefined || user.email === null ? null : emailKey(user.email);
