import * as z from "zod";
import type { Journal, JournalStep } from "./journal.js";
import { recordShape } from "./record.schema.js";
import { id, instant, recordKey } from "./text.schema.js";

const step = z.strictObject({
  key: recordKey(),
  version: z.int().positive(),
  before: z.record(z.string(), z.json()).nullable(),
}) satisfies z.ZodType<JournalStep>;

/** Checks a stored {@link Journal}. */
export const journalSchema = z.strictObject({
  ...recordShape("journal"),
  kind: z.enum(["conversion", "merge"]),
  actorId: id("user").nullable(),
  subjectKey: recordKey(),
  steps: z.array(step).max(100_000).readonly(),
  undoneAt: instant().nullable(),
}) satisfies z.ZodType<Journal>;
