import * as z from "zod";
import type { Claim } from "./claim.js";
import { recordShape } from "./record.schema.js";
import { recordKey } from "./text.schema.js";

/** Checks a stored {@link Claim}. */
export const claimSchema = z.strictObject({
  ...recordShape("claim"),
  holderKey: recordKey(),
}) satisfies z.ZodType<Claim>;
