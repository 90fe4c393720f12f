import * as z from "zod";
import type { ChartLayout } from "./chart-layout.js";
import { recordShape } from "./record.schema.js";
import { id, text } from "./text.schema.js";

const chartPlaceSchema = z.strictObject({
  chart: text(64),
  legend: z.boolean(),
  columns: z.array(text(128)).max(100).readonly(),
  hidden: z.boolean(),
  wide: z.boolean(),
});

/** Checks a stored {@link ChartLayout}. */
export const chartLayoutSchema = z.strictObject({
  ...recordShape("chartLayout"),
  userId: id("user"),
  report: text(64),
  charts: z.array(chartPlaceSchema).max(100).readonly(),
}) satisfies z.ZodType<ChartLayout>;
