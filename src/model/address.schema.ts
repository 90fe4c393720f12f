import * as z from "zod";
import type { Address } from "./address.js";
import { shortText, text } from "./text.schema.js";

/** Checks an {@link Address}. */
export const addressSchema: z.ZodType<Address> = z.strictObject({
  extra: shortText().nullable(),
  street: shortText().nullable(),
  postalCode: text(32).nullable(),
  city: shortText().nullable(),
  region: shortText().nullable(),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
});
