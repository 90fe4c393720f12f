import type { EventEntryState } from "../../src/calendar/event-state.js";

/** What is known when an event is entered that names no record, unless said otherwise. */
export const eventEntryState = (changes: Partial<EventEntryState> = {}): EventEntryState => ({
  entries: new Map(),
  claims: new Map(),
  foreign: new Set(),
  known: new Set(),
  category: undefined,
  ...changes,
});
