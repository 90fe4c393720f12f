import * as z from "zod";
import type { AddressInput } from "../entry/address-input.schema.js";
import { addressInput } from "../entry/address-input.schema.js";
import { emailInput, websiteInput } from "../entry/contact-details.schema.js";
import type { AccountDetails, AccountKind } from "../model/account.js";
import { accountDetailsShape } from "../model/account.schema.js";
import type { CustomValues } from "../model/record.js";
import { id, idempotencyKey } from "../model/text.schema.js";
import { namedInput } from "../reference-data/named-input.schema.js";
import type { NamedChoice, NamedKind } from "../reference-data/named-kinds.js";

/** One of an account's addresses as it is entered. */
export interface AccountAddressInput {
  /** The address itself. */
  readonly address: AddressInput;
  /** Bills go there; not unless said otherwise, but the only address takes every mark. */
  readonly billing?: boolean | undefined;
  /** Goods go there; as for bills. */
  readonly delivery?: boolean | undefined;
  /** The first among the addresses of its marks; as for bills. */
  readonly isDefault?: boolean | undefined;
}

type ChoiceField = "sourceId" | "industrySectorId" | "categoryId" | "tagIds";

/** What may be entered of an account; what is left out keeps its value, or gets its default on creation. Blank texts count as none. */
export type AccountInput = {
  readonly [K in Exclude<keyof AccountDetails, ChoiceField | "name" | "addresses" | "kinds" | "sharedCompanyIds">]?:
    | Loose<AccountDetails[K]>
    | undefined;
} & {
  /** Name of a company. An individual's is made of first and last name, and is not entered. */
  readonly name?: string | null | undefined;
  /** What the account is to the company; a prospect unless said otherwise. */
  readonly kinds?: readonly AccountKind[] | undefined;
  /** Postal addresses, all of them. */
  readonly addresses?: readonly AccountAddressInput[] | undefined;
  /** Companies besides the account's own whose users see it too. */
  readonly sharedCompanyIds?: readonly string[] | undefined;
  /** Where the account came from: an id, or a name that is added to the list if need be. */
  readonly sourceId?: NamedChoice | null | undefined;
  /** What the account does: an id, or a name. */
  readonly industrySectorId?: NamedChoice | null | undefined;
  /** What kind of account it is: an id, or a name. */
  readonly categoryId?: NamedChoice | null | undefined;
  /** Labels: ids, or names. */
  readonly tagIds?: readonly NamedChoice[] | undefined;
  /** The company that the account belongs to; the actor's unless said otherwise, `null` for all. */
  readonly companyId?: string | null | undefined;
  /** The host's own fields; those left out keep their values. */
  readonly custom?: CustomValues | undefined;
};

/** Ids are taken as plain strings. */
type Loose<V> = V extends string ? string : V;

/** An account that is entered: a company needs a name, an individual a first or last name. */
export type NewAccount = AccountInput & {
  /** The status of a prospect to begin in; the new role of the default pipeline unless said otherwise. */
  readonly statusId?: string | undefined;
};

const choice = (kind: NamedKind) => namedInput(kind).nullable();

const accountAddress = z.strictObject({
  address: addressInput(),
  billing: z.boolean().optional(),
  delivery: z.boolean().optional(),
  isDefault: z.boolean().optional(),
});

/** Checks what may be entered of an account. */
export const accountInputSchema = z
  .strictObject({
    ...accountDetailsShape,
    name: accountDetailsShape.name.nullable(),
    email: emailInput().nullable(),
    website: websiteInput().nullable(),
    addresses: z.array(accountAddress).max(200),
    sourceId: choice("source"),
    industrySectorId: choice("industrySector"),
    categoryId: choice("category"),
    tagIds: z.array(namedInput("tag")).max(200),
    companyId: id("company").nullable(),
    custom: z.record(z.string(), z.unknown()),
  })
  .partial();

/** Checks an account that is entered. */
export const newAccountSchema = accountInputSchema.extend({
  statusId: id("status").optional(),
  idempotencyKey: idempotencyKey().optional(),
});
