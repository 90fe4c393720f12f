import type { OccurrenceStart } from "../kernel/local-date-time.js";
import { sameValue } from "../kernel/same-value.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import { inheritedFields } from "./event-details.js";
import type { EventFamily } from "./event-family.js";
import { spanOfOccurrence } from "./take-out-occurrence.js";

/** Start, end and zone belong together: an occurrence that has one of its own has all. */
export const spanFields = ["allDay", "startLocal", "endLocal", "startOn", "endOn", "timeZone"] as const;

/**
 * An occurrence that was taken out, after a change of its series: it keeps the fields that it has of its own, and takes
 * on what changed of the others.
 */
export function inheritChanges(
  override: CalendarEvent,
  originalStart: OccurrenceStart,
  before: CalendarEvent,
  { event: series }: Pick<EventFamily, "event">,
): CalendarEvent {
  const own = new Set(override.overriddenFields);
  const changed = inheritedFields.filter((field) => !own.has(field) && !sameValue(before[field], series[field]));
  const values = Object.fromEntries(changed.map((field) => [field, series[field]]));
  const span = spanFields.some((field) => own.has(field)) ? {} : spanOfOccurrence(series, originalStart);
  return { ...override, ...values, ...span, originalStart, companyId: series.companyId };
}
