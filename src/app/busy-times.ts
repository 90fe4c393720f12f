import * as z from "zod";
import { timeSpanShape, userIds } from "../calendar/event-commands.schema.js";
import { hasOwn } from "../calendar/event-family.js";
import type { BusySpan } from "../calendar/free-time/busy-span.js";
import { findOverlaps } from "../calendar/free-time/find-overlaps.js";
import { freeSlots } from "../calendar/free-time/free-slots.js";
import { mergeSpans } from "../calendar/free-time/merge-spans.js";
import type { TimeSpan } from "../calendar/free-time/time-span.js";
import type { WorkingHours } from "../calendar/free-time/working-hours.js";
import { workingHoursSchema } from "../calendar/free-time/working-hours.schema.js";
import type { EventOccurrence } from "../calendar/occurrences-of.js";
import { CrmError } from "../kernel/crm-error.js";
import { allOf } from "../query/filter.js";
import type { AgendaEntry } from "./agenda.js";
import { entryOf, occurrencesIn, requireSpan } from "./agenda.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import { parseInput } from "./parse-input.js";

/** Asks about the busy times of colleagues. */
export interface BusyQuery {
  /** The beginning of the span of time. */
  readonly from: Date;
  /** Its end, later than `from` by 1,100 days at most. */
  readonly to: Date;
  /** The colleagues, 1 to 200. */
  readonly userIds: readonly string[];
}

/** A time at which a colleague is busy. */
export interface BusyTime extends TimeSpan {
  /** The colleague. */
  readonly userId: string;
}

/** Two events that a colleague cannot both attend. */
export interface OverlappingEvents extends BusyTime {
  /** The one that starts earlier, as the actor may see it. */
  readonly first: AgendaEntry;
  /** The other. */
  readonly second: AgendaEntry;
}

/** Asks when colleagues are free together. */
export interface FreeSlotsQuery extends BusyQuery {
  /** The end of the span of time, later than `from` by 366 days at most. */
  readonly to: Date;
  /** How long a slot is, in minutes: 1 to 20,160. */
  readonly minutes: number;
  /** Every how many minutes a slot may start; `minutes` unless said otherwise. */
  readonly every?: number | undefined;
  /** When they work; at any time unless said otherwise. */
  readonly workingHours?: WorkingHours | undefined;
  /** The most slots that are given, 1 to 1,000; 10 unless said otherwise. */
  readonly limit?: number | undefined;
}

const busyShape = { ...timeSpanShape, userIds: userIds().transform((ids) => [...new Set(ids)]) };
const busySchema = z.strictObject(busyShape);
const freeSlotsSchema = z.strictObject({
  ...busyShape,
  minutes: z.int().min(1).max(20_160),
  every: z.int().min(1).max(20_160).optional(),
  workingHours: workingHoursSchema.optional(),
  limit: z.int().min(1).max(1_000).optional(),
});

/** Tells when colleagues are busy, each one's times in one piece where they touch. */
export async function busyTimes(scope: CrmScope, input: unknown): Promise<readonly BusyTime[]> {
  const query = parseInput(busySchema, input);
  requireSpan(query);
  const { spans } = await busySpans(scope, query);
  return query.userIds.flatMap((userId) =>
    mergeSpans(spans.filter((span) => span.userId === userId)).map((span) => ({ userId, ...span })),
  );
}

/** Finds what overlaps among the busy times of each colleague. */
export async function overlapsOf(scope: CrmScope, input: unknown): Promise<readonly OverlappingEvents[]> {
  const query = parseInput(busySchema, input);
  requireSpan(query);
  const { spans, occurrenceOf } = await busySpans(scope, query);
  const told = (span: BusySpan): AgendaEntry => entryOf(scope, occurrenceOf(span), query.userIds);
  return findOverlaps(spans).map((overlap) => ({
    ...overlap,
    first: told(overlap.first),
    second: told(overlap.second),
  }));
}

/** Finds the earliest times at which all colleagues are free and work. */
export async function freeSlotsOf(scope: CrmScope, input: unknown): Promise<readonly TimeSpan[]> {
  const { userIds: ids, limit = 10, ...query } = parseInput(freeSlotsSchema, input);
  requireSpan(query);
  const { spans } = await busySpans(scope, { ...query, userIds: ids });
  const busy = new Map(ids.map((id) => [id, spans.filter(({ userId }) => userId === id)]));
  return freeSlots({ ...query, busy, limit });
}

/** Busy times with the occurrences that they come from. */
interface BusySpans {
  readonly spans: readonly BusySpan[];
  readonly occurrenceOf: (span: BusySpan) => EventOccurrence;
}

const mostOccurrences = 50_000;

/** Colleagues are busy with what they take part in, but for what is free, cancelled, or declined by them. */
async function busySpans(scope: CrmScope, query: BusyQuery): Promise<BusySpans> {
  const all = await occurrencesIn(scope, query, mostOccurrences);
  if (all.length > mostOccurrences)
    throw new CrmError("INPUT_INVALID", {
      refusals: [{ code: "INPUT_TOO_LARGE", path: ["to"], params: { most: mostOccurrences } }],
    });
  const occurrences = all.filter(({ event }) => event.busy);
  const declined = await declinedBy(scope, occurrences);
  const found = new Map<BusySpan, EventOccurrence>();
  for (const one of occurrences)
    for (const userId of query.userIds) {
      const { event, start: occurrence, startsAt, endsAt } = one;
      const takesPart = event.participantIds.some((id) => id === userId);
      if (takesPart && !declined.has(`${event.id}/${userId}`))
        found.set({ userId, startsAt, endsAt, eventId: event.id, occurrence }, one);
    }
  const occurrenceOf = (span: BusySpan): EventOccurrence => {
    const one = found.get(span);
    if (one === undefined) throw new RangeError("a busy time of no occurrence");
    return one;
  };
  return { spans: [...found.keys()], occurrenceOf };
}

/** Who said no to which event, as `eventId/userId`; occurrences without guests of their own have those of their series. */
async function declinedBy(
  { storage }: CrmScope,
  occurrences: readonly EventOccurrence[],
): Promise<ReadonlySet<string>> {
  const holders = new Map<string, string[]>();
  for (const { event } of occurrences) {
    const holder = hasOwn(event, "guests") ? event.id : (event.seriesId ?? event.id);
    holders.set(holder, [...new Set([...(holders.get(holder) ?? []), event.id])]);
  }
  const declined = new Set<string>();
  const ids = [...holders.keys()];
  for (let at = 0; at < ids.length; at += 1_000) {
    const filter = allOf(
      { op: "in", field: "eventId", kind: "text", values: ids.slice(at, at + 1_000) },
      { op: "eq", field: "answer", kind: "text", value: "no" },
      { op: "eq", field: "archivedAt", kind: "instant", value: null },
    );
    for await (const { eventId, userId } of everyRecord(storage, "guest", filter))
      for (const event of holders.get(eventId) ?? []) declined.add(`${event}/${userId ?? ""}`);
  }
  return declined;
}
