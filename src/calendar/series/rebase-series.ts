import type { CivilDate } from "../../kernel/civil-date.js";
import { addDays, epochDayOf, isCivilDate } from "../../kernel/civil-date.js";
import type { LocalDateTime, OccurrenceStart } from "../../kernel/local-date-time.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import type { Guest } from "../../model/guest.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import { occursAt } from "../../recurrence/occurs-at.js";
import { deriveEvent } from "../derive-event.js";
import type { EventFamily } from "../event-family.js";
import { guestsOf, hasOwn } from "../event-family.js";
import type { OrphanedOccurrence } from "../event-result.js";
import { isSeries, startOf, timesOf } from "../event-times.js";
import { uidOf } from "../new-event.js";
import { dateOf, shiftStart, wallSecondsBetween } from "../shift-start.js";
import { inheritChanges } from "./inherit-changes.js";
import { copiesOf } from "./split-series.js";

/** A series after a change, with its exceptions. */
export interface RebasedSeries {
  /** The series and what belongs to it. */
  readonly family: EventFamily;
  /** Exceptions that have no occurrence any more. */
  readonly orphans: readonly OrphanedOccurrence[];
}

/**
 * Puts a changed series in the place of what it was. Original starts move with the start of the series, on the wall clock;
 * occurrences that were taken out keep the fields that they have of their own and take on the others. An exception that the
 * changed rule has no occurrence for becomes an orphan: what took place stays as an event of its own.
 */
export function rebaseSeries(family: EventFamily, changed: CalendarEvent, env: DecisionEnv): RebasedSeries {
  const { event: before, overrides } = family;
  const move = startMover(startOf(before), startOf(changed));
  const bare = {
    ...changed,
    excludedStarts: [],
    extraStarts: isSeries(changed) ? before.extraStarts.map(move).sort() : [],
  };
  const falls = (start: OccurrenceStart): boolean => isSeries(changed) && occursAt(timesOf(bare), start);
  const taken = overrides.map((override) => ({ override, start: move(override.originalStart ?? startOf(override)) }));
  const kept = taken.filter(({ start }) => falls(start));
  const lost = taken.filter(({ start }) => !falls(start)).map(({ override }) => override);
  const excludedStarts = [...new Set(before.excludedStarts.map(move).filter(falls))].sort();
  const series = { ...bare, excludedStarts };
  const next = { ...family, event: series, overrides: kept.map(({ override }) => override) };
  const inherited = kept.map(({ override, start }) => inheritChanges(override, start, before, next));
  return {
    family: withOrphans({ ...next, overrides: inherited }, family, lost, env),
    orphans: [...droppedStarts(family, bare, falls, move), ...lost.map(orphanOf)],
  };
}

/** Tells where an original start lies when the start of its series lies elsewhere, or became a day, or a time of day. */
function startMover(from: OccurrenceStart, to: OccurrenceStart): (start: OccurrenceStart) => OccurrenceStart {
  if (isCivilDate(from) === isCivilDate(to)) {
    const by = wallSecondsBetween(from, to);
    return (start) => shiftStart(start, by);
  }
  const days = epochDayOf(dateOf(to)) - epochDayOf(dateOf(from));
  const dayOf = (start: OccurrenceStart): CivilDate => addDays(dateOf(start), days);
  return isCivilDate(to) ? dayOf : (start) => `${dayOf(start)}${to.slice(10)}` as LocalDateTime;
}

/** Cancelled and extra occurrences that mean nothing any more. */
function droppedStarts(
  { event: before, overrides }: EventFamily,
  bare: CalendarEvent,
  falls: (start: OccurrenceStart) => boolean,
  move: (start: OccurrenceStart) => OccurrenceStart,
): OrphanedOccurrence[] {
  const taken = new Set(overrides.map(({ originalStart }) => originalStart));
  const cancelled = before.excludedStarts.filter((start) => !taken.has(start) && !falls(move(start)));
  const extra = isSeries(bare) ? [] : before.extraStarts;
  return [...cancelled, ...extra].map((occurrence) => ({ occurrence, eventId: null, becomes: "dropped" }));
}

const orphanOf = ({ id, originalStart, status, ...event }: CalendarEvent): OrphanedOccurrence => ({
  occurrence: originalStart ?? startOf(event),
  eventId: id,
  becomes: status === "done" ? "kept" : "archived",
});

/** Orphans are put away; what took place becomes an event of its own, with the guests that it had. */
function withOrphans(
  family: EventFamily,
  before: EventFamily,
  lost: readonly CalendarEvent[],
  env: DecisionEnv,
): EventFamily {
  const done = lost.filter(({ status }) => status === "done");
  const copies = done.flatMap((event): readonly Guest[] =>
    hasOwn(event, "guests") ? [] : copiesOf("guest", guestsOf(before, event), event, env),
  );
  const guests = [...family.guests, ...copies];
  const orphans = lost.map((event): CalendarEvent => {
    if (event.status !== "done") return { ...event, archivedAt: env.now };
    const alone = { ...event, seriesId: null, originalStart: null, overriddenFields: [], uid: uidOf(event.id) };
    return {
      ...alone,
      ...deriveEvent(
        alone,
        guests.filter(({ eventId }) => eventId === event.id),
      ),
    };
  });
  const overrides = family.overrides.map((override) => ({
    ...override,
    ...deriveEvent(override, guestsOf({ event: family.event, guests }, override)),
  }));
  const series = { ...family.event, ...deriveEvent(family.event, guestsOf(family, family.event)) };
  return { ...family, event: series, overrides: [...overrides, ...orphans], guests };
}
