import * as z from "zod";
import { isCivilDate } from "../kernel/civil-date.js";
import type { LocalDateTime, OccurrenceStart } from "../kernel/local-date-time.js";
import { isLocalDateTime } from "../kernel/local-date-time.js";

/** Checks a {@link LocalDateTime}: a date of the calendar and a time from 00:00:00 to 23:59:59. */
export const localDateTime = (): z.ZodType<LocalDateTime, string> => localText(isLocalDateTime, localForm);

/** Checks an {@link OccurrenceStart}. */
export const occurrenceStart = (): z.ZodType<OccurrenceStart, string> =>
  localText((value) => isCivilDate(value) || isLocalDateTime(value), "YYYY-MM-DD, or with THH:MM:SS");

/** What the form of a local date and time is called: no zone and no fractions. */
export const localForm = "YYYY-MM-DDTHH:MM:SS, without a zone";

// One string and no union of two, so that queries can compare it.
const localText = <Local extends string>(isLocal: (value: string) => boolean, form: string): z.ZodType<Local, string> =>
  z.string().refine(isLocal, { error: form, params: { reason: "date" } }) as unknown as z.ZodType<Local, string>;
