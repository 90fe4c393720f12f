import type { Refusal } from "../kernel/decision.js";
import type { StorageFaultCode } from "../kernel/fault-codes.js";
import { keyOf } from "../kernel/id.js";
import type { RecordType } from "../model/record-types.js";
import type { WritePlan } from "./write-plan.js";

/** Finds every write of a record that an earlier one inserts, replaces or removes already: no storage takes those. */
export function repeatedRecords({
  writes,
  entries,
}: Pick<WritePlan, "writes" | "entries">): readonly Refusal<StorageFaultCode>[] {
  const seen = new Set<string>();
  const refusals: Refusal<StorageFaultCode>[] = [];
  const see = (type: RecordType, id: string, path: readonly PropertyKey[]): void => {
    const key = keyOf(type, id);
    if (seen.has(key)) refusals.push({ code: "COMMIT_RECORD_TWICE", path, params: { record: key } });
    seen.add(key);
  };
  for (const [i, write] of writes.entries()) {
    if (write.op === "check" || write.op === "reassign") continue;
    see(write.type, "record" in write ? write.record.id : write.id, ["writes", i]);
  }
  for (const [i, { id }] of entries.entries()) see("timelineEntry", id, ["entries", i]);
  return refusals;
}
