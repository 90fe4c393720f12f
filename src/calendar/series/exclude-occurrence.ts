import type { Refusal } from "../../kernel/decision.js";
import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import type { CalendarEvent, EventStatus } from "../../model/calendar-event.js";
import { deriveEvent } from "../derive-event.js";
import type { EventFamily } from "../event-family.js";
import { guestsOf } from "../event-family.js";
import type { EditedFamily } from "./edit-series.js";
import { mostExceptions } from "./most-exceptions.js";

/** Why one occurrence of a series cannot differ from it. */
export type ExceptionRefusalCode = "OCCURRENCE_CANCELLED" | "SERIES_EXCEPTIONS_TOO_MANY";

/** Cancels an occurrence that follows the rule, or plans it again: no event is needed for it. */
export function excludeOccurrence(family: EventFamily, occurrence: OccurrenceStart, status: EventStatus): EditedFamily {
  const others = family.event.excludedStarts.filter((start) => start !== occurrence);
  const event = withExclusions(family, status === "planned" ? others : [...others, occurrence]);
  const refusals = [
    ...(event.status === null ? [{ code: "EVENT_HAS_NO_STATUS", params: { event: event.subject } }] : []),
    ...(status === "done" ? [cancelledRefusal(occurrence)] : []),
    ...exceptionObjections(event),
  ];
  return { family: { ...family, event }, event, refusals, orphans: [] };
}

/** The series with these exclusions from its rule, in ascending order, each once. */
export function withExclusions(family: EventFamily, starts: readonly OccurrenceStart[]): CalendarEvent {
  const series = { ...family.event, excludedStarts: [...new Set(starts)].sort() };
  return { ...series, ...deriveEvent(series, guestsOf(family, series)) };
}

/** What a cancelled occurrence says to every change but its being planned again. */
export const cancelledRefusal = (occurrence: OccurrenceStart): Refusal<ExceptionRefusalCode> => ({
  code: "OCCURRENCE_CANCELLED",
  path: ["occurrence"],
  params: { occurrence },
});

/** What stands against more exceptions than a series may have. */
export const exceptionObjections = ({ excludedStarts }: CalendarEvent): Refusal<ExceptionRefusalCode>[] =>
  excludedStarts.length <= mostExceptions
    ? []
    : [{ code: "SERIES_EXCEPTIONS_TOO_MANY", params: { most: mostExceptions } }];
