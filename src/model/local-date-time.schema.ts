import * as z from "zod";
import { isCivilDate } from "../kernel/civil-date.js";
import type { LocalDateTime, OccurrenceStart } from "../kernel/local-date-time.js";
import { isLocalDateTime } from "../kernel/local-date-time.js";

/** Checks a {@link LocalDateTime}: a date of the calendar and a time from 00:00:00 to 23:59:59. */
export const localDateTime = (): z.ZodType<LocalDateTime, string> => localText(isLocalDateTime);

/** Checks an {@link OccurrenceStart}. */
export const occurrenceStart = (): z.ZodType<OccurrenceStart, string> =>
  localText((value) => isCivilDate(value) || isLocalDateTime(value));

// One string and no union of two, so that queries can compare it.
const localText = <Local extends string>(isLocal: (value: string) => boolean): z.ZodType<Local, string> =>
  z
    .string()
    .max(19)
    .refine(isLocal, { params: { reason: "date" } }) as unknown as z.ZodType<Local, string>;
