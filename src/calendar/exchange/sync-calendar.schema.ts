import * as z from "zod";
import type { EventType } from "../../model/calendar-event.js";
import { eventType } from "../../model/event-category.schema.js";
import { id, text } from "../../model/text.schema.js";
import type { OnConflict } from "./resolve-sync.js";

/** Brings events in step with another calendar. */
export interface SyncCalendarCommand {
  /** The other calendar, by the name that the host gave its port. */
  readonly source: string;
  /** The colleague whose calendar it is: events that this colleague takes part in are written there. */
  readonly userId: string;
  /** Where the run before ended: its `cursor`; `null` for everything there is. */
  readonly cursor?: string | null | undefined;
  /** What becomes of an event that was changed on both sides; the last change wins unless said otherwise. */
  readonly onConflict?: OnConflict | undefined;
  /** What a user decided on events that a run before asked about, by the id here: ours is written there, or theirs is taken. */
  readonly answers?: Readonly<Record<string, "ours" | "theirs">> | undefined;
  /** The types of events that are written there; events, calls, meetings and absences unless said otherwise. */
  readonly types?: readonly EventType[] | undefined;
}

/** The types that are written into another calendar unless said otherwise. */
export const exchangedTypes: readonly EventType[] = ["event", "call", "meeting", "absence"];

/** Checks a command to bring events in step. */
export const syncCalendarSchema = z.strictObject({
  source: text(64).min(1),
  userId: id("user"),
  cursor: text(10_000).nullable().optional(),
  onConflict: z.enum(["lastChange", "ask"]).optional(),
  answers: z.record(z.string().max(128), z.enum(["ours", "theirs"])).optional(),
  types: z.array(eventType()).max(6).readonly().optional(),
});
