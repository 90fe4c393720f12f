import * as z from "zod";
import { language, timeZone } from "./code.schema.js";
import { recordShape } from "./record.schema.js";
import { id, longText, name, shortText, text } from "./text.schema.js";
import type { User } from "./user.js";

/** Checks a stored {@link User}. */
export const userSchema = z.strictObject({
  ...recordShape("user"),
  name: name(),
  email: text(254).nullable(),
  phone: text(64).nullable(),
  language: language(),
  timeZone: timeZone(),
  teamIds: z.array(id("team")).max(1000).readonly(),
  activeTeamId: id("team").nullable(),
  companyIds: z.array(id("company")).max(1000).readonly(),
  activeCompanyId: id("company").nullable(),
  signature: longText().nullable(),
  picture: text(2048).nullable(),
  externalId: shortText().nullable(),
}) satisfies z.ZodType<User>;
