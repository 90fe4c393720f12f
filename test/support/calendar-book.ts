import type { NewEvent } from "../../src/calendar/event-input.schema.js";
import type { EventResult } from "../../src/calendar/event-result.js";
import type { AnyRecord } from "../../src/model/record-types.js";
import type { Storage } from "../../src/ports/storage.js";
import { everyStored } from "./every-stored.js";
import type { World } from "./open-world.js";

const year = { from: new Date("2026-01-01T00:00:00.000Z"), to: new Date("2027-01-01T00:00:00.000Z") };

/** Enters a series of Ann's, by Paris, each lasting an hour unless said otherwise. */
export const enterSeries = async ({ ann }: World, startLocal: string, rrule: string, more: Partial<NewEvent> = {}) =>
  (await ann.calendar.create({ subject: "Stand-up", type: "meeting", startLocal, rrule, ...more })).event;

/** The starts of everything in the agenda of 2026 by their zone, to the minute, with the subject where it is not `Stand-up`. */
export async function startsIn({ ann }: World, span = year): Promise<string[]> {
  const { entries } = await ann.calendar.agenda(span);
  return entries.map((entry) => {
    if (entry.concealed) throw new Error("a private event");
    const { start, event } = entry;
    return event.subject === "Stand-up" ? start.slice(0, 16) : `${start.slice(0, 16)} ${event.subject}`;
  });
}

/** Every event, guest and reminder that is stored, but for what grows with each write. */
export async function eventRecords(storage: Storage): Promise<readonly object[]> {
  const found: readonly AnyRecord[] = [
    ...(await everyStored(storage, "calendarEvent")),
    ...(await everyStored(storage, "guest")),
    ...(await everyStored(storage, "reminder")),
  ];
  return found.map((record) => ({ ...record, version: 0, updatedAt: null, revision: 0 }));
}

/** The revisions of the events that are stored, by id. */
export async function revisions(storage: Storage): Promise<ReadonlyMap<string, number>> {
  return new Map((await everyStored(storage, "calendarEvent")).map(({ id, revision }) => [id, revision]));
}

/** The journal of an edit that wrote something. */
export function journalOf({ journalId }: EventResult): string {
  if (journalId === null) throw new Error("nothing was written");
  return journalId;
}
