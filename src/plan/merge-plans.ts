import type { Write } from "./write.js";
import type { WritePlan } from "./write-plan.js";

/**
 * Makes one commit of several plans. What one of them inserts need not be stored for another's check, the same check is
 * asked once, and a write or entry that is one and the same object in several plans is done once.
 */
export function mergePlans(
  plans: readonly Pick<WritePlan, "writes" | "entries">[],
): Pick<WritePlan, "writes" | "entries"> {
  const writes = [...new Set(plans.flatMap((plan) => plan.writes))];
  const inserted = new Set(
    writes.flatMap((write) => (write.op === "insert" ? [`${write.type}/${write.record.id}`] : [])),
  );
  const asked = new Set<string>();
  const needed = (write: Write): boolean => {
    if (write.op !== "check") return true;
    const key = `${write.type}/${write.id}`;
    if (inserted.has(key) && write.expectedVersion !== null) return false;
    const question = `${key} ${write.expectedVersion}`;
    if (asked.has(question)) return false;
    asked.add(question);
    return true;
  };
  return { writes: writes.filter(needed), entries: [...new Set(plans.flatMap((plan) => plan.entries))] };
}
