import type { DuplicateRefusalCode } from "./duplicate-refusal-code.js";

/** English texts of refusals of what concerns duplicates. */
export const enDuplicateRefusals: Readonly<Record<DuplicateRefusalCode, string>> = {
  PAIR_SAME_RECORD: "{record} is named twice: a pair is of two records.",
  PAIR_TYPE_UNFIT: "Only leads, accounts and contacts can be duplicates, which {@type} is not.",
  PAIR_NOT_DISMISSED: "Nobody said that {first} and {second} are not duplicates.",
  DUPLICATE_SEARCH_STOPPED: "The search for duplicates was stopped.",
  MATCH_RULES_FIELD_UNKNOWN: "The rules for duplicates define no field {field}.",
  MATCH_RULES_FIELD_UNFIT: "The field {field} of the rules for duplicates must be one of: {kinds}.",
  MATCH_RULES_THRESHOLDS_UNORDERED:
    "Of the thresholds for duplicates, sure must be at least same, and same at least review.",
  MATCH_RULES_KEY_REPEATED: "The rules for duplicates have several keys named {name}.",
};
