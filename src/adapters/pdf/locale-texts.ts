import type { CivilDate } from "../../kernel/civil-date.js";
import { minorUnitDigits } from "../../kernel/minor-unit-digits.js";

/** Dates, times and money in the words of a language. */
export interface LocaleTexts {
  /** A day. */
  readonly day: (date: CivilDate) => string;
  /** A day and a time in the zone of the document; `""` for an instant that is none. */
  readonly instant: (instant: Date) => string;
  /** Minor units of a currency. */
  readonly money: (amount: number, currency: string) => string;
}

/** Makes the texts of a language, with instants as the clocks of a zone show them. */
export function localeTexts(language: string, timeZone: string): LocaleTexts {
  const days = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const instants = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone });
  return {
    day: (date) => {
      const at = new Date(`${date}T00:00:00Z`);
      return Number.isNaN(at.getTime()) ? date : days.format(at);
    },
    instant: (instant) => (Number.isNaN(instant.getTime()) ? "" : instants.format(instant)),
    money: (amount, currency) => {
      const digits = minorUnitDigits(currency);
      const value = amount / 10 ** digits;
      const shown = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      return /^[A-Z]{3}$/.test(currency)
        ? new Intl.NumberFormat(language, { style: "currency", currency, ...shown }).format(value)
        : `${new Intl.NumberFormat(language, shown).format(value)} ${currency}`;
    },
  };
}
