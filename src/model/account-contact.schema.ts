import * as z from "zod";
import type { AccountContact } from "./account-contact.js";
import { recordShape } from "./record.schema.js";
import { id } from "./text.schema.js";

/** Checks a stored {@link AccountContact}. */
export const accountContactSchema = z.strictObject({
  ...recordShape("accountContact"),
  accountId: id("account"),
  contactId: id("contact"),
  roleId: id("role").nullable(),
  isMain: z.boolean(),
}) satisfies z.ZodType<AccountContact>;
