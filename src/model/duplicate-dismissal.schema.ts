import * as z from "zod";
import type { DuplicateDismissal } from "./duplicate-dismissal.js";
import { recordShape } from "./record.schema.js";
import { id, recordKey, text } from "./text.schema.js";

/** Checks a stored {@link DuplicateDismissal}. */
export const duplicateDismissalSchema = z.strictObject({
  ...recordShape("duplicateDismissal"),
  pairKeys: z.array(recordKey()).length(2).readonly(),
  dismissedById: id("user").nullable(),
  fingerprint: text(64),
  note: text(1_000).nullable(),
}) satisfies z.ZodType<DuplicateDismissal>;
