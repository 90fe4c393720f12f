import * as z from "zod";
import type { ImportBatch } from "./import-batch.js";
import { recordShape } from "./record.schema.js";
import { name } from "./text.schema.js";

/** Checks a stored {@link ImportBatch}. */
export const importBatchSchema = z.strictObject({
  ...recordShape("importBatch"),
  name: name(),
  state: z.enum(["running", "done", "undone"]),
  rowsDone: z.int().min(0),
  created: z.int().min(0),
  updated: z.int().min(0),
  skipped: z.int().min(0),
}) satisfies z.ZodType<ImportBatch>;
