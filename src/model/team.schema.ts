import * as z from "zod";
import { recordShape } from "./record.schema.js";
import type { Team } from "./team.js";
import { id, name } from "./text.schema.js";

/** Checks a stored {@link Team}. */
export const teamSchema = z.strictObject({
  ...recordShape("team"),
  name: name(120),
  managerId: id("user").nullable(),
}) satisfies z.ZodType<Team>;
