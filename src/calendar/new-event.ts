import type { CalendarEvent, CalendarEventDetails } from "../model/calendar-event.js";
import type { Guest } from "../model/guest.js";
import type { CrmRecord } from "../model/record.js";
import { deriveEvent } from "./derive-event.js";

/** What is known of a new event before anything is made of it. */
export type EventDraft = CrmRecord<"calendarEvent"> & CalendarEventDetails;

/** Makes the record of a new event or series. */
export function newEvent(draft: EventDraft, status: CalendarEvent["status"], guests: readonly Guest[]): CalendarEvent {
  const exceptions = { excludedStarts: [], extraStarts: [] };
  return {
    ...draft,
    ...exceptions,
    ...deriveEvent({ ...draft, ...exceptions }, guests),
    status,
    seriesId: null,
    originalStart: null,
    overriddenFields: [],
    uid: uidOf(draft.id),
    revision: 0,
    ...notSynced,
    icalendarExtras: null,
  };
}

/** An event that no other calendar is kept in step with. */
export const notSynced = { syncSource: null, syncId: null, syncStamp: null, syncDigest: null, syncedAt: null } as const;

/** The UID of an event that was made here. */
export const uidOf = (id: string): string => `${id}@crmkit`;
