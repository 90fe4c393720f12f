import * as z from "zod";
import { addressSchema } from "./address.schema.js";
import { countryCode, language } from "./code.schema.js";
import type { Contact } from "./contact.js";
import { recordShape } from "./record.schema.js";
import { id, longText, shortText, text } from "./text.schema.js";

/** What a user may enter, field by field. */
export const contactDetailsShape = {
  title: text(64).nullable(),
  firstName: shortText().nullable(),
  lastName: shortText().nullable(),
  jobFunctionId: id("jobFunction").nullable(),
  departmentId: id("department").nullable(),
  fixedPhone: text(64).nullable(),
  mobilePhone: text(64).nullable(),
  email: text(254).nullable(),
  address: addressSchema.nullable(),
  picture: text(2048).nullable(),
  description: longText().nullable(),
  assignedToId: id("user").nullable(),
  teamId: id("team").nullable(),
  tagIds: z.array(id("tag")).max(200).readonly(),
  language: language().nullable(),
  countryCode: countryCode().nullable(),
  doNotCall: z.boolean(),
  doNotEmail: z.boolean(),
  sharedCompanyIds: z.array(id("company")).max(200).readonly(),
  externalId: shortText().nullable(),
};

/** Checks a stored {@link Contact}. */
export const contactSchema = z.strictObject({
  ...recordShape("contact"),
  ...contactDetailsShape,
  fullName: text(1024),
  reference: text(64).nullable(),
  mainAccountId: id("account").nullable(),
  emailDomain: text(254).nullable(),
  searchText: text(40_000),
  matchKeys: z.array(text(1024)).max(100).readonly(),
  mergedIntoId: id("contact").nullable(),
}) satisfies z.ZodType<Contact>;
