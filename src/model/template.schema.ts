import * as z from "zod";
import { language } from "./code.schema.js";
import { recordShape } from "./record.schema.js";
import type { Template } from "./template.js";
import { longText, name, text } from "./text.schema.js";

/** Checks the form of a stored {@link Template}; its placeholders are for the rules of templates to check. */
export const templateSchema = z.strictObject({
  ...recordShape("template"),
  name: name(120),
  medium: z.enum(["email"]),
  model: z.enum(["eventReminder", "catalog", "lead", "account", "contact", "opportunity"]),
  language: language().nullable(),
  recipients: z.array(text(254)).max(100).readonly(),
  subject: text(998),
  format: z.enum(["text", "html"]),
  content: text(200_000),
  signature: longText().nullable(),
}) satisfies z.ZodType<Template>;
