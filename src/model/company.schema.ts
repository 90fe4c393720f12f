import * as z from "zod";
import { addressSchema } from "./address.schema.js";
import { countryCode, currency, language, timeZone } from "./code.schema.js";
import type { Company } from "./company.js";
import { recordShape } from "./record.schema.js";
import { name, text } from "./text.schema.js";

/** Checks a stored {@link Company}. */
export const companySchema = z.strictObject({
  ...recordShape("company"),
  name: name(),
  code: text(32).nullable(),
  currency: currency(),
  language: language(),
  countryCode: countryCode(),
  timeZone: timeZone(),
  address: addressSchema.nullable(),
  email: text(254).nullable(),
  phone: text(64).nullable(),
  website: text(2048).nullable(),
  logo: text(2048).nullable(),
}) satisfies z.ZodType<Company>;
