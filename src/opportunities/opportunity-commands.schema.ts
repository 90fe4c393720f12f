import * as z from "zod";
import type { UnderKey } from "../kernel/under-key.js";
import { civilDate, id, idempotencyKey, recordKey } from "../model/text.schema.js";
import { lossInputShape } from "../reference-data/loss-input.schema.js";
import type { NamedChoice } from "../reference-data/named-kinds.js";
import type { OpportunityInput } from "./opportunity-input.schema.js";

/** Names one opportunity. */
export interface OpportunityCommand {
  /** Which opportunity. */
  readonly opportunityId: string;
  /** The version that the caller saw; a newer one is a conflict. Without it, the decision is made on the opportunity as it is. */
  readonly expectedVersion?: number | undefined;
}

/** Names several opportunities. */
export interface OpportunitiesCommand {
  /** Which opportunities, 1 to 10,000. */
  readonly opportunityIds: readonly string[];
}

/** Changes what was entered of an opportunity. */
export interface UpdateOpportunityCommand extends OpportunityCommand {
  /** The fields to change; the others keep their values. */
  readonly changes: OpportunityInput;
}

/** Copies an opportunity. */
export interface CopyOpportunityCommand extends UnderKey {
  /** Which opportunity. */
  readonly opportunityId: string;
  /** What the copy has otherwise. */
  readonly changes?: OpportunityInput | undefined;
}

/** How an opportunity is closed. */
export interface Closing {
  /** The day on which it was closed, in the actor's zone, `YYYY-MM-DD`; now unless said otherwise, never later. */
  readonly closedOn?: string | undefined;
}

/** Why opportunities are lost. */
export interface OpportunityLoss extends Closing {
  /** One of the reasons of the list, by id or by a name that is added to it if need be; mandatory unless the settings say otherwise. */
  readonly lostReasonId?: NamedChoice | null | undefined;
  /** What there is to say besides; only for a reason that allows it. */
  readonly note?: string | null | undefined;
}

/** Moves opportunities: won and lost are reached like any other status (guide: a click on the status). */
export interface OpportunityMove extends OpportunityLoss {
  /** The status to move to. */
  readonly statusId: string;
}

/** Moves one opportunity. */
export interface MoveOpportunityCommand extends OpportunityCommand, OpportunityMove {
  /** The card of the column that the opportunity shall lie right below; `null` for the top. Without it, it keeps its rank. */
  readonly afterOpportunityId?: string | null | undefined;
}

/** Wins one opportunity. */
export interface WinOpportunityCommand extends OpportunityCommand, Closing {}

/** Loses one opportunity. */
export interface LoseOpportunityCommand extends OpportunityCommand, OpportunityLoss {}

/** Opens a closed opportunity again. */
export interface ReopenOpportunityCommand extends OpportunityCommand {
  /** The open status to go to; the one that it was closed from, else the first one, unless said otherwise. */
  readonly statusId?: string | undefined;
}

/** Moves several opportunities. */
export interface MoveOpportunitiesCommand extends OpportunitiesCommand, OpportunityMove {}

/** Wins several opportunities. */
export interface WinOpportunitiesCommand extends OpportunitiesCommand, Closing {}

/** Loses several opportunities. */
export interface LoseOpportunitiesCommand extends OpportunitiesCommand, OpportunityLoss {}

/** Answers the proposal to close what else was open with a prospect that was won. */
export interface CloseOthersCommand extends OpportunityLoss {
  /** The opportunity that was won. */
  readonly wonOpportunityId: string;
  /** How the others are closed. */
  readonly as: "won" | "lost";
  /** Which of the others, 1 to 10,000; all that are open with the account now unless said otherwise. */
  readonly opportunityIds?: readonly string[] | undefined;
}

/** Says that the host made a quote of an opportunity. */
export interface QuoteCreatedSignal {
  /** The opportunity. */
  readonly opportunityId: string;
  /** Names the quote, such as `quote/17`. */
  readonly quoteKey: string;
}

/** Says that an order that belongs to an opportunity was confirmed. */
export interface OrderConfirmedSignal {
  /** The opportunity. */
  readonly opportunityId: string;
  /** Names the order, such as `order/17`. */
  readonly orderKey: string;
}

const opportunityId = id("opportunity");
const command = { opportunityId, expectedVersion: z.int().positive().optional() };
const opportunityIds = z.array(opportunityId).min(1).max(10_000);
const closing = { closedOn: civilDate().optional() };
const loss = { ...closing, ...lossInputShape };
const move = { ...loss, statusId: id("status") };
const changes = z.record(z.string(), z.unknown()); // checked on its own

/** Checks an {@link OpportunityCommand}. */
export const opportunityCommandSchema = z.strictObject(command);

/** Checks an update but for its changes. */
export const updateOpportunitySchema = z.strictObject({ ...command, changes });

/** Checks a copy but for its changes. */
export const copyOpportunitySchema = z.strictObject({
  opportunityId,
  changes: changes.optional(),
  idempotencyKey: idempotencyKey().optional(),
});

/** Checks a {@link MoveOpportunityCommand}. */
export const moveOpportunitySchema = z.strictObject({
  ...command,
  ...move,
  afterOpportunityId: opportunityId.nullable().optional(),
});

/** Checks a {@link WinOpportunityCommand}. */
export const winOpportunitySchema = z.strictObject({ ...command, ...closing });

/** Checks a {@link LoseOpportunityCommand}. */
export const loseOpportunitySchema = z.strictObject({ ...command, ...loss });

/** Checks a {@link ReopenOpportunityCommand}. */
export const reopenOpportunitySchema = z.strictObject({ ...command, statusId: id("status").optional() });

/** Checks a {@link MoveOpportunitiesCommand}. */
export const moveOpportunitiesSchema = z.strictObject({ opportunityIds, ...move });

/** Checks a {@link WinOpportunitiesCommand}. */
export const winOpportunitiesSchema = z.strictObject({ opportunityIds, ...closing });

/** Checks a {@link LoseOpportunitiesCommand}. */
export const loseOpportunitiesSchema = z.strictObject({ opportunityIds, ...loss });

/** Checks a {@link CloseOthersCommand}. */
export const closeOthersSchema = z.strictObject({
  wonOpportunityId: opportunityId,
  as: z.enum(["won", "lost"]),
  opportunityIds: opportunityIds.optional(),
  ...loss,
});

/** Checks a {@link QuoteCreatedSignal}. */
export const quoteCreatedSchema = z.strictObject({ opportunityId, quoteKey: recordKey() });

/** Checks an {@link OrderConfirmedSignal}. */
export const orderConfirmedSchema = z.strictObject({ opportunityId, orderKey: recordKey() });
