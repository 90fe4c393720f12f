import * as z from "zod";
import type { Address } from "./address.js";
import { shortText } from "./text.schema.js";

/** Checks an {@link Address}. */
export const addressSchema: z.ZodType<Address> = z.strictObject({
  extra: shortText().nullable(),
  street: shortText().nullable(),
  postalCode: z.string().max(32).nullable(),
  city: shortText().nullable(),
  region: shortText().nullable(),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
});
