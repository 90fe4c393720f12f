import type { EventFamily } from "../calendar/event-family.js";
import type { SyncMarks } from "../calendar/exchange/decide-import-event.js";
import type { OnConflict } from "../calendar/exchange/resolve-sync.js";
import type { CrmError } from "../kernel/crm-error.js";
import type { Id } from "../kernel/id.js";
import type { EventType } from "../model/calendar-event.js";
import type { User } from "../model/user.js";
import type { CalendarSync, RemoteEvent } from "../ports/calendar-sync.js";
import type { CrmScope } from "./crm-scope.js";

/** What became of one event in a run. */
export interface SyncedEvent {
  /** Its UID; `null` of an event that was deleted there and is not known here. */
  readonly uid: string | null;
  /** The event here; `null` where there is none. */
  readonly eventId: Id<"calendarEvent"> | null;
  /** What was done: here for what was pulled, there for what was pushed. */
  readonly outcome: "created" | "updated" | "unchanged" | "putAway" | "failed";
  /** Why it failed; `null` where it did not. */
  readonly error: CrmError | null;
}

/** An event that was changed on both sides, of which nothing was written. */
export interface SyncConflict {
  /** The event here. */
  readonly eventId: Id<"calendarEvent">;
  /** The event there; `null` where it was deleted, or where the next run will tell. */
  readonly theirs: RemoteEvent | null;
}

/** What one run works with, and takes down. */
export interface SyncRun {
  /** On whose behalf. */
  readonly scope: CrmScope;
  /** The other calendar. */
  readonly port: CalendarSync;
  /** Its name. */
  readonly source: string;
  /** What becomes of what was changed on both sides. */
  readonly onConflict: OnConflict;
  /** What users decided, by event. */
  readonly answers: Readonly<Record<string, "ours" | "theirs">>;
  /** Colleagues by address. */
  readonly users: ReadonlyMap<string, User>;
  /** What was taken from there. */
  readonly pulled: SyncedEvent[];
  /** What was written there. */
  readonly pushed: SyncedEvent[];
  /** What was left for somebody to decide. */
  readonly conflicts: SyncConflict[];
  /** Events of this run that are to be written there, whatever the mark there is: ours won. */
  readonly ours: Map<Id<"calendarEvent">, SyncMarks>;
}

/** The type of events that come from a calendar, which knows none. */
export const pulledType: EventType = "event";

/** When an event was last changed, with what belongs to it. */
export const changedAtOf = ({ event, overrides, guests }: EventFamily): Date =>
  new Date(Math.max(...[event, ...overrides, ...guests].map(({ updatedAt }) => updatedAt.getTime())));
