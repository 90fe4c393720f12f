import * as z from "zod";
import { decideArchiveEvent } from "../calendar/decide-archive-event.js";
import type { Decision } from "../kernel/decision.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import { id } from "../model/text.schema.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import { loadWritable } from "./load-writable.js";
import { parseInput } from "./parse-input.js";
import { rearmed } from "./rearm-reminders.js";

/** Names an event or a series as a whole. */
export interface EventArchiveCommand {
  /** Which event. */
  readonly eventId: string;
  /** The version that the caller saw; a newer one is a conflict. */
  readonly expectedVersion?: number | undefined;
}

const archiveSchema = z.strictObject({
  eventId: id("calendarEvent"),
  expectedVersion: z.int().positive().optional(),
});

/** Loads what putting an event away needs, or taking it out again, and decides; nothing is written. */
export async function archiveEvent(
  scope: CrmScope,
  input: unknown,
  archived: boolean,
): Promise<Decision<WritePlan<CalendarEvent>>> {
  requireAction(scope, "calendar.archive");
  const { eventId, expectedVersion } = parseInput(archiveSchema, input);
  const event = await loadWritable(scope, "calendarEvent", eventId, expectedVersion);
  const overrides: CalendarEvent[] = [];
  const ofSeries = { op: "eq", field: "seriesId", kind: "text", value: event.id } as const;
  for await (const override of everyRecord(scope.storage, "calendarEvent", ofSeries)) overrides.push(override);
  return rearmed(scope, decideArchiveEvent(event, overrides, archived, decisionEnv(scope)));
}
