import * as z from "zod";
import type { Pipeline } from "./pipeline.js";
import { recordShape } from "./record.schema.js";
import { id, name } from "./text.schema.js";

/** Checks a stored {@link Pipeline}. */
export const pipelineSchema = z.strictObject({
  ...recordShape("pipeline"),
  kind: z.enum(["lead", "prospect", "opportunity"]),
  name: name(120),
  isDefault: z.boolean(),
  newStatusId: id("status"),
  convertedStatusId: id("status").nullable(),
  propositionStatusId: id("status").nullable(),
  wonStatusId: id("status").nullable(),
  lostStatusId: id("status"),
}) satisfies z.ZodType<Pipeline>;
