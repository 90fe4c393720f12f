import * as z from "zod";
import type { Account, AccountAddress } from "./account.js";
import { addressSchema } from "./address.schema.js";
import { countryCode, currency, language } from "./code.schema.js";
import { recordShape } from "./record.schema.js";
import { id, instant, longText, name, recordKey, shortText, text } from "./text.schema.js";

/** Checks an {@link AccountAddress}. */
export const accountAddressSchema = z.strictObject({
  address: addressSchema,
  billing: z.boolean(),
  delivery: z.boolean(),
  isDefault: z.boolean(),
}) satisfies z.ZodType<AccountAddress>;

/** What a user may enter, field by field. */
export const accountDetailsShape = {
  name: name(512),
  isCompany: z.boolean(),
  title: text(64).nullable(),
  firstName: shortText().nullable(),
  lastName: shortText().nullable(),
  kinds: z
    .array(z.enum(["prospect", "customer", "supplier", "internal", "factor"]))
    .max(5)
    .readonly(),
  email: text(254).nullable(),
  fixedPhone: text(64).nullable(),
  mobilePhone: text(64).nullable(),
  website: text(2048).nullable(),
  picture: text(2048).nullable(),
  sourceId: id("source").nullable(),
  industrySectorId: id("industrySector").nullable(),
  categoryId: id("category").nullable(),
  sizeBand: text(64).nullable(),
  score: z.int().min(0).max(5).nullable(),
  keyAccount: z.boolean(),
  nurturing: z.boolean(),
  assignedToId: id("user").nullable(),
  teamId: id("team").nullable(),
  tagIds: z.array(id("tag")).max(200).readonly(),
  description: longText().nullable(),
  addresses: z.array(accountAddressSchema).max(200).readonly(),
  currency: currency().nullable(),
  language: language().nullable(),
  countryCode: countryCode().nullable(),
  doNotCall: z.boolean(),
  doNotEmail: z.boolean(),
  sharedCompanyIds: z.array(id("company")).max(200).readonly(),
  externalId: shortText().nullable(),
};

/** Checks a stored {@link Account}. */
export const accountSchema = z.strictObject({
  ...recordShape("account"),
  ...accountDetailsShape,
  reference: text(64).nullable(),
  statusId: id("status").nullable(),
  statusSince: instant().nullable(),
  boardRank: text(255).nullable(),
  lostReasonId: id("lostReason").nullable(),
  lostNote: longText().nullable(),
  lostAt: instant().nullable(),
  projectKeys: z.array(recordKey()).max(200).readonly(),
  searchText: text(40_000),
  matchKeys: z.array(text(1024)).max(100).readonly(),
  mergedIntoId: id("account").nullable(),
}) satisfies z.ZodType<Account>;
