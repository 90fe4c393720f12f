import * as z from "zod";
import type { Journal, JournalChange } from "./journal.js";
import { recordShape } from "./record.schema.js";
import { id, instant, recordKey } from "./text.schema.js";

const change = z.strictObject({
  version: z.int().positive(),
  changes: z.record(z.string(), z.strictObject({ from: z.json(), to: z.json() })).nullable(),
}) satisfies z.ZodType<JournalChange>;

/** Checks a stored {@link Journal}. */
export const journalSchema = z.strictObject({
  ...recordShape("journal"),
  kind: z.enum(["conversion", "merge", "mergePage", "mergeBatch", "eventEdit", "creation"]),
  actorId: id("user").nullable(),
  subjectKey: recordKey(),
  result: z.json(),
  writtenKeys: z.array(recordKey()).max(10_000).readonly(),
  changes: z.array(change).max(10_000).readonly(),
  undoneAt: instant().nullable(),
}) satisfies z.ZodType<Journal>;
