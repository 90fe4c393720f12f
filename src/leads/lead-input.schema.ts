import * as z from "zod";
import type { AddressInput } from "../entry/address-input.schema.js";
import { optionalAddressInput } from "../entry/address-input.schema.js";
import { emailInput, websiteInput } from "../entry/contact-details.schema.js";
import type { LeadDetails } from "../model/lead.js";
import { leadDetailsShape } from "../model/lead.schema.js";
import type { CustomValues } from "../model/record.js";
import { id, idempotencyKey } from "../model/text.schema.js";
import { namedInput } from "../reference-data/named-input.schema.js";
import type { NamedChoice, NamedKind } from "../reference-data/named-kinds.js";

type ChoiceField = "jobFunctionId" | "departmentId" | "industrySectorId" | "sourceId" | "categoryId" | "tagIds";

/** What may be entered of a lead; what is left out keeps its value, or gets its default on creation. Blank texts count as none. */
export type LeadInput = {
  readonly [K in Exclude<keyof LeadDetails, ChoiceField | "address">]?: Loose<LeadDetails[K]> | undefined;
} & {
  /** What the person does in the company: an id, or a name that is added to the list if need be. */
  readonly jobFunctionId?: NamedChoice | null | undefined;
  /** Where in the company the person works: an id, or a name. */
  readonly departmentId?: NamedChoice | null | undefined;
  /** What the company does: an id, or a name. */
  readonly industrySectorId?: NamedChoice | null | undefined;
  /** Where the lead came from: an id, or a name. */
  readonly sourceId?: NamedChoice | null | undefined;
  /** What kind of lead it is: an id, or a name. */
  readonly categoryId?: NamedChoice | null | undefined;
  /** Labels: ids, or names. */
  readonly tagIds?: readonly NamedChoice[] | undefined;
  /** Postal address. */
  readonly address?: AddressInput | null | undefined;
  /** The company that the lead belongs to; the actor's unless said otherwise, `null` for all. */
  readonly companyId?: string | null | undefined;
  /** The host's own fields; those left out keep their values. */
  readonly custom?: CustomValues | undefined;
};

/** Ids and civil dates are taken as plain strings. */
type Loose<V> = V extends string ? string : V;

/** A lead that is entered: the last name or the company name is mandatory. */
export type NewLead = LeadInput & {
  /** The status to begin in; the new role of the default pipeline unless said otherwise. */
  readonly statusId?: string | undefined;
};

const choice = (kind: NamedKind) => namedInput(kind).nullable();

const inputShape = {
  ...leadDetailsShape,
  email: emailInput().nullable(),
  website: websiteInput().nullable(),
  jobFunctionId: choice("jobFunction"),
  departmentId: choice("department"),
  industrySectorId: choice("industrySector"),
  sourceId: choice("source"),
  categoryId: choice("category"),
  tagIds: z.array(namedInput("tag")).max(200),
  address: optionalAddressInput(),
  companyId: id("company").nullable(),
  custom: z.record(z.string(), z.unknown()),
};

/** Checks what may be entered of a lead. */
export const leadInputSchema = z.strictObject(inputShape).partial();

/** Checks a lead that is entered. */
export const newLeadSchema = leadInputSchema.extend({ statusId: id("status").optional() });

/** Checks a lead that is entered by itself, once under a key: rows of an import have none. */
export const keyedLeadSchema = newLeadSchema.extend({ idempotencyKey: idempotencyKey().optional() });
