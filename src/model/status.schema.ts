import * as z from "zod";
import { recordShape } from "./record.schema.js";
import type { Status } from "./status.js";
import { id, name, text } from "./text.schema.js";

/** Checks a stored {@link Status}. */
export const statusSchema = z.strictObject({
  ...recordShape("status"),
  pipelineId: id("pipeline"),
  labels: z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), name(120)).readonly(),
  sequence: z.int().min(0),
  open: z.boolean(),
  color: z.string().regex(/^#[0-9a-f]{6}$/),
  probability: z.number().min(0).max(100).nullable(),
  nextStatusIds: z.array(id("status")).max(200).readonly().nullable(),
  requiredFields: z.array(text(128)).max(100).readonly(),
  allowedUserIds: z.array(id("user")).max(1000).readonly(),
  allowedTeamIds: z.array(id("team")).max(1000).readonly(),
}) satisfies z.ZodType<Status>;
