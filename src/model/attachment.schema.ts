import * as z from "zod";
import type { Attachment } from "./attachment.js";
import { sha256 } from "./code.schema.js";
import { recordShape } from "./record.schema.js";
import { id, longText, name, recordKey, text } from "./text.schema.js";

/** Checks a stored {@link Attachment}. */
export const attachmentSchema = z.strictObject({
  ...recordShape("attachment"),
  relatedKeys: z.array(recordKey()).min(1).max(200).readonly(),
  blob: text(2048).min(1),
  fileName: name(),
  mediaType: z
    .string()
    .max(255)
    .regex(/^[\w.+-]+\/[\w.+-]+$/),
  size: z.int().min(0),
  sha256: sha256().nullable(),
  description: longText().nullable(),
  addedById: id("user").nullable(),
}) satisfies z.ZodType<Attachment>;
