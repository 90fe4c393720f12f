import type { DismissPairRefusalCode } from "../duplicates/decide-dismiss-pair.js";
import type { PairRefusalCode } from "../duplicates/pair-of.js";
import type { MatchRulesFaultCode } from "../duplicates/verify-match-rules.js";

/** Why a command on duplicates is refused, or a search for them ends early. */
export type DuplicateRefusalCode =
  | PairRefusalCode
  | DismissPairRefusalCode
  | MatchRulesFaultCode
  | "DUPLICATE_SEARCH_STOPPED";
