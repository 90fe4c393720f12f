import type { AccountRules } from "../accounts/account-rules.js";
import type { Opportunity } from "../model/opportunity.js";
import type { MoveRules } from "../status/move-objections.js";

/** The configuration that decisions on opportunities go by. */
export interface OpportunityRules extends MoveRules<Opportunity> {
  /** Whether an opportunity is lost only with a reason. */
  readonly lostReasonRequired: boolean;
  /** Whether the confirmation of a linked order wins the opportunity (guide: « Fermer l’opportunité lorsque l’une des commandes liées est confirmée »). */
  readonly winOnOrder: boolean;
  /** The kinds of sale that may be chosen; `null` for any. */
  readonly types: readonly string[] | null;
  /** The rules for the account that winning makes a customer. */
  readonly accounts: Pick<AccountRules, "pipelines" | "guards" | "prospectStatuses">;
}
