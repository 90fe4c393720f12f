import type { DismissPairRefusalCode } from "../duplicates/decide-dismiss-pair.js";
import type { PairRefusalCode } from "../duplicates/pair-of.js";

/** Why a command on duplicates is refused, or a search for them ends early. */
export type DuplicateRefusalCode = PairRefusalCode | DismissPairRefusalCode | "DUPLICATE_SEARCH_STOPPED";
