import type { Id } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { Lead } from "../model/lead.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";

/** A change that an import made to a stored lead. */
export interface ImportedChange {
  /** The lead. */
  readonly leadId: string;
  /** The version that the lead had after it. */
  readonly version: number;
  /** What the changed fields held before. */
  readonly from: Partial<Lead>;
}

/** The changes that an import made and that were not taken back yet, from the timeline. */
export async function importedChanges(scope: CrmScope, batchId: Id<"importBatch">): Promise<ImportedChange[]> {
  const ofBatch: Filter = {
    op: "overlaps",
    field: "relatedKeys",
    kind: "list",
    values: [keyOf("importBatch", batchId)],
  };
  const kinds: Filter = { op: "in", field: "kind", kind: "text", values: ["imported", "importUndone"] };
  const found = new Map<string, ImportedChange>();
  const undone = new Set<string>();
  for await (const entry of everyRecord(scope.visible, "timelineEntry", allOf(ofBatch, kinds))) {
    if (entry.kind === "importUndone") undone.add(entry.subjectKey);
    else if (entry.toStatusId === null) found.set(entry.subjectKey, changeOf(entry));
  }
  return [...found].filter(([key]) => !undone.has(key)).map(([, change]) => change);
}

/** Entries of leads that the import made have a status; those of changes hold what was changed. */
function changeOf({ subjectKey, data }: TimelineEntry): ImportedChange {
  const { changes, version } = data as unknown as { changes: Record<string, { from: unknown }>; version: number };
  const from = Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.from]));
  return { leadId: splitKey(subjectKey).id, version, from: from as Partial<Lead> };
}
