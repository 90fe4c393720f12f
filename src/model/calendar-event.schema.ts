import * as z from "zod";
import type { CalendarEvent } from "./calendar-event.js";
import { timeZone } from "./code.schema.js";
import { eventType } from "./event-category.schema.js";
import { localDateTime, occurrenceStart } from "./local-date-time.schema.js";
import { recordShape } from "./record.schema.js";
import { recurrenceSchema } from "./recurrence.schema.js";
import { civilDate, id, instant, longText, name, recordKey, text } from "./text.schema.js";

/** What a user may enter, field by field. */
export const calendarEventDetailsShape = {
  subject: name(),
  type: eventType(),
  categoryId: id("eventCategory").nullable(),
  allDay: z.boolean(),
  startLocal: localDateTime().nullable(),
  endLocal: localDateTime().nullable(),
  startOn: civilDate().nullable(),
  endOn: civilDate().nullable(),
  timeZone: timeZone(),
  recurrence: recurrenceSchema.nullable(),
  rruleText: text(2000).nullable(),
  description: longText().nullable(),
  location: text(1024).nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  organizerId: id("user").nullable(),
  organizerEmail: text(254).nullable(),
  assignedToId: id("user").nullable(),
  teamId: id("team").nullable(),
  accountId: id("account").nullable(),
  contactId: id("contact").nullable(),
  leadId: id("lead").nullable(),
  opportunityId: id("opportunity").nullable(),
  relatedKeys: z.array(recordKey()).max(200).readonly(),
  visibility: z.enum(["public", "private"]),
  busy: z.boolean(),
  callDirection: z.enum(["incoming", "outgoing"]).nullable(),
  priority: z.enum(["low", "normal", "high", "urgent"]).nullable(),
};

/** Checks a stored {@link CalendarEvent}. */
export const calendarEventSchema = z.strictObject({
  ...recordShape("calendarEvent"),
  ...calendarEventDetailsShape,
  status: z.enum(["planned", "done", "cancelled"]).nullable(),
  startsAt: instant(),
  endsAt: instant(),
  firstStartAt: instant(),
  lastStartAt: instant().nullable(),
  lastEndsAt: instant().nullable(),
  spread: z.boolean(),
  participantIds: z.array(id("user")).max(500).readonly(),
  searchText: text(40_000),
  excludedStarts: z.array(occurrenceStart()).max(1000).readonly(),
  extraStarts: z.array(occurrenceStart()).max(1000).readonly(),
  seriesId: id("calendarEvent").nullable(),
  originalStart: occurrenceStart().nullable(),
  overriddenFields: z.array(text(128)).max(100).readonly(),
  uid: text(255),
  revision: z.int().min(0),
  syncSource: text(64).nullable(),
  syncId: text(1024).nullable(),
  syncStamp: text(255).nullable(),
  syncDigest: text(64).nullable(),
  syncedAt: instant().nullable(),
  icalendarExtras: longText().nullable(),
}) satisfies z.ZodType<CalendarEvent>;
