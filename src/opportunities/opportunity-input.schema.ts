import * as z from "zod";
import type { OpportunityDetails } from "../model/opportunity.js";
import { opportunityDetailsShape } from "../model/opportunity.schema.js";
import type { CustomValues } from "../model/record.js";
import { id, idempotencyKey } from "../model/text.schema.js";
import { namedInput } from "../reference-data/named-input.schema.js";
import type { NamedChoice } from "../reference-data/named-kinds.js";

/** What may be entered of an opportunity; what is left out keeps its value, or gets its default on creation. Blank texts count as none. */
export type OpportunityInput = {
  readonly [K in Exclude<keyof OpportunityDetails, "sourceId">]?: Loose<OpportunityDetails[K]> | undefined;
} & {
  /** Where the opportunity came from: an id, or a name that is added to the list if need be. */
  readonly sourceId?: NamedChoice | null | undefined;
  /** The company that the opportunity belongs to; the actor's unless said otherwise, `null` for all. */
  readonly companyId?: string | null | undefined;
  /** The host's own fields; those left out keep their values. */
  readonly custom?: CustomValues | undefined;
};

/** Ids and civil dates are taken as plain strings. */
type Loose<V> = V extends string ? string : V;

/**
 * An opportunity that is entered: the name and an account, a contact or a converted lead to take them from are mandatory.
 * The account of a contact is its main one; the currency is the account's, else the company's.
 */
export type NewOpportunity = OpportunityInput & {
  /** What may be sold. */
  readonly name: string;
  /** The status to begin in; the new role of the default pipeline unless said otherwise. */
  readonly statusId?: string | undefined;
};

/** Checks what may be entered of an opportunity. */
export const opportunityInputSchema = z
  .strictObject({
    ...opportunityDetailsShape,
    sourceId: namedInput("source").nullable(),
    companyId: id("company").nullable(),
    custom: z.record(z.string(), z.unknown()),
  })
  .partial();

/** Checks an opportunity that is entered. */
export const newOpportunitySchema = opportunityInputSchema.extend({
  name: opportunityDetailsShape.name,
  statusId: id("status").optional(),
  idempotencyKey: idempotencyKey().optional(),
});
