import * as z from "zod";

/** What the form of a time zone is called, for whoever reads an error. */
export const zoneForm = "IANA time zone, such as Europe/Paris";

/** What the form of a language is called. */
export const languageForm = "language tag, such as fr or pt-BR";

/** An ISO 4217 currency code in capitals, such as `EUR`. */
export const currency = (): z.ZodString => z.string().regex(/^[A-Z]{3}$/, "ISO 4217 code, such as EUR");

/** An ISO 3166-1 alpha-2 country code in capitals, such as `FR`. */
export const countryCode = (): z.ZodString => z.string().regex(/^[A-Z]{2}$/, "ISO 3166-1 code, such as FR");

/** A BCP 47 language tag, such as `fr` or `pt-BR`. */
export const language = (): z.ZodString =>
  z
    .string()
    .max(35)
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, languageForm);

/**
 * A name in the form of IANA time zones, such as `Europe/Paris`. Only the form is checked: what is stored must
 * stay readable on a runtime that does not know the zone.
 */
export const timeZone = (): z.ZodString => z.string().regex(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/, zoneForm);

/** A SHA-256 in lower-case hexadecimal digits. */
export const sha256 = (): z.ZodString => z.string().regex(/^[0-9a-f]{64}$/);
