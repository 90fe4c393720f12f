import type { EventFamily } from "../../src/calendar/event-family.js";
import type { EditEventState } from "../../src/calendar/event-state.js";
import { eventEntryState } from "./event-entry-state.js";

/** What is known when a family is edited by its event, unless said otherwise. */
export const editEventState = (family: EventFamily, changes: Partial<EditEventState> = {}): EditEventState => ({
  ...eventEntryState(),
  users: new Map(),
  people: [],
  template: undefined,
  sentReminders: new Set(),
  named: family.event,
  family,
  ...changes,
});
