import type { CivilDate } from "../kernel/civil-date.js";
import type { Id, RecordKey } from "../kernel/id.js";
import type { LocalDateTime, OccurrenceStart } from "../kernel/local-date-time.js";
import type { CrmRecord } from "./record.js";
import type { Recurrence } from "./recurrence.js";

/** What an event is. The types are fixed: rules depend on them. */
export type EventType = "event" | "call" | "meeting" | "task" | "note" | "absence";

/** Where an event stands. */
export type EventStatus = "planned" | "done" | "cancelled";

/** Who sees an event: everybody who may see the record, or others only that its people are busy or free. */
export type EventVisibility = "public" | "private";

/** Who called whom. */
export type CallDirection = "incoming" | "outgoing";

/** How pressing a task is. */
export type TaskPriority = "low" | "normal" | "high" | "urgent";

/** What a user may enter of an event. The guide's « événement ». */
export interface CalendarEventDetails {
  /** What it is about, in one line. Never blank. */
  readonly subject: string;
  /** What it is. */
  readonly type: EventType;
  /** The kind of its type that it is, `null` for none. */
  readonly categoryId: Id<"eventCategory"> | null;
  /** Whether it takes whole days. Such an event has dates, every other one local times. */
  readonly allDay: boolean;
  /** When it starts in its zone; `null` for an event of whole days. Of a series, when the first occurrence does. */
  readonly startLocal: LocalDateTime | null;
  /** When it ends in its zone, not before the start; `null` for an event of whole days. */
  readonly endLocal: LocalDateTime | null;
  /** The first day of an event of whole days; `null` for any other. */
  readonly startOn: CivilDate | null;
  /** The last day of an event of whole days, that day included; `null` for any other. */
  readonly endOn: CivilDate | null;
  /** IANA time zone in whose calendar and clock the event lies. */
  readonly timeZone: string;
  /** When it happens again; `null` for an event that happens once, and for a rule that only `rruleText` can say. */
  readonly recurrence: Recurrence | null;
  /** A rule as the value of an RRULE of RFC 5545, where `recurrence` cannot say it; `null` otherwise. */
  readonly rruleText: string | null;
  /** Free text. */
  readonly description: string | null;
  /** Where it takes place, as text. */
  readonly location: string | null;
  /** Degrees north of the equator, -90 to 90; `null` together with the longitude. */
  readonly latitude: number | null;
  /** Degrees east of Greenwich, -180 to 180; `null` together with the latitude. */
  readonly longitude: number | null;
  /** The user who invites; `null` where that is somebody else. */
  readonly organizerId: Id<"user"> | null;
  /** Normalised e-mail address of an organiser who is no user; `null` otherwise. */
  readonly organizerEmail: string | null;
  /** The colleague in charge, `null` until somebody is. */
  readonly assignedToId: Id<"user"> | null;
  /** The team in charge. */
  readonly teamId: Id<"team"> | null;
  /** The account that it is about. */
  readonly accountId: Id<"account"> | null;
  /** The contact that it is about. */
  readonly contactId: Id<"contact"> | null;
  /** The lead that it is about. */
  readonly leadId: Id<"lead"> | null;
  /** The opportunity that it is about. */
  readonly opportunityId: Id<"opportunity"> | null;
  /** Further records that it is listed on: quotes, orders, campaigns, other events, further contacts. */
  readonly relatedKeys: readonly RecordKey[];
  /** Who sees more of it than that its people are busy or free. */
  readonly visibility: EventVisibility;
  /** Whether it makes its people busy. */
  readonly busy: boolean;
  /** Who called whom; `null` unless it is a call, and while nobody said. */
  readonly callDirection: CallDirection | null;
  /** How pressing it is; `null` unless it is a task. */
  readonly priority: TaskPriority | null;
}

/**
 * Something that happens at a time: one event, a whole series, or an occurrence that was taken out of a series
 * because it differs. Occurrences that follow the rule are computed, not stored.
 */
export interface CalendarEvent extends CrmRecord<"calendarEvent">, CalendarEventDetails {
  /** Where it stands; `null` for a note, which has no status. Of a series: every occurrence that follows the rule. */
  readonly status: EventStatus | null;
  /** The instant of the start, in a zone's gap the one after it; of whole days the start of the first; made by the library. */
  readonly startsAt: Date;
  /** The instant of the end; of whole days the end of the last; made by the library. */
  readonly endsAt: Date;
  /** When its first occurrence starts: of an event that happens once, its start; made by the library. */
  readonly firstStartAt: Date;
  /** When its last occurrence starts; `null` for a series without end; made by the library. */
  readonly lastStartAt: Date | null;
  /** When its last occurrence ends; `null` for a series without end; made by the library. */
  readonly lastEndsAt: Date | null;
  /** Whether it is a series, or lasts over a week: such events are looked for by their whole span, all others by their start. */
  readonly spread: boolean;
  /** The colleagues who take part: in charge, organiser and guests, each once, in ascending order; made by the library. */
  readonly participantIds: readonly Id<"user">[];
  /** What free-text search looks through: subject, location and description, folded; made by the library. */
  readonly searchText: string;
  /** Occurrences of the rule that do not take place as it says: cancelled or taken out, in ascending order; empty unless it is a series. */
  readonly excludedStarts: readonly OccurrenceStart[];
  /** Occurrences besides those of the rule, in ascending order; empty unless it is a series. */
  readonly extraStarts: readonly OccurrenceStart[];
  /** The series that the occurrence was taken out of; `null` for anything else. */
  readonly seriesId: Id<"calendarEvent"> | null;
  /** Which occurrence of its series it stands for, also where another calendar never told of the series; `null` for anything else. */
  readonly originalStart: OccurrenceStart | null;
  /** Fields that the occurrence has of its own and keeps when the series changes, also `guests` and `reminders`. */
  readonly overriddenFields: readonly string[];
  /** UID of iCalendar, the same in every calendar; occurrences taken out share that of their series. */
  readonly uid: string;
  /** SEQUENCE of iCalendar: grows from 0 with each change of time, place or status. */
  readonly revision: number;
  /** Code of the calendar that it is kept in step with, as the host names it; `null` for none. */
  readonly syncSource: string | null;
  /** What that calendar calls it; `null` without one, and until it was written there. */
  readonly syncId: string | null;
  /** That calendar's mark of the version last seen there, such as an ETag; `null` as for the id. */
  readonly syncStamp: string | null;
  /** Digest of the event as it was when the two were last in step: as long as it is the same, nothing has changed here. `null` as for the id. */
  readonly syncDigest: string | null;
  /** When the two were last in step; `null` as for the id. */
  readonly syncedAt: Date | null;
  /** Content lines of iCalendar that came in and that no field holds, kept for the way out; `null` for none. */
  readonly icalendarExtras: string | null;
}
