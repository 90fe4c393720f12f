import { CrmError } from "../../kernel/crm-error.js";
import type { Refusal } from "../../kernel/decision.js";
import type { InputFaultCode } from "../../kernel/fault-codes.js";
import { isTimeZone } from "../../kernel/time-zone.js";
import type { PdfOptions } from "./pdf-options.js";

/**
 * Refuses options that no document can be made with, all faults at once.
 * @throws CrmError `INPUT_INVALID`
 */
export function checkPdfOptions(
  options: PdfOptions & { readonly language?: string | undefined; readonly timeZone?: string | undefined },
): void {
  const { now, language, timeZone } = options;
  const refusals: Refusal<InputFaultCode>[] = [
    ...(isInstant(now) ? [] : [malformed(["options", "now"], "an instant of the years 1000 to 9999")]),
    ...(language === undefined || isLanguageTag(language)
      ? []
      : [malformed(["options", "language"], "a language tag")]),
    ...(timeZone === undefined || isTimeZone(timeZone)
      ? []
      : [malformed(["options", "timeZone"], "an IANA time zone")]),
  ];
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
}

/** Whether the runtime takes a text as the name of a language, such as `fr` or `en-GB`. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const isInstant = (now: unknown): boolean =>
  now instanceof Date && now.getTime() >= Date.UTC(1000, 0) && now.getTime() < Date.UTC(10_000, 0);

const malformed = (path: readonly string[], format: string): Refusal<InputFaultCode> => ({
  code: "INPUT_MALFORMED",
  path,
  params: { format },
});
