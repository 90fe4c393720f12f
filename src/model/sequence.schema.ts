import * as z from "zod";
import { recordShape } from "./record.schema.js";
import type { Sequence } from "./sequence.js";
import { name, text } from "./text.schema.js";

/** Checks a stored {@link Sequence}. */
export const sequenceSchema = z.strictObject({
  ...recordShape("sequence"),
  recordType: name(63),
  format: text(64).min(1),
  nextNumber: z.int().min(1),
}) satisfies z.ZodType<Sequence>;
