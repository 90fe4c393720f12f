import type { EventTarget } from "../calendar/event-commands.schema.js";
import { eventTargetSchema } from "../calendar/event-commands.schema.js";
import type { EventFamily } from "../calendar/event-family.js";
import { overrideAt } from "../calendar/event-family.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { CrmScope } from "./crm-scope.js";
import { loadFamily } from "./load-event.js";
import { parseInput } from "./parse-input.js";

/** Reads the event that is named, or the one that was taken out for the occurrence, with what belongs to it. */
export async function eventAt(
  scope: CrmScope,
  target: EventTarget,
): Promise<{ readonly family: EventFamily; readonly event: CalendarEvent }> {
  const { eventId, occurrence } = parseInput(eventTargetSchema, target);
  const event = await scope.visible.require("calendarEvent", eventId);
  const [series = event] = event.seriesId === null ? [] : await scope.storage.get("calendarEvent", [event.seriesId]);
  const family = await loadFamily(scope, series);
  const taken = occurrence === undefined ? undefined : overrideAt(family, occurrence);
  if (taken !== undefined) await scope.visible.require("calendarEvent", taken.id);
  return { family, event: event.seriesId === null ? (taken ?? event) : event };
}
