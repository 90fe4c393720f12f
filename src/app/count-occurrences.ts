import { instantOfStart, isSeries, occurrenceEnds } from "../calendar/event-times.js";
import { occurrencesOf } from "../calendar/occurrences-of.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import { aggregateRecords } from "../query/aggregate.js";
import { allOf } from "../query/filter.js";
import { matcherOf } from "../query/matches.js";
import type { AggregateQuery, AggregateRow } from "../query/query.js";
import { seriesIn } from "./agenda.js";
import type { InstantSpan } from "./chart-source.js";
import type { CrmScope } from "./crm-scope.js";
import { everyPage } from "./every-record.js";
import { inUse } from "./load-event.js";

/**
 * Counts the events that start in a span: those that happen once are counted by the storage, series and events of more
 * than a week are read, so that each occurrence counts by what became of it. Occurrences that were cancelled after the
 * last one that takes place are not counted.
 */
export async function countOccurrences(
  { visible, storage }: CrmScope,
  { filter, ...asked }: AggregateQuery,
  span: InstantSpan,
): Promise<readonly AggregateRow[]> {
  const once = allOf(
    filter,
    { op: "eq", field: "spread", kind: "boolean", value: false },
    { op: "gte", field: "startsAt", kind: "instant", value: span.from },
    { op: "lt", field: "startsAt", kind: "instant", value: span.to },
  );
  const counts = matcherOf(filter);
  let counted = await visible.aggregate({ ...asked, filter: once });
  for await (const page of everyPage(visible, "calendarEvent", seriesIn(span))) {
    const taken = takenOut(await inUse(storage, "calendarEvent", "seriesId", page.filter(isSeries).map(idOf)));
    const found = page.flatMap((event) => [...startsIn(event, span), ...cancelledIn(event, span, taken)]);
    counted = added(counted, aggregateRecords(found.filter(counts), asked));
  }
  return counted;
}

const idOf = ({ id }: CalendarEvent): string => id;

const takenOut = (overrides: readonly CalendarEvent[]): ReadonlySet<string> =>
  new Set(overrides.map(({ seriesId, originalStart }) => `${seriesId} ${originalStart}`));

const weekMs = 7 * 86_400_000;

/** The occurrences that start in a span, each as an event of its own time; a week at a time, so that no series has too many. */
function* startsIn(event: CalendarEvent, { from, to }: InstantSpan): Generator<CalendarEvent, void> {
  for (let start = from.getTime(); start < to.getTime(); start += weekMs) {
    const week = { from: new Date(start), to: new Date(Math.min(start + weekMs, to.getTime())) };
    for (const { startsAt, endsAt } of occurrencesOf(event, week, Number.POSITIVE_INFINITY))
      if (startsAt >= week.from) yield { ...event, startsAt, endsAt };
  }
}

/** The occurrences of a series that were cancelled: left out of it, without an event that stands for them. */
function* cancelledIn(
  event: CalendarEvent,
  { from, to }: InstantSpan,
  taken: ReadonlySet<string>,
): Generator<CalendarEvent, void> {
  if (!isSeries(event)) return;
  const ends = occurrenceEnds(event);
  for (const start of event.excludedStarts) {
    const startsAt = instantOfStart(event.timeZone, start);
    if (startsAt < from || startsAt >= to || taken.has(`${event.id} ${start}`)) continue;
    yield { ...event, startsAt, endsAt: ends(start, startsAt), status: "cancelled" };
  }
}

/** The counts of the same groups, added. */
function added(rows: readonly AggregateRow[], more: readonly AggregateRow[]): readonly AggregateRow[] {
  const groups = new Map(rows.map((row) => [JSON.stringify(row.group), row]));
  for (const { group, measures } of more) {
    const before = groups.get(JSON.stringify(group))?.measures;
    const sum = measures.map((count, i) => Number(before?.[i] ?? 0) + Number(count));
    groups.set(JSON.stringify(group), { group, measures: sum });
  }
  return [...groups.values()];
}
