import type { CivilDate } from "../kernel/civil-date.js";
import type { Account } from "../model/account.js";
import type { Opportunity } from "../model/opportunity.js";
import type { LossReason } from "../reference-data/resolve-loss-reason.js";
import type { BoardPlace } from "../status/board-place.js";

/** Where an opportunity is to go, and how it is closed where it comes to its end there. */
export interface MoveOpportunity {
  /** The status to move to; won and lost are reached like any other. */
  readonly statusId: string;
  /** The day on which it was closed; today unless said otherwise. */
  readonly closedOn?: CivilDate | undefined;
  /** What there is to say besides the reason of a loss. */
  readonly note?: string | null | undefined;
  /** The place in the column; `undefined` keeps the rank, `null` stands for a neighbour that is not in the column. */
  readonly place?: BoardPlace<Opportunity> | null | undefined;
  /** The order that wins it; then nobody closed it. */
  readonly orderKey?: Opportunity["orderKeys"][number] | undefined;
  /** The opportunity of the same account that was won, where this one is closed with it. */
  readonly closedWith?: Opportunity["id"] | undefined;
}

/** What is loaded before an opportunity moves. */
export interface MoveOpportunityState {
  /** The opportunity. */
  readonly opportunity: Opportunity;
  /** Its account, whoever may see it; `null` for none. Looked at where the opportunity is won. */
  readonly account: Account | null;
  /** The other open opportunities of the account that the actor may see. Looked at where it is a prospect that is won. */
  readonly others: readonly Opportunity[];
  /** The reason of the loss, as it was given. */
  readonly loss: LossReason;
}
