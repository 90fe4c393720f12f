import type { Id, RecordKey } from "../kernel/id.js";
import type { Opportunity } from "../model/opportunity.js";
import type { Warning } from "../plan/write-plan.js";
import type { OpportunityCard } from "./opportunity-card.js";

/** What a command on an opportunity came to: the opportunity, and what followed from it. */
export interface OpportunityResult {
  /** The opportunity as it is stored now. */
  readonly opportunity: Opportunity;
  /** What the user should know, though it kept nothing from being done. */
  readonly warnings: readonly Warning[];
  /** The account that winning made a customer, with its prospect status won where prospects have statuses; else `null`. */
  readonly newCustomerId: Id<"account"> | null;
  /** The prospect's other open opportunities, proposed to be closed too; `null` where there is nothing to propose. */
  readonly proposal: ClosingProposal | null;
  /** The host's quotes that a loss asks to cancel, as far as they are drafts or finalized; confirmed ones stay. */
  readonly quotesToCancel: readonly RecordKey[];
}

/**
 * Proposes to close what else is open with a prospect of whom one opportunity was won (guide: « le système va proposer de
 * fermer l’autre opportunité »). Nothing is closed until it is answered, for all or one by one.
 */
export interface ClosingProposal {
  /** The opportunity that was won. */
  readonly wonOpportunityId: Id<"opportunity">;
  /** The prospect, a customer now. */
  readonly accountId: Id<"account">;
  /** The others, as far as the actor may see them. */
  readonly others: readonly OpportunityCard[];
}

/** The result of a command that nothing else follows from. */
export const plainResult = (opportunity: Opportunity, warnings: readonly Warning[] = []): OpportunityResult => ({
  opportunity,
  warnings,
  newCustomerId: null,
  proposal: null,
  quotesToCancel: [],
});
