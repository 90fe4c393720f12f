import type { IdSource } from "../../src/kernel/id.js";

/** Ids that a test can foretell: `lead-000001`, `lead-000002` and so on, which sort in the order they were made. */
export function countedIds(prefix = "", after = 0): IdSource {
  let count = after;
  return ((type: string) => `${prefix}${type}-${String(++count).padStart(6, "0")}`) as IdSource;
}
