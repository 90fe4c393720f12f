import { keyOf } from "../kernel/id.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { StatusStay } from "../status/status-stays.js";
import { statusStays } from "../status/status-stays.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import type { BoardType } from "./find-board-place.js";

/** The statuses that a record went through, first to last. */
export async function statusHistory(scope: CrmScope, type: BoardType, id: string): Promise<readonly StatusStay[]> {
  const record = await scope.visible.require(type, id);
  const changes: Filter = allOf(
    { op: "eq", field: "subjectKey", kind: "text", value: keyOf(type, record.id) },
    { op: "or", filters: [isSet("fromStatusId"), isSet("toStatusId")] },
  );
  const entries: TimelineEntry[] = [];
  for await (const entry of everyRecord(scope.visible, "timelineEntry", changes)) entries.push(entry);
  return statusStays(entries, scope.clock());
}

const isSet = (field: string): Filter => ({ op: "not", filter: { op: "eq", field, kind: "text", value: null } });
