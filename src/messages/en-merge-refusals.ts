import type { MergingRefusalCode } from "./merge-refusal-code.js";

/** English texts of refusals of merges. */
export const enMergeRefusals: Readonly<Record<MergingRefusalCode, string>> = {
  MERGE_RECORD_TWICE: "This duplicate is named twice.",
  MERGE_ORIGINAL_AMONG_DUPLICATES: "The original cannot be a duplicate of itself.",
  MERGE_RECORD_MERGED: "{record} was merged into {name} ({survivor}) already.",
  MERGE_RECORD_ARCHIVED: "{record} is archived: restore it first.",
  MERGE_COMPANIES_DIFFER: "{record} belongs to another company than the original.",
  MERGE_CONVERTED_NOT_ORIGINAL: "{lead} is converted: make it the original ({id}).",
  MERGE_CONVERTED_APART: "{lead} was converted to another account than the original: merge the accounts first.",
  MERGE_CHOICE_UNKNOWN: "The value of {field} can only be that of one of the merged records.",
  MERGE_CONSENT_LOOSENED: "One of the records has {field}: a merge does not take that away.",
  MERGE_LIST_TOO_LONG: "{field} would hold too much: {most} at most.",
  MERGE_NOT_FOUND: "There is no such merge into {record} to take back.",
  MERGE_LATER_FIRST: "The merge of {record} of {at} came later: take that back first.",
  MERGE_BATCH_UNDONE: "These merges were taken back while they were being carried out.",
  MERGE_ERASED: "The person behind {record} was erased: the merge is not taken back any more.",
  MERGE_RECORD_GONE: "{record} is not stored any more.",
};
