import type { MergingRefusalCode } from "../src/messages/merge-refusal-code.js";

/** When each code of merges is given, one sentence each. */
export const whenMergeRefused: Readonly<Record<MergingRefusalCode, string>> = {
  MERGE_RECORD_TWICE: "A merge names a duplicate twice.",
  MERGE_ORIGINAL_AMONG_DUPLICATES: "A merge names the original among its duplicates.",
  MERGE_RECORD_MERGED: "A record that is to be merged, or to be the original, was merged into another before.",
  MERGE_RECORD_ARCHIVED: "A record that is to be merged was put away.",
  MERGE_COMPANIES_DIFFER:
    "Records of different companies are to be merged, or one that all companies share with one of a company.",
  MERGE_CONVERTED_NOT_ORIGINAL: "A converted lead is to be merged into one that is not.",
  MERGE_CONVERTED_APART: "Leads that were converted to different accounts are to be merged.",
  MERGE_CHOICE_UNKNOWN: "A merge chooses the value of a record that does not take part.",
  MERGE_CONSENT_LOOSENED: "A merge chooses that somebody may be called or mailed whom one of the records says may not.",
  MERGE_LIST_TOO_LONG: "A list that is united by a merge would have more than 200 values.",
  MERGE_NOT_FOUND: "A merge is to be taken back, but the record took nothing in, or not that duplicate.",
  MERGE_LATER_FIRST: "A merge is to be taken back, but its survivor was merged again later.",
  MERGE_BATCH_UNDONE: "Groups are being merged together, and what was merged is taken back meanwhile.",
  MERGE_ERASED: "A merge is to be taken back, but the person was erased, or one whom it concerned.",
  MERGE_RECORD_GONE: "A merge is to be taken back, but a duplicate was deleted from the storage.",
};
