import * as z from "zod";
import type { IsoWeekday, Recurrence } from "./recurrence.js";
import { civilDate } from "./text.schema.js";

const isoWeekday = z.literal([1, 2, 3, 4, 5, 6, 7]) satisfies z.ZodType<IsoWeekday>;

const nonZero = (limit: number): z.ZodInt =>
  z
    .int()
    .min(-limit)
    .max(limit)
    .refine((value) => value !== 0, { params: { reason: "zero" } });

/** Checks the form of a {@link Recurrence}; whether it ever happens is for the rules of recurrence to say. */
export const recurrenceSchema = z.strictObject({
  frequency: z.enum(["daily", "weekly", "monthly", "yearly"]),
  interval: z.int().min(1).max(999),
  weekdays: z
    .array(z.strictObject({ day: isoWeekday, nth: nonZero(53).nullable() }))
    .max(50)
    .readonly(),
  monthDays: z.array(nonZero(31)).max(62).readonly(),
  months: z.array(z.int().min(1).max(12)).max(12).readonly(),
  setPositions: z.array(nonZero(366)).max(50).readonly(),
  overflow: z.enum(["skip", "lastDay"]),
  weekStart: isoWeekday,
  end: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("never") }),
    z.strictObject({ kind: z.literal("count"), count: z.int().min(1).max(999) }),
    z.strictObject({ kind: z.literal("until"), date: civilDate() }),
  ]),
}) satisfies z.ZodType<Recurrence>;
