import type { Decision, Refusal } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { Opportunity } from "../model/opportunity.js";
import type { WritePlan } from "../plan/write-plan.js";
import { plainResult } from "./opportunity-result.js";
import type { SignalResult } from "./signal-result.js";

/** The most quotes, and the most orders, that an opportunity keeps. */
export const mostLinks = 1_000;

/** An answer without anything written. */
export const unwritten = <Answer extends string>(
  answer: Answer,
  opportunity: Opportunity | null,
  refusals: readonly Refusal[] = [],
): Decision<WritePlan<SignalResult<Answer>>> =>
  accept({
    writes: [],
    entries: [],
    warnings: [],
    result: { answer, refusals, result: opportunity === null ? null : plainResult(opportunity) },
  });
