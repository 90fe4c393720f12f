import * as z from "zod";
import { isTimeZone } from "../../kernel/time-zone.js";
import { calendarEventDetailsShape } from "../../model/calendar-event.schema.js";
import { zoneForm } from "../../model/code.schema.js";
import { occurrenceStart } from "../../model/local-date-time.schema.js";
import { instant, longText, shortText, text } from "../../model/text.schema.js";
import { guestAnswer } from "../guest-input.schema.js";
import { mostGuests } from "../most-guests.js";
import { mostExceptions } from "../series/most-exceptions.js";
import type { ExchangedEvent } from "./exchanged-event.js";

const { subject, description, location, latitude, longitude, visibility, busy, timeZone } = calendarEventDetailsShape;
const { allDay, startLocal, endLocal, startOn, endOn, recurrence, rruleText } = calendarEventDetailsShape;

const details = z.strictObject({
  subject,
  description,
  location,
  latitude,
  longitude,
  visibility,
  busy,
  timeZone: timeZone.refine(isTimeZone, zoneForm),
  allDay,
  startLocal,
  endLocal,
  startOn,
  endOn,
  status: z.enum(["planned", "done", "cancelled"]).nullable(),
});

const person = { name: shortText(), email: text(254).min(3) };

const alarm = z.discriminatedUnion("mode", [
  z.strictObject({
    mode: z.literal("beforeStart"),
    amount: z.int().min(0).max(100_000),
    unit: z.enum(["minute", "hour", "day", "week"]),
  }),
  z.strictObject({ mode: z.literal("atInstant"), at: instant() }),
]);

const parts = {
  details,
  organizer: z.strictObject(person).nullable(),
  guests: z
    .array(z.strictObject({ ...person, answer: guestAnswer }))
    .max(mostGuests)
    .readonly(),
  alarms: z.array(alarm).max(50).readonly(),
  revision: z.int().min(0),
  changedAt: instant().nullable(),
  extras: longText().nullable(),
};

const starts = z.array(occurrenceStart()).max(mostExceptions).readonly();

/** Checks an event as calendars tell each other. */
export const exchangedEventSchema = z.strictObject({
  ...parts,
  uid: text(255).min(1),
  originalStart: occurrenceStart().nullable(),
  recurrence: recurrence,
  rruleText,
  excludedStarts: starts,
  extraStarts: starts,
  overrides: z
    .array(z.strictObject({ ...parts, originalStart: occurrenceStart() }))
    .max(mostExceptions)
    .readonly(),
}) satisfies z.ZodType<ExchangedEvent>;
