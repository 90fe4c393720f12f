import type { Refusal } from "../kernel/decision.js";
import type { OpportunityResult } from "./opportunity-result.js";

/** Why a host's word is not taken, besides what stands against the move itself. */
export type OpportunitySignalRefusalCode = "OPPORTUNITY_ACCOUNT_MISSING" | "OPPORTUNITY_LINKS_TOO_MANY";

/**
 * What a host's word of a quote came to: `moved` to the proposition status; `recorded` without a move, because the
 * opportunity is there or further already, or `refusals` stand against the move; `closed`, recorded of one won or lost;
 * `repeated`, known already; `refused`, nothing written; `unknown`, no such opportunity.
 */
export type QuoteAnswer = "moved" | "recorded" | "closed" | "repeated" | "refused" | "unknown";

/**
 * What a host's word of a confirmed order came to: `won`; `recorded` of one that was won already; `lost`, recorded of one
 * that was lost, which is not won silently; `off`, the settings leave orders out and nothing is written; `repeated`, known
 * already; `refused`, nothing written, so that it may be sent again; `unknown`, no such opportunity.
 */
export type OrderAnswer = "won" | "recorded" | "lost" | "off" | "repeated" | "refused" | "unknown";

/** What a host's word came to. The same word again, late, or in another order gives an answer, never a second effect. */
export interface SignalResult<Answer extends string> {
  /** What was done. */
  readonly answer: Answer;
  /** Why the opportunity did not move, where rules stand against it. */
  readonly refusals: readonly Refusal[];
  /** The opportunity and what followed; `null` where there is no such opportunity. */
  readonly result: OpportunityResult | null;
}
