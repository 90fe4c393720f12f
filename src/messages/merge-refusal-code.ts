import type { UnmergeRefusalCode } from "../merge/decide-unmerge.js";
import type { MergeRefusalCode } from "../merge/merge-objections.js";

/** Why records are not merged, or a merge is not taken back, besides a name that would be missing. */
export type MergingRefusalCode = Exclude<
  MergeRefusalCode | UnmergeRefusalCode | "MERGE_BATCH_UNDONE",
  "LEAD_NAME_MISSING" | "CONTACT_NAME_MISSING" | "ACCOUNT_NAME_MISSING"
>;
