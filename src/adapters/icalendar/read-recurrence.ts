import type { ExchangedEvent } from "../../calendar/exchange/exchanged-event.js";
import type { IcalendarRefusalCode } from "../../calendar/exchange/icalendar-refusal-codes.js";
import type { CivilDate } from "../../kernel/civil-date.js";
import { isCivilDate } from "../../kernel/civil-date.js";
import type { Decision, Refusal } from "../../kernel/decision.js";
import { accept, acceptUnless, refuse } from "../../kernel/decision.js";
import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import { occursAt } from "../../recurrence/occurs-at.js";
import { parseRRule } from "../../recurrence/parse-rrule.js";
import { mostDates } from "./calendar-limits.js";
import type { EventProperties } from "./event-properties.js";
import { propertyOf } from "./event-properties.js";
import { isLocal } from "./is-local.js";
import type { Moment } from "./moment.js";
import { inZone, readMoments, unreadable } from "./moment.js";
import type { Property } from "./property.js";
import { valuesOf } from "./property.js";
import type { ZoneFinder } from "./zone-finder.js";

/** When a series happens again. */
export type EventRecurrence = Pick<ExchangedEvent, "recurrence" | "rruleText" | "excludedStarts" | "extraStarts">;

/** Where a series starts: what its other dates are told by. */
export interface SeriesStart {
  /** Its first start. */
  readonly start: OccurrenceStart;
  /** IANA zone that its starts are local times of. */
  readonly timeZone: string;
}

/** Reads RRULE, EXDATE and RDATE. */
export function readRecurrence(
  properties: EventProperties,
  series: SeriesStart,
  zones: ZoneFinder,
): Decision<EventRecurrence> {
  const excluded = readStarts(properties.get("EXDATE") ?? [], series, zones);
  const extra = readStarts(properties.get("RDATE") ?? [], series, zones);
  const rule = readRule(propertyOf(properties, "RRULE"), extra, series);
  const found: Refusal[] = [rule, excluded, extra].flatMap((read) => (read.ok ? [] : read.refusals));
  if (properties.has("EXRULE")) found.push({ code: "ICALENDAR_EXRULE_UNSUPPORTED" });
  return acceptUnless(found, () =>
    withStart(series, {
      ...valueOr(rule, { recurrence: null, rruleText: null }),
      excludedStarts: valueOr(excluded, []),
      extraStarts: valueOr(extra, []),
    }),
  );
}

/** Where a rule does not fall on DTSTART, calendars show an event there all the same. */
function withStart(series: SeriesStart, found: EventRecurrence): EventRecurrence {
  const { start } = series;
  const repeats = found.recurrence !== null || found.rruleText !== null;
  if (!repeats || found.excludedStarts.includes(start) || occursAt({ ...series, ...found }, start)) return found;
  return { ...found, extraStarts: [...found.extraStarts, start].sort() };
}

const valueOr = <T>(decision: Decision<T>, otherwise: T): T => (decision.ok ? decision.value : otherwise);

type Rule = Pick<EventRecurrence, "recurrence" | "rruleText">;

function readRule(
  property: Property | undefined,
  extra: Decision<readonly OccurrenceStart[]>,
  { start, timeZone }: SeriesStart,
): Decision<Rule> {
  if (property === undefined) {
    // A series of dates alone: its rule gives the first one.
    const dates = extra.ok && extra.value.length > 0;
    return dates ? parseRRule("FREQ=DAILY;COUNT=1", start, timeZone) : accept({ recurrence: null, rruleText: null });
  }
  const [, frequency] = /(?:^|;)FREQ=(SECONDLY|MINUTELY|HOURLY)(?:;|$)/i.exec(property.value) ?? [];
  if (frequency === undefined) return parseRRule(property.value, start, timeZone);
  return refuse({ code: "ICALENDAR_RULE_TOO_FREQUENT", params: { frequency: frequency.toUpperCase() } });
}

function readStarts(
  properties: readonly Property[],
  series: SeriesStart,
  zones: ZoneFinder,
): Decision<readonly OccurrenceStart[], IcalendarRefusalCode> {
  const starts = new Set<OccurrenceStart>();
  for (const property of properties) {
    const values = valuesOf(property);
    if (values.length + starts.size > mostDates)
      return refuse({ code: "ICALENDAR_DATES_TOO_MANY", params: { most: mostDates } });
    if (values.some(Array.isArray)) return refuse({ code: "ICALENDAR_PERIOD_UNSUPPORTED" });
    const moments = readMoments(property, zones);
    if (!moments.ok) return moments;
    for (const moment of moments.value) {
      const start = startIn(series, moment);
      if (start === null) return unreadable(property);
      starts.add(start);
    }
  }
  return accept([...starts].sort());
}

/**
 * A date or time as a start of a series: in its zone, a date as the occurrence of that day. `null` for a time that is no
 * whole day's.
 */
export function startIn({ start, timeZone }: SeriesStart, moment: Moment): OccurrenceStart | null {
  const at = inZone(moment, timeZone);
  if (isCivilDate(start)) return moment.at.slice(0, 10) as CivilDate;
  return isLocal(at) ? at : (`${at}${start.slice(10)}` as OccurrenceStart);
}
