import type { JsonRecord } from "../../model/record-json.js";

/** All that a memory storage holds, as JSON. A large one is best written piece by piece: engines bound the length of a text. */
export interface MemorySnapshot {
  /** What it is. */
  readonly format: "crmkit-memory";
  /** The version of the format. */
  readonly version: 1;
  /** The records by type; types without any may be missing. */
  readonly records: { readonly [type: string]: readonly JsonRecord[] };
  /** The ids of all timeline entries in commit order; `null` where one was removed, so that cursors keep their place. */
  readonly timeline: readonly (string | null)[];
}
