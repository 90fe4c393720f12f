import type { DuplicateRefusalCode } from "../src/messages/duplicate-refusal-code.js";

/** When each code of duplicates is given, one sentence each. */
export const whenDuplicateRefused: Readonly<Record<DuplicateRefusalCode, string>> = {
  PAIR_SAME_RECORD: "The two keys of a pair are those of one record.",
  PAIR_TYPE_UNFIT: "A key of a pair is of a type other than lead, account and contact.",
  PAIR_NOT_DISMISSED: "It is to be forgotten that two records are not duplicates, which nobody said.",
  DUPLICATE_SEARCH_STOPPED: "The signal of a search for duplicates was aborted.",
  MATCH_RULES_FIELD_UNKNOWN:
    "The library is opened with rules for duplicates that name a field which they do not define.",
  MATCH_RULES_FIELD_UNFIT: "The library is opened with rules for duplicates that compare a field as what it is not.",
  MATCH_RULES_THRESHOLDS_UNORDERED:
    "The library is opened with rules for duplicates whose thresholds are out of order.",
  MATCH_RULES_KEY_REPEATED: "The library is opened with rules for duplicates of which two keys have one name.",
};
