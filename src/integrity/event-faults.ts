import { timesOf } from "../calendar/event-times.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import { check, replace } from "../plan/write.js";
import { occursAt } from "../recurrence/occurs-at.js";
import type { IntegrityFault } from "./integrity-fault.js";
import { faultOf } from "./integrity-fault.js";
import type { Surroundings } from "./surroundings.js";

/** Finds an event that ends before it starts, and an occurrence that was taken out of a series and takes place there too. */
export const eventFaults = (event: CalendarEvent, around: Surroundings): readonly IntegrityFault[] => [
  ...(event.endsAt < event.startsAt ? [faultOf("EVENT_SPAN_REVERSED", ["startsAt", "endsAt"], null)] : []),
  ...occurrenceFaults(event, around),
];

function occurrenceFaults(event: CalendarEvent, { stored, now }: Surroundings): IntegrityFault[] {
  const { seriesId, originalStart, archivedAt } = event;
  if (seriesId === null || originalStart === null || archivedAt !== null) return [];
  const series = stored("calendarEvent", seriesId);
  if (series === undefined || series.archivedAt !== null || !takesPlace(series, originalStart)) return [];
  const excludedStarts = [...new Set([...series.excludedStarts, originalStart])].sort();
  const repair = [
    replace("calendarEvent", series, { excludedStarts }, now),
    check("calendarEvent", event.id, event.version),
  ];
  return [faultOf("OCCURRENCE_REPEATED", ["originalStart"], repair, { other: seriesId })];
}

/** A series whose rule or zone cannot be read has no occurrences. */
function takesPlace(series: CalendarEvent, start: OccurrenceStart): boolean {
  try {
    return occursAt(timesOf(series), start);
  } catch {
    return false;
  }
}
