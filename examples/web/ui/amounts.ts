import { minorUnitDigits } from "crmkit";

/** What was typed as an amount, in minor units; `null` for nothing, and for what is no amount a number that the library refuses. */
export function minorOf(typed: string, currency: string): number | null {
  const text = typed.replace(/\s/g, "").replace(",", ".");
  if (text === "") return null;
  const digits = minorUnitDigits(currency);
  const [, whole, fraction = ""] = /^(\d+)(?:\.(\d*))?$/.exec(text) ?? [];
  if (whole === undefined || fraction.length > digits) return Number.NaN;
  return Number(whole + fraction.padEnd(digits, "0"));
}
