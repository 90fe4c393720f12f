import type { CalendarEvent, CalendarEventDetails, EventStatus, EventType } from "../model/calendar-event.js";
import type { DecisionEnv } from "../plan/decision-env.js";

/** An event of which nothing is said but what it is, of somebody. */
export const emptyEvent = (
  type: EventType,
  { actor }: Pick<DecisionEnv, "actor">,
): Omit<CalendarEventDetails, "subject" | "allDay" | "startLocal" | "endLocal" | "startOn" | "endOn" | "timeZone"> => ({
  type,
  categoryId: null,
  recurrence: null,
  rruleText: null,
  description: null,
  location: null,
  latitude: null,
  longitude: null,
  organizerId: actor.userId,
  organizerEmail: null,
  assignedToId: actor.userId,
  teamId: actor.teamId,
  accountId: null,
  contactId: null,
  leadId: null,
  opportunityId: null,
  relatedKeys: [],
  visibility: "public",
  busy: type !== "note" && type !== "task",
  ...ownFields(type),
});

/** What only one type of event has, as it is at first. */
export const ownFields = (type: EventType): Pick<CalendarEventDetails, "callDirection" | "priority"> => ({
  callDirection: null,
  priority: type === "task" ? "normal" : null,
});

/** Where an event of a type stands at first; a note has no status. */
export const firstStatus = (type: EventType): EventStatus | null => (type === "note" ? null : "planned");

/** The fields that an occurrence that was taken out has from its series unless it has them of its own, but start and end. */
export const inheritedFields = [
  "subject",
  "type",
  "categoryId",
  "description",
  "location",
  "latitude",
  "longitude",
  "organizerId",
  "organizerEmail",
  "assignedToId",
  "teamId",
  "accountId",
  "contactId",
  "leadId",
  "opportunityId",
  "relatedKeys",
  "visibility",
  "busy",
  "callDirection",
  "priority",
  "status",
  "custom",
] as const satisfies readonly (keyof CalendarEvent)[];
