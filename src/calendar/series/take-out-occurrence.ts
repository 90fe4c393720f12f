import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import { newRecord } from "../../plan/new-record.js";
import type { EventSpan } from "../complete-span.js";
import { deriveEvent } from "../derive-event.js";
import type { EventFamily } from "../event-family.js";
import { guestsOf, overrideAt } from "../event-family.js";
import { startOf } from "../event-times.js";
import { notSynced } from "../new-event.js";
import { shiftSpan } from "../shift-span.js";
import { wallSecondsBetween } from "../shift-start.js";

/** The start and the end of an occurrence that follows the rule. */
export const spanOfOccurrence = (series: CalendarEvent, occurrence: OccurrenceStart): EventSpan => {
  const { allDay, startLocal, endLocal, startOn, endOn, timeZone } = series;
  const span = { allDay, startLocal, endLocal, startOn, endOn, timeZone };
  return shiftSpan(span, wallSecondsBetween(startOf(series), occurrence));
};

/** The event that stands for an occurrence: the one that was taken out before, or a new one that is as the rule says. */
export function takeOutOccurrence(family: EventFamily, occurrence: OccurrenceStart, env: DecisionEnv): CalendarEvent {
  const { event: series } = family;
  const taken = overrideAt(family, occurrence);
  if (taken !== undefined) return taken;
  const { companyId, custom } = series;
  const draft = {
    ...series,
    ...newRecord("calendarEvent", env, { companyId, custom }),
    ...spanOfOccurrence(series, occurrence),
    ...notSynced,
    recurrence: null,
    rruleText: null,
    excludedStarts: [],
    extraStarts: [],
    seriesId: series.id,
    originalStart: occurrence,
    overriddenFields: [],
    icalendarExtras: null,
  };
  return { ...draft, ...deriveEvent(draft, guestsOf(family, draft)) };
}
