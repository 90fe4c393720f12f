import type { IdSource } from "../../kernel/id.js";

/** Ids that a test can foretell: `lead-000001`, `lead-000002` and so on, which sort in the order they were made. */
export function sequentialIds(prefix = ""): IdSource {
  let count = 0;
  return ((type: string) => `${prefix}${type}-${String(++count).padStart(6, "0")}`) as IdSource;
}
