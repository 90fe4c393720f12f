import type { CalendarEvent } from "../model/calendar-event.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { SortKey } from "../query/query.js";
import type { CrmScope } from "./crm-scope.js";

/** The latest event that is over and the next that is planned. */
export interface LeadEvents {
  /** The latest event that ended before now and is not cancelled. */
  readonly last: CalendarEvent | null;
  /** The earliest planned event that starts after now. */
  readonly next: CalendarEvent | null;
}

/** Reads the last and the next event of a lead. */
export async function leadEvents(scope: CrmScope, leadId: string): Promise<LeadEvents> {
  await scope.visible.require("lead", leadId);
  const now = scope.clock();
  const ofLead: Filter = allOf(
    { op: "eq", field: "leadId", kind: "text", value: leadId },
    { op: "eq", field: "archivedAt", kind: "instant", value: null },
  );
  const cancelled: Filter = { op: "eq", field: "status", kind: "text", value: "cancelled" };
  const past = allOf(
    ofLead,
    { op: "lt", field: "endsAt", kind: "instant", value: now },
    { op: "not", filter: cancelled },
  );
  const planned = allOf(
    ofLead,
    { op: "gt", field: "startsAt", kind: "instant", value: now },
    { op: "eq", field: "status", kind: "text", value: "planned" },
  );
  const first = async (filter: Filter, field: string, direction: "asc" | "desc"): Promise<CalendarEvent | null> => {
    const sort: readonly SortKey[] = [
      { field, kind: "instant", direction, nulls: "last" },
      { field: "id", kind: "text", direction: "asc", nulls: "last" },
    ];
    const { records } = await scope.visible.find({ type: "calendarEvent", filter, sort, after: null, limit: 1 });
    const [event] = records;
    return event === undefined ? null : scope.visible.mask("calendarEvent", event);
  };
  const [last, next] = await Promise.all([first(past, "endsAt", "desc"), first(planned, "startsAt", "asc")]);
  return { last, next };
}
