import { lastOver, nextPlanned } from "../calendar/around-now.js";
import type { EventOccurrence } from "../calendar/occurrences-of.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { SortKey } from "../query/query.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";

/** The latest event that is over and the next that is planned, occurrences of series included. */
export interface LeadEvents {
  /** The latest event that ended before now and is not cancelled. */
  readonly last: EventOccurrence | null;
  /** The earliest planned event that starts after now. */
  readonly next: EventOccurrence | null;
}

/** Reads the last and the next event of a lead. */
export async function leadEvents(scope: CrmScope, leadId: string): Promise<LeadEvents> {
  const { id } = await scope.visible.require("lead", leadId);
  const now = scope.clock();
  const events = await eventsAroundNow(scope, id, now);
  const shown = (one: EventOccurrence | undefined): EventOccurrence | null =>
    one === undefined ? null : { ...one, event: scope.visible.mask("calendarEvent", one.event) };
  const over = events.flatMap((event) => lastOver(event, now) ?? []);
  const planned = events.flatMap((event) => nextPlanned(event, now) ?? []);
  return {
    last: shown(over.sort((a, b) => b.endsAt.getTime() - a.endsAt.getTime())[0]),
    next: shown(planned.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0]),
  };
}

/** The events that may be the last or the next: of those that happen once one each, and every series. */
async function eventsAroundNow(scope: CrmScope, leadId: string, now: Date): Promise<readonly CalendarEvent[]> {
  const ofLead = allOf(
    { op: "eq", field: "leadId", kind: "text", value: leadId },
    { op: "eq", field: "archivedAt", kind: "instant", value: null },
  );
  const single = allOf(ofLead, spreads(false));
  const past = allOf(
    single,
    { op: "lt", field: "endsAt", kind: "instant", value: now },
    { op: "not", filter: { op: "eq", field: "status", kind: "text", value: "cancelled" } },
  );
  const planned = allOf(
    single,
    { op: "gt", field: "startsAt", kind: "instant", value: now },
    { op: "eq", field: "status", kind: "text", value: "planned" },
  );
  const [last, next] = await Promise.all([
    first(scope, past, "endsAt", "desc"),
    first(scope, planned, "startsAt", "asc"),
  ]);
  const events = [...last, ...next];
  for await (const event of everyRecord(scope.visible, "calendarEvent", allOf(ofLead, spreads(true))))
    events.push(event);
  return events;
}

const spreads = (value: boolean): Filter => ({ op: "eq", field: "spread", kind: "boolean", value });

async function first(
  { visible }: CrmScope,
  filter: Filter,
  field: string,
  direction: "asc" | "desc",
): Promise<readonly CalendarEvent[]> {
  const sort: readonly SortKey[] = [
    { field, kind: "instant", direction, nulls: "last" },
    { field: "id", kind: "text", direction: "asc", nulls: "last" },
  ];
  return (await visible.find({ type: "calendarEvent", filter, sort, after: null, limit: 1 })).records;
}
