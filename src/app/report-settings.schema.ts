import * as z from "zod";
import { name } from "../model/text.schema.js";
import type { ReportDefinition } from "../reports/chart-definition.js";

const code = name(64);
const labels = z.record(z.string().min(1).max(35), name(255)).refine((given) => Object.keys(given).length > 0);
const field = z.string().min(1).max(128);
const standing = z.enum(["open", "closed", "won", "lost", "converted"]);
const condition = { standing: standing.optional(), where: z.unknown().optional() };

const figure = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("count") }),
  z.strictObject({ kind: z.literal("sum"), field, weight: field.optional() }),
  z.strictObject({ kind: z.literal("share"), of: z.strictObject(condition) }),
  z.strictObject({ kind: z.literal("days"), from: field, to: field }),
  z.strictObject({ kind: z.literal("greatest"), field, most: z.int().min(1).max(100) }),
  z.strictObject({ kind: z.literal("stay") }),
]);

const key = z.strictObject({ title: labels, field, period: z.enum(["day", "week", "month", "year"]).optional() });

const chart = z.strictObject({
  code,
  title: labels,
  type: z.enum(["lead", "account", "contact", "opportunity", "calendarEvent"]),
  mark: z.enum(["bar", "line", "share"]),
  date: field.optional(),
  during: z.literal("today").optional(),
  ofTeam: z.boolean().optional(),
  by: z.array(key).max(2),
  figure,
  ...condition,
});

/** Checks the form of a host's own reports; which fields there are is checked afterwards. */
export const reportSettingsSchema = z
  .array(z.strictObject({ code, title: labels, charts: z.array(chart).min(1).max(100) }))
  .max(100) as unknown as z.ZodType<readonly ReportDefinition[]>; // the fields are checked by name
