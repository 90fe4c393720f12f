import * as z from "zod";
import type { AddressInput } from "../entry/address-input.schema.js";
import { optionalAddressInput } from "../entry/address-input.schema.js";
import { emailInput } from "../entry/contact-details.schema.js";
import type { ContactDetails } from "../model/contact.js";
import { contactDetailsShape } from "../model/contact.schema.js";
import type { CustomValues } from "../model/record.js";
import { id, idempotencyKey } from "../model/text.schema.js";
import { namedInput } from "../reference-data/named-input.schema.js";
import type { NamedChoice } from "../reference-data/named-kinds.js";

type ChoiceField = "jobFunctionId" | "departmentId" | "tagIds";

/** What may be entered of a contact; what is left out keeps its value, or gets its default on creation. Blank texts count as none. */
export type ContactInput = {
  readonly [K in Exclude<keyof ContactDetails, ChoiceField | "address" | "sharedCompanyIds">]?:
    | Loose<ContactDetails[K]>
    | undefined;
} & {
  /** What the person does in the company: an id, or a name that is added to the list if need be. */
  readonly jobFunctionId?: NamedChoice | null | undefined;
  /** Where in the company the person works: an id, or a name. */
  readonly departmentId?: NamedChoice | null | undefined;
  /** Labels: ids, or names. */
  readonly tagIds?: readonly NamedChoice[] | undefined;
  /** Postal address. */
  readonly address?: AddressInput | null | undefined;
  /** Companies besides the contact's own whose users see it too. */
  readonly sharedCompanyIds?: readonly string[] | undefined;
  /** The company that the contact belongs to; the actor's unless said otherwise, `null` for all. */
  readonly companyId?: string | null | undefined;
  /** The host's own fields; those left out keep their values. */
  readonly custom?: CustomValues | undefined;
};

/** Ids are taken as plain strings. */
type Loose<V> = V extends string ? string : V;

/** An account that a contact belongs to, as it is entered. */
export interface AccountLinkInput {
  /** The account. */
  readonly accountId: string;
  /** What the contact is within it: an id of a role, or a name that is added to the list if need be. */
  readonly roleId?: NamedChoice | null | undefined;
  /** Whether it is the main account; the first is unless another is said to be. */
  readonly isMain?: boolean | undefined;
}

/** A contact that is entered: the first or the last name is mandatory. */
export type NewContact = ContactInput & {
  /** The accounts that the contact belongs to. */
  readonly accounts?: readonly AccountLinkInput[] | undefined;
};

const link = z.strictObject({
  accountId: id("account"),
  roleId: namedInput("role").nullable().optional(),
  isMain: z.boolean().optional(),
});

/** Checks what may be entered of a contact. */
export const contactInputSchema = z
  .strictObject({
    ...contactDetailsShape,
    email: emailInput().nullable(),
    jobFunctionId: namedInput("jobFunction").nullable(),
    departmentId: namedInput("department").nullable(),
    tagIds: z.array(namedInput("tag")).max(200),
    address: optionalAddressInput(),
    companyId: id("company").nullable(),
    custom: z.record(z.string(), z.unknown()),
  })
  .partial();

/** Checks a contact that is entered. */
export const newContactSchema = contactInputSchema.extend({
  accounts: z.array(link).max(200).optional(),
  idempotencyKey: idempotencyKey().optional(),
});
