import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { CalendarEvent, CalendarEventDetails } from "../model/calendar-event.js";

/** The records that an event is about, by the field that names each. */
const aboutFields = {
  leadId: "lead",
  accountId: "account",
  contactId: "contact",
  opportunityId: "opportunity",
} as const;

/** A field that names a record that an event is about. */
export type AboutField = keyof typeof aboutFields;

/** The records that an event is about, with the field that names each. */
export function aboutOf(event: Partial<Pick<CalendarEventDetails, AboutField>>): [AboutField, RecordKey][] {
  return (Object.keys(aboutFields) as AboutField[]).flatMap((field): [AboutField, RecordKey][] => {
    const id = event[field] ?? null;
    return id === null ? [] : [[field, keyOf(aboutFields[field], id)]];
  });
}

/** On whose timelines shows what happens to an event. */
export const relatedToEvent = (event: CalendarEvent): RecordKey[] => [
  ...aboutOf(event).map(([, key]) => key),
  ...event.relatedKeys,
];
