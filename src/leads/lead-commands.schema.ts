import * as z from "zod";
import { id, idempotencyKey } from "../model/text.schema.js";
import { lossInputShape } from "../reference-data/loss-input.schema.js";
import type { NamedChoice } from "../reference-data/named-kinds.js";

const leadId = id("lead");
const expectedVersion = z.int().positive().optional();
const leadIds = z.array(leadId).min(1).max(10_000);
const move = { statusId: id("status"), afterLeadId: leadId.nullable().optional() };

/** Names one lead. */
export interface LeadCommand {
  /** Which lead. */
  readonly leadId: string;
  /** The version that the caller saw; a newer one is a conflict. Without it, the decision is made on the lead as it is. */
  readonly expectedVersion?: number | undefined;
}

/** Names several leads. */
export interface LeadsCommand {
  /** Which leads, 1 to 10,000. */
  readonly leadIds: readonly string[];
}

/** Moves one lead. */
export interface MoveLeadCommand extends LeadCommand {
  /** The status to move to. */
  readonly statusId: string;
  /** The card of the column that the lead shall lie right below; `null` for the top. Without it, the lead keeps its rank. */
  readonly afterLeadId?: string | null | undefined;
}

/** Moves several leads. */
export interface MoveLeadsCommand extends LeadsCommand {
  /** The status to move to. */
  readonly statusId: string;
}

/** Why leads are lost. */
export interface Loss {
  /** One of the reasons of the list, by id or by a name that is added to it if need be; mandatory unless the settings say otherwise. */
  readonly lostReasonId?: NamedChoice | null | undefined;
  /** What there is to say besides; only for a reason that allows it. */
  readonly note?: string | null | undefined;
}

/** Loses one lead. */
export interface LoseLeadCommand extends LeadCommand, Loss {}

/** Loses several leads. */
export interface LoseLeadsCommand extends LeadsCommand, Loss {}

/** Checks a {@link LeadCommand}. */
export const leadCommandSchema = z.strictObject({ leadId, expectedVersion });

/** Checks a {@link LeadsCommand}. */
export const leadsCommandSchema = z.strictObject({ leadIds });

/** Checks a {@link MoveLeadCommand}. */
export const moveLeadSchema = z.strictObject({ leadId, expectedVersion, ...move });

/** Checks a {@link MoveLeadsCommand}. */
export const moveLeadsSchema = z.strictObject({ leadIds, statusId: id("status") });

/** Checks a {@link LoseLeadCommand}. */
export const loseLeadSchema = z.strictObject({ leadId, expectedVersion, ...lossInputShape });

/** Checks a {@link LoseLeadsCommand}. */
export const loseLeadsSchema = z.strictObject({ leadIds, ...lossInputShape });

/** Checks an update: which lead, and an object of changes that is checked on its own. */
export const updateLeadSchema = z.strictObject({ leadId, expectedVersion, changes: z.record(z.string(), z.unknown()) });

/** Checks a copy: which lead, and an object of differences that is checked on its own. */
export const copyLeadSchema = z.strictObject({
  leadId,
  changes: z.record(z.string(), z.unknown()).optional(),
  idempotencyKey: idempotencyKey().optional(),
});
