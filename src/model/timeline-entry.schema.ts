import * as z from "zod";
import { recordShape } from "./record.schema.js";
import { id, instant, recordKey } from "./text.schema.js";
import type { TimelineEntry, TimelineKind } from "./timeline-entry.js";

/** Checks a stored {@link TimelineEntry}. */
export const timelineEntrySchema = z.strictObject({
  ...recordShape("timelineEntry"),
  kind: z
    .string()
    .max(120)
    .regex(/^[A-Za-z][A-Za-z0-9.]*$/) as unknown as z.ZodType<TimelineKind, string>,
  at: instant(),
  actorId: id("user").nullable(),
  subjectKey: recordKey(),
  relatedKeys: z.array(recordKey()).min(1).max(200).readonly(),
  fromStatusId: id("status").nullable(),
  toStatusId: id("status").nullable(),
  spentMs: z.int().nullable(),
  data: z.json(),
}) satisfies z.ZodType<TimelineEntry>;
