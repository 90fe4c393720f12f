import type { EventFamily } from "../../src/calendar/event-family.js";
import { deriveTimes } from "../../src/calendar/event-times.js";
import type { CalendarEvent } from "../../src/model/calendar-event.js";
import type { Delivery } from "../../src/model/delivery.js";
import type { Guest } from "../../src/model/guest.js";
import type { Reminder } from "../../src/model/reminder.js";
import type { Template } from "../../src/model/template.js";
import type { RecordFields } from "../../src/testing/build/build-record.js";
import { buildRecord } from "../../src/testing/build/build-record.js";
import { recurrenceOf } from "./series-of.js";

/** A meeting that is planned for Thursday, 2026-03-05, at 14:00 in Paris, which is 13:00 in UTC; it takes an hour. */
export function meetingWith(fields: RecordFields<"calendarEvent"> = {}): CalendarEvent {
  const event = buildRecord("calendarEvent", {
    id: "meeting",
    companyId: "acme",
    subject: "Kick-off",
    type: "meeting",
    status: "planned",
    timeZone: "Europe/Paris",
    startLocal: "2026-03-05T14:00:00",
    endLocal: "2026-03-05T15:00:00",
    ...fields,
  });
  return { ...event, ...deriveTimes(event) };
}

/** The same meeting every day without end. */
export const dailyWith = (fields: RecordFields<"calendarEvent"> = {}): CalendarEvent =>
  meetingWith({ recurrence: recurrenceOf(), ...fields });

/** An occurrence of the daily meeting that was taken out, two hours later than by the rule unless said otherwise. */
export const takenOutAt = (day: string, fields: RecordFields<"calendarEvent"> = {}): CalendarEvent =>
  meetingWith({
    id: `taken-${day}`,
    seriesId: "meeting",
    originalStart: `${day}T14:00:00`,
    startLocal: `${day}T16:00:00`,
    endLocal: `${day}T17:00:00`,
    overriddenFields: ["startLocal", "endLocal"],
    ...fields,
  });

/** Ann's reminder of the meeting, an hour before it starts. */
export const reminderWith = (fields: RecordFields<"reminder"> = {}): Reminder =>
  buildRecord("reminder", {
    id: "reminder",
    companyId: "acme",
    eventId: "meeting",
    userId: "ann",
    amount: 1,
    unit: "hour",
    templateId: "remind",
    ...fields,
  });

/** A guest of the meeting. */
export const guestWith = (fields: RecordFields<"guest"> = {}): Guest =>
  buildRecord("guest", { id: "lee", companyId: "acme", eventId: "meeting", email: "lee@y.example", ...fields });

/** What Ann is to get at 12:00 in UTC on the day of the meeting; nobody tried to send it. */
export const deliveryWith = (fields: RecordFields<"delivery"> = {}): Delivery => {
  const triggerAt = fields.triggerAt ?? new Date("2026-03-05T12:00:00Z");
  return buildRecord("delivery", {
    id: "delivery",
    companyId: "acme",
    reminderId: "reminder",
    eventId: "meeting",
    userId: "ann",
    triggerAt,
    nextTryAt: triggerAt,
    tries: 0,
    ...fields,
  });
};

/** A template that reminds. */
export const templateWith = (fields: RecordFields<"template"> = {}): Template =>
  buildRecord("template", {
    id: "remind",
    companyId: "acme",
    subject: "{{event.subject}}",
    content: "Soon",
    ...fields,
  });

/** The meeting with what belongs to it. */
export const familyOf = (event: CalendarEvent, parts: Partial<EventFamily> = {}): EventFamily => ({
  event,
  overrides: [],
  guests: [],
  reminders: [],
  ...parts,
});

/** An instant of 2026, such as `03-05T12:00`. */
export const on = (time: string): Date => new Date(`2026-${time}Z`);
