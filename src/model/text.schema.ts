import * as z from "zod";
import type { CivilDate } from "../kernel/civil-date.js";
import { isCivilDate } from "../kernel/civil-date.js";
import type { Id, RecordKey } from "../kernel/id.js";
import { isStorableText } from "../kernel/storable-text.js";

/** A well-formed Unicode text of bounded length, without the character U+0000, which no database stores. */
export const text = (max: number): z.ZodString =>
  z
    .string()
    .max(max)
    .refine(isStorableText, { params: { reason: "text" } });

/** A text that is not blank. */
export const name = (max = 255): z.ZodString =>
  text(max).refine((value) => value.trim() !== "", { params: { reason: "blank" } });

/** A short text, such as a name or a city; at most 255 UTF-16 units. */
export const shortText = (): z.ZodString => text(255);

/** A long text, such as a description; at most 20,000 UTF-16 units. */
export const longText = (): z.ZodString => text(20_000);

/** A key of a caller's own, by which the same command is known again; 1 to 255 UTF-16 units, of which blanks around it do not count. */
export const idempotencyKey = (): z.ZodString => text(255).trim().min(1);

/** The id of a record of one type. */
export const id = <Type extends string>(_type: Type): z.ZodType<Id<Type>, string> =>
  z
    .string()
    .min(1)
    .max(128)
    .refine((value) => isStorableText(value) && !value.includes("/"), {
      params: { reason: "id" },
    }) as unknown as z.ZodType<Id<Type>, string>;

/** The key of a record of any type. */
export const recordKey = (): z.ZodType<RecordKey, string> =>
  z
    .string()
    .min(3)
    .max(192)
    .regex(/^[A-Za-z][A-Za-z0-9_-]{0,62}\/[^/]+$/)
    .refine(isStorableText, { params: { reason: "text" } }) as unknown as z.ZodType<RecordKey, string>;

/** A date of the calendar, `YYYY-MM-DD`. */
export const civilDate = (): z.ZodType<CivilDate, string> =>
  z.iso.date().refine(isCivilDate, { params: { reason: "date" } }) as unknown as z.ZodType<CivilDate, string>;

/** An instant: a valid `Date` that is of the years 0001 to 9999 in the calendar of every zone. */
export const instant = (): z.ZodDate =>
  z.date().min(new Date("0001-01-02T00:00:00.000Z")).max(new Date("9999-12-30T23:59:59.999Z"));

/** A whole number of a currency's minor units, such as cents. */
export const minorUnits = (): z.ZodInt => z.int();
