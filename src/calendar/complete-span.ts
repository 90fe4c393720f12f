import { addDays, epochDayOf } from "../kernel/civil-date.js";
import type { Refusal } from "../kernel/decision.js";
import { instantOfLocal } from "../kernel/time-zone.js";
import type { CalendarEventDetails } from "../model/calendar-event.js";
import { eventYears, isInEventYears } from "./event-years.js";
import { addWallSeconds, dateOf, wallSecondsBetween } from "./shift-start.js";

/** Start and end of an event. */
export type EventSpan = Pick<
  CalendarEventDetails,
  "allDay" | "startLocal" | "endLocal" | "startOn" | "endOn" | "timeZone"
>;

/** Why the start and the end of an event cannot be taken. */
export type EventSpanRefusalCode =
  | "EVENT_START_MISSING"
  | "EVENT_ENDS_BEFORE_START"
  | "EVENT_SPAN_UNFIT"
  | "EVENT_OUT_OF_TIME";

type Entered = { readonly [F in keyof EventSpan]?: EventSpan[F] | undefined };

const hour = 3_600;

/**
 * Completes what was entered of start and end. An event without an end lasts one hour, or its one day; when the start
 * alone is moved, the duration on the wall clock stays. Days make it one of whole days, a local time one of hours.
 */
export function completeSpan(entered: Entered, before: EventSpan | null, timeZone: string): EventSpan {
  const zone = entered.timeZone ?? before?.timeZone ?? timeZone;
  return isAllDay(entered, before) ? daySpan(entered, before, zone) : timeSpan(entered, before, zone);
}

function isAllDay({ allDay, startOn, startLocal }: Entered, before: EventSpan | null): boolean {
  if (allDay !== undefined) return allDay;
  if ((startOn ?? null) !== null) return true;
  return (startLocal ?? null) === null && (before?.allDay ?? false);
}

function daySpan({ startOn, endOn }: Entered, before: EventSpan | null, timeZone: string): EventSpan {
  const former = before?.startLocal ?? null;
  const start = startOn ?? before?.startOn ?? (former === null ? null : dateOf(former));
  const kept = before?.startOn && before.endOn ? epochDayOf(before.endOn) - epochDayOf(before.startOn) : 0;
  const end = endOn ?? (start === null ? null : addDays(start, kept));
  return { allDay: true, startLocal: null, endLocal: null, startOn: start, endOn: end, timeZone };
}

function timeSpan({ startLocal, endLocal }: Entered, before: EventSpan | null, timeZone: string): EventSpan {
  const start = startLocal ?? before?.startLocal ?? null;
  const kept = before?.startLocal && before.endLocal ? wallSecondsBetween(before.startLocal, before.endLocal) : hour;
  const end = endLocal ?? (start === null ? null : addWallSeconds(start, kept));
  return { allDay: false, startLocal: start, endLocal: end, startOn: null, endOn: null, timeZone };
}

/** What stands against the start and the end of an event as they were entered, and as they were completed. */
export function spanObjections(entered: Entered, span: EventSpan): Refusal<EventSpanRefusalCode>[] {
  const start = span.allDay ? span.startOn : span.startLocal;
  const end = span.allDay ? span.endOn : span.endLocal;
  const field = span.allDay ? "startOn" : "startLocal";
  if (start === null) return [{ code: "EVENT_START_MISSING", path: [field] }];
  return [
    ...unfitFields(entered, span),
    ...(end !== null && [start, end].every(isInEventYears)
      ? []
      : [{ code: "EVENT_OUT_OF_TIME", path: [field], params: eventYears } as const]),
    ...(end !== null && endsBefore(start, end, span) ? [endsBeforeStart(start, end, span)] : []),
  ];
}

const unfitFields = (entered: Entered, { allDay }: EventSpan): Refusal<EventSpanRefusalCode>[] =>
  (allDay ? (["startLocal", "endLocal"] as const) : (["startOn", "endOn"] as const)).flatMap((field) =>
    (entered[field] ?? null) === null ? [] : [{ code: "EVENT_SPAN_UNFIT", path: [field], params: { field, allDay } }],
  );

const endsBeforeStart = (start: string, end: string, { allDay }: EventSpan): Refusal<EventSpanRefusalCode> => ({
  code: "EVENT_ENDS_BEFORE_START",
  path: [allDay ? "endOn" : "endLocal"],
  params: { start, end },
});

/** On the wall clock, and as instants: a start in a gap of the clocks is moved on, perhaps beyond the end. */
function endsBefore(start: string, end: string, { startLocal, endLocal, timeZone }: EventSpan): boolean {
  if (end < start || startLocal === null || endLocal === null) return end < start;
  return instantOfLocal(timeZone, endLocal).getTime() < instantOfLocal(timeZone, startLocal).getTime();
}
