import type { Write } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { maskEntry } from "./mask-entry.js";
import type { VisibleRecords } from "./visible-records.js";

/** What a plan writes and tells, as the actor may see it: a preview shows no field that is hidden. */
export function maskPlan(
  visible: VisibleRecords,
  { writes, entries }: Pick<WritePlan, "writes" | "entries">,
): Pick<WritePlan, "writes" | "entries"> {
  return {
    writes: writes.map((write) => maskWrite(visible, write)),
    entries: entries.map((entry) => maskEntry(visible, entry)),
  };
}

function maskWrite(visible: VisibleRecords, write: Write): Write {
  if (write.op !== "insert" && write.op !== "replace") return write;
  return { ...write, record: visible.mask(write.type, write.record) } as Write; // the type and its record stay together
}
