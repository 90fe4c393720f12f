import type { EntryState } from "../entry/entry-state.js";
import type { RecordKey } from "../kernel/id.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { EventCategory } from "../model/event-category.js";
import type { EventFamily } from "./event-family.js";
import type { GuestState } from "./plan-guests.js";
import type { ReminderState } from "./plan-reminder.js";

/** What is known of the records that an entry of an event names. */
export interface EventEntryState extends EntryState {
  /** The category that was chosen, as far as the actor may see it. */
  readonly category: EventCategory | undefined;
  /** The records of the library that were named and that the actor may see, by key. */
  readonly known: ReadonlySet<RecordKey>;
}

/** What is loaded before an event is edited. */
export interface EditEventState extends EventEntryState, GuestState, ReminderState {
  /** The event that the command names: the event, the series, or what was taken out of it for an occurrence. */
  readonly named: CalendarEvent;
  /** The event or the series, with what belongs to it. */
  readonly family: EventFamily;
}
