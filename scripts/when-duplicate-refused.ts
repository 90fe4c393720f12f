import type { DuplicateRefusalCode } from "../src/messages/duplicate-refusal-code.js";

/** When each code of duplicates is given, one sentence each. */
export const whenDuplicateRefused: Readonly<Record<DuplicateRefusalCode, string>> = {
  PAIR_SAME_RECORD: "The two keys of a pair are those of one record.",
  PAIR_TYPE_UNFIT: "A key of a pair is of a type other than lead, account and contact.",
  PAIR_RECORD_MERGED: "Two records are said not to be duplicates, and one of them was merged into another.",
  PAIR_NOT_DISMISSED: "It is to be forgotten that two records are not duplicates, which nobody said.",
  DUPLICATE_SEARCH_STOPPED: "The signal of a search for duplicates was aborted.",
};
