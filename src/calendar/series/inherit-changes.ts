import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import { sameValue } from "../../kernel/same-value.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import { firstStatus, inheritedFields } from "../event-details.js";
import type { EventFamily } from "../event-family.js";
import { spanOfOccurrence } from "./take-out-occurrence.js";

/** Start, end and zone, which belong together. */
export const spanFields = ["allDay", "startLocal", "endLocal", "startOn", "endOn", "timeZone"] as const;

/** Fields that fit each other only as they are: an occurrence that has one of them of its own has all. */
const companions: readonly (readonly string[])[] = [
  spanFields,
  ["type", "categoryId", "callDirection", "priority"],
  ["latitude", "longitude"],
  ["organizerId", "organizerEmail"],
];

/** The fields in which an occurrence differs from what it was, or from what its series says, with those that belong to them. */
export function differingFields(before: CalendarEvent, after: CalendarEvent): readonly string[] {
  const fields: readonly string[] = [...inheritedFields, ...spanFields].filter(
    (field) => !sameValue(before[field], after[field]),
  );
  return [...fields, ...companions.filter((group) => group.some((field) => fields.includes(field))).flat()];
}

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
  const next = { ...override, ...values, ...span, originalStart, companyId: series.companyId };
  return { ...next, status: next.type === "note" ? null : (next.status ?? firstStatus(next.type)) };
}
