import { isCivilDate } from "../../kernel/civil-date.js";
import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import type { Guest } from "../../model/guest.js";
import type { Reminder } from "../../model/reminder.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import { newRecord } from "../../plan/new-record.js";
import { countBefore } from "../../recurrence/count-before.js";
import { occurrenceBefore } from "../../recurrence/occurrence-before.js";
import { withNamedDays } from "../../recurrence/with-named-days.js";
import { countOfRRule, utcText, withRRuleEnd } from "../../recurrence/with-rrule-end.js";
import { deriveEvent } from "../derive-event.js";
import type { EventRule } from "../enter-rule.js";
import type { EventFamily } from "../event-family.js";
import { guestsOf, remindersOf } from "../event-family.js";
import { instantOfStart, startOf, timesOf } from "../event-times.js";
import { notSynced, uidOf } from "../new-event.js";
import { dateOf } from "../shift-start.js";
import { spanOfOccurrence } from "./take-out-occurrence.js";

/** A series in two. */
export interface SplitSeries {
  /** What lies before the occurrence: the series as it was, with an earlier end. */
  readonly head: EventFamily;
  /** The occurrence and what follows: a series of its own. */
  readonly tail: EventFamily;
}

/** Whether the rule of a series gives anything before an occurrence, and anything takes place there. */
export const hasHead = ({ event, overrides }: EventFamily, at: OccurrenceStart): boolean =>
  ruledBefore(event, at) !== null &&
  (occurrenceBefore(timesOf(event), at) !== null ||
    overrides.some(({ originalStart }) => originalStart !== null && originalStart < at));

/**
 * Parts a series at an occurrence, so that head and tail together have the occurrences that it had. Exceptions go with
 * the half that their original start lies in, wherever they were moved to; guests and reminders go with both.
 */
export function splitSeries(family: EventFamily, at: OccurrenceStart, env: DecisionEnv): SplitSeries {
  const { event: series, overrides } = family;
  const before = <S extends OccurrenceStart>(starts: readonly S[]): S[] => starts.filter((start) => start < at);
  const after = <S extends OccurrenceStart>(starts: readonly S[]): S[] => starts.filter((start) => start >= at);
  const draft: CalendarEvent = {
    ...series,
    ...newRecord("calendarEvent", env, { companyId: series.companyId, custom: series.custom }),
    ...spanOfOccurrence(series, at),
    ...tailRule(series, at),
    ...notSynced,
    excludedStarts: after(series.excludedStarts),
    extraStarts: after(series.extraStarts).filter((start) => start !== at),
    revision: 0,
  };
  const tail = { ...draft, uid: uidOf(draft.id) };
  const moved = overrides
    .filter(({ originalStart }) => originalStart !== null && originalStart >= at)
    .map((override) => ({ ...override, seriesId: tail.id, uid: tail.uid }));
  const head = {
    ...series,
    ...headRule(series, at),
    excludedStarts: before(series.excludedStarts),
    extraStarts: before(series.extraStarts),
  };
  return { head: headOf(family, head, moved), tail: tailOf(family, tail, moved, env) };
}

function headOf(family: EventFamily, head: CalendarEvent, moved: readonly CalendarEvent[]): EventFamily {
  const gone = new Set<string>(moved.map(({ id }) => id));
  const stays = ({ eventId }: { readonly eventId: string }): boolean => !gone.has(eventId);
  return {
    event: { ...head, ...deriveEvent(head, guestsOf(family, head)) },
    overrides: family.overrides.filter(({ id }) => !gone.has(id)),
    guests: family.guests.filter(stays),
    reminders: family.reminders.filter(stays),
  };
}

function tailOf(
  family: EventFamily,
  tail: CalendarEvent,
  overrides: readonly CalendarEvent[],
  env: DecisionEnv,
): EventFamily {
  const moved = new Set<string>(overrides.map(({ id }) => id));
  const comes = ({ eventId }: { readonly eventId: string }): boolean => moved.has(eventId);
  const guests = copiesOf("guest", guestsOf(family, family.event), tail, env);
  const reminders = copiesOf("reminder", remindersOf(family, family.event), tail, env);
  return {
    event: { ...tail, ...deriveEvent(tail, guests) },
    overrides,
    guests: [...guests, ...family.guests.filter(comes)],
    reminders: [...reminders, ...family.reminders.filter(comes)],
  };
}

/** Copies of guests or reminders for another event; answers come along. */
export const copiesOf = <T extends "guest" | "reminder", P extends Guest | Reminder>(
  type: T,
  parts: readonly P[],
  { id: eventId, companyId }: CalendarEvent,
  env: DecisionEnv,
): readonly P[] =>
  parts.map((part) => ({ ...part, ...newRecord(type, env, { companyId, custom: part.custom }), eventId }) as P);

/** What counts its occurrences goes on counting; what does not ends with the last one before the other half. */
function headRule(series: CalendarEvent, at: OccurrenceStart): EventRule {
  const { recurrence, rruleText } = series;
  if (recurrence !== null) {
    const { kind } = recurrence.end;
    const end =
      kind === "count"
        ? { kind, count: countBefore(timesOf(series), at) }
        : { kind: "until" as const, date: dateOf(lastBefore(series, at)) };
    return { recurrence: { ...recurrence, end }, rruleText: null };
  }
  if (rruleText === null) return { recurrence, rruleText };
  const end =
    countOfRRule(rruleText) === null
      ? { until: untilText(series, lastBefore(series, at)) }
      : { count: countBefore(timesOf(series), at) };
  return { recurrence, rruleText: withRRuleEnd(rruleText, end) };
}

/** The last start that the rule gives before another, whether it takes place or not. */
const ruledBefore = (series: CalendarEvent, at: OccurrenceStart): OccurrenceStart | null =>
  occurrenceBefore({ ...timesOf(series), excludedStarts: [], extraStarts: [] }, at);

const lastBefore = (series: CalendarEvent, at: OccurrenceStart): OccurrenceStart => ruledBefore(series, at) ?? at;

const untilText = ({ timeZone }: CalendarEvent, last: OccurrenceStart): string =>
  isCivilDate(last) ? last.replaceAll("-", "") : utcText(instantOfStart(timeZone, last));

function tailRule(series: CalendarEvent, at: OccurrenceStart): EventRule {
  const { recurrence, rruleText } = series;
  const rest = (count: number): number => count - countBefore(timesOf(series), at);
  if (recurrence !== null) {
    const { end } = recurrence;
    const tailEnd = end.kind === "count" ? { kind: end.kind, count: rest(end.count) } : end;
    return { recurrence: withNamedDays({ ...recurrence, end: tailEnd }, startOf(series)), rruleText: null };
  }
  const count = rruleText === null ? null : countOfRRule(rruleText);
  if (rruleText === null || count === null) return { recurrence, rruleText };
  return { recurrence, rruleText: withRRuleEnd(rruleText, { count: rest(count) }) };
}
