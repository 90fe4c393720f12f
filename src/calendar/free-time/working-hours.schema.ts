import * as z from "zod";
import { isTimeZone } from "../../kernel/time-zone.js";
import { zoneForm } from "../../model/code.schema.js";
import { civilDate } from "../../model/text.schema.js";
import type { WorkingHours, WorkingTime } from "./working-hours.js";

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const clockOrEndOfDay = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);

// Times of five characters are in the order of their texts.
const isAscending = (times: readonly WorkingTime[]): boolean =>
  times.every(({ from, to }, i) => from < to && (times[i - 1]?.to ?? "") <= from);

const stretches = z
  .array(z.strictObject({ from: clock, to: clockOrEndOfDay }))
  .max(96)
  .refine(isAscending)
  .readonly()
  .optional();

/** Checks {@link WorkingHours}: the stretches of a day ascend and do not overlap. */
export const workingHoursSchema = z.strictObject({
  timeZone: z.string().max(64).refine(isTimeZone, zoneForm),
  days: z.strictObject({
    1: stretches,
    2: stretches,
    3: stretches,
    4: stretches,
    5: stretches,
    6: stretches,
    7: stretches,
  }),
  daysOff: z.array(civilDate()).max(1_000).readonly().optional(),
}) satisfies z.ZodType<WorkingHours>;
