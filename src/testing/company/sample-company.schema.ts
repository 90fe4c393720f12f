import * as z from "zod";
import { callable } from "../../app/callable.schema.js";
import { id, instant } from "../../model/text.schema.js";

/** Checks what a sample company is to be like. */
export const sampleCompanySchema = z.strictObject({
  leads: z.int().min(0),
  seed: z.int().optional(),
  until: instant().optional(),
  days: z.int().min(1).max(36_500).optional(),
  companyId: id("company").optional(),
  languages: z
    .array(z.enum(["en", "fr"]))
    .min(1)
    .optional(),
  users: z.int().min(1).max(400).optional(),
  settings: z.unknown().optional(),
  onProgress: callable().optional(),
});
