import type { AgendaQuery } from "../calendar/event-commands.schema.js";
import { agendaSchema } from "../calendar/event-commands.schema.js";
import type { AgendaSpan, EventOccurrence } from "../calendar/occurrences-of.js";
import { occurrencesOf } from "../calendar/occurrences-of.js";
import { CrmError } from "../kernel/crm-error.js";
import type { RecordKey } from "../kernel/id.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import { parseInput } from "./parse-input.js";
import { eventsAbout } from "./related-records.js";

/** What an agenda tells of an event that the actor may see. */
export interface OpenAgendaEntry extends EventOccurrence {
  /** Tells it from a private event of others. */
  readonly concealed: false;
}

/** What an agenda tells of an event that others keep to themselves: when who is busy or free, and no more. */
export interface ConcealedAgendaEntry extends Pick<EventOccurrence, "startsAt" | "endsAt"> {
  /** Tells it from an event that the actor may see. */
  readonly concealed: true;
  /** Whether it makes its people busy. */
  readonly busy: boolean;
  /** The colleagues who take part: those who were asked for, where some were. */
  readonly participantIds: CalendarEvent["participantIds"];
}

/** One line of an agenda. */
export type AgendaEntry = OpenAgendaEntry | ConcealedAgendaEntry;

/** What takes place in a span of time. */
export interface Agenda {
  /** The entries, by their start. */
  readonly entries: readonly AgendaEntry[];
  /** Whether these are all; `false` where there are more than the limit. */
  readonly complete: boolean;
}

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
const mostDays = 1_100;

/** Reads what takes place in a span of time, occurrences of series included. */
export async function agenda(scope: CrmScope, query: unknown): Promise<Agenda> {
  const { limit = 1_000, ...asked } = parseInput(agendaSchema, query);
  requireSpan(asked);
  const occurrences = await occurrencesIn(scope, asked, limit);
  const entries = occurrences.slice(0, limit).map((one) => entryOf(scope, one, asked.userIds));
  return { entries, complete: occurrences.length <= limit };
}

/** @throws CrmError `INPUT_INVALID` for a span that ends before it begins, or that is longer than 1,100 days. */
export function requireSpan({ from, to }: AgendaSpan): void {
  const days = (to.getTime() - from.getTime()) / dayMs;
  if (days <= 0)
    throw new CrmError("INPUT_INVALID", {
      refusals: [{ code: "INPUT_TOO_SMALL", path: ["to"], params: { least: from.toISOString() } }],
    });
  if (days > mostDays)
    throw new CrmError("INPUT_INVALID", {
      refusals: [
        {
          code: "INPUT_TOO_BIG",
          path: ["to"],
          params: { most: new Date(from.getTime() + mostDays * dayMs).toISOString() },
        },
      ],
    });
}

type Asked = Omit<AgendaQuery, "limit">;

/** A store searches the whole span anew for each page, whose order is that of ids: few pages are several times as fast. */
const eventsAtOnce = 10_000;

/** The occurrences of a span in ascending order, private ones of others included; one more than the limit where there are more. */
export async function occurrencesIn(scope: CrmScope, asked: Asked, limit: number): Promise<readonly EventOccurrence[]> {
  const found: EventOccurrence[] = [];
  const finder = isNarrowed(asked) ? scope.visible : { find: scope.visible.findWithPrivate };
  for (const filter of [singlesIn(asked), seriesIn(asked)])
    for await (const event of everyRecord(finder, "calendarEvent", allOf(filter, askedFilter(asked)), eventsAtOnce))
      found.push(...occurrencesOf(event, asked, limit + 1));
  return inOrder(found).slice(0, limit + 1);
}

/** Occurrences by their start. */
export const inOrder = (occurrences: readonly EventOccurrence[]): EventOccurrence[] => [...occurrences].sort(byStart);

/** Whoever asks for events of a kind would learn of what kind private ones are: those of others are left out then. */
const isNarrowed = ({ types, categoryIds, statuses, about }: Asked): boolean =>
  [types, categoryIds, statuses, about].some((condition) => condition !== undefined);

const byStart = (a: EventOccurrence, b: EventOccurrence): number =>
  a.startsAt.getTime() - b.startsAt.getTime() || (a.event.id < b.event.id ? -1 : 1);

/** Events that last a week at most start shortly before the span, or in it. */
const singlesIn = ({ from, to }: AgendaSpan): Filter =>
  allOf(
    { op: "eq", field: "spread", kind: "boolean", value: false },
    { op: "gte", field: "startsAt", kind: "instant", value: new Date(from.getTime() - weekMs) },
    { op: "lt", field: "startsAt", kind: "instant", value: to },
    { op: "gte", field: "endsAt", kind: "instant", value: from },
  );

/** Series and long events: the span from their first start to their last end tells whether they are worth computing. */
export const seriesIn = ({ from, to }: AgendaSpan): Filter =>
  allOf(
    { op: "eq", field: "spread", kind: "boolean", value: true },
    { op: "lt", field: "firstStartAt", kind: "instant", value: to },
    {
      op: "or",
      filters: [
        { op: "eq", field: "lastEndsAt", kind: "instant", value: null },
        { op: "gte", field: "lastEndsAt", kind: "instant", value: from },
      ],
    },
  );

function askedFilter({ userIds, types, categoryIds, statuses, about }: Asked): Filter {
  const filters: Filter[] = [{ op: "eq", field: "archivedAt", kind: "instant", value: null }];
  if (userIds !== undefined) filters.push({ op: "overlaps", field: "participantIds", kind: "list", values: userIds });
  if (types !== undefined) filters.push({ op: "in", field: "type", kind: "text", values: types });
  if (categoryIds !== undefined) filters.push({ op: "in", field: "categoryId", kind: "text", values: categoryIds });
  filters.push({ op: "in", field: "status", kind: "text", values: statuses ?? ["planned", "done", null] });
  if (about !== undefined) filters.push(eventsAbout([about as RecordKey])); // checked by the schema
  return allOf(...filters);
}

/** An occurrence as the actor may see it; of the people of a private one, those who were asked for, where some were. */
export function entryOf({ visible }: CrmScope, one: EventOccurrence, userIds?: Asked["userIds"]): AgendaEntry {
  const { event, startsAt, endsAt } = one;
  if (visible.sees("calendarEvent", event))
    return { ...one, event: visible.mask("calendarEvent", event), concealed: false };
  const participantIds = event.participantIds.filter((id) => userIds === undefined || userIds.includes(id));
  return { concealed: true, startsAt, endsAt, busy: event.busy, participantIds };
}
