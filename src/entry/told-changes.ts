import type { CrmRecord } from "../model/record.js";
import type { RecordType } from "../model/record-types.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { changedFields } from "../timeline/changed-fields.js";
import { newEntry } from "../timeline/new-entry.js";

/** What the timeline tells of an update: an assignment on its own, everything else in one entry. */
export function toldChanges(
  type: RecordType,
  record: CrmRecord<string>,
  changed: ReturnType<typeof changedFields>,
  env: DecisionEnv,
): TimelineEntry[] {
  const { assignedToId, teamId, ...rest } = changed;
  const assigned = { ...(assignedToId && { assignedToId }), ...(teamId && { teamId }) };
  const told = [
    { kind: "assigned", changes: assigned },
    { kind: "updated", changes: rest },
  ] as const;
  return told.flatMap(({ kind, changes }) =>
    Object.keys(changes).length === 0 ? [] : [newEntry(type, record, { kind, data: { changes } }, env)],
  );
}
