import * as z from "zod";
import { recordShape } from "./record.schema.js";
import type { Reminder } from "./reminder.js";
import { id, instant } from "./text.schema.js";

/** Checks a stored {@link Reminder}. */
export const reminderSchema = z.strictObject({
  ...recordShape("reminder"),
  eventId: id("calendarEvent"),
  userId: id("user"),
  mode: z.enum(["beforeStart", "atInstant"]),
  amount: z.int().min(0).max(100_000).nullable(),
  unit: z.enum(["minute", "hour", "day", "week"]).nullable(),
  at: instant().nullable(),
  audience: z.enum(["me", "all"]),
  templateId: id("template"),
  nextTriggerAt: instant().nullable(),
}) satisfies z.ZodType<Reminder>;
