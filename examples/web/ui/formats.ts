import { minorUnitDigits } from "crmkit";
import type { WebContext } from "../http/web-context.js";

/** A moment as the person's calendar and clock show it. */
export function moment(c: WebContext, at: Date): string {
  const { language, person } = c.var.session;
  const { timeZone } = person;
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone }).format(at);
}

/** A civil date, which has no zone. */
export function day(c: WebContext, date: string): string {
  const format = new Intl.DateTimeFormat(c.var.session.language, { dateStyle: "medium", timeZone: "UTC" });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** An amount of money in minor units, such as cents, with its currency. */
export function money(c: WebContext, amount: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  const format = new Intl.NumberFormat(c.var.session.language, {
    style: "currency",
    currency,
    minimumFractionDigits: amount % 10 ** digits === 0 ? 0 : digits,
    maximumFractionDigits: digits,
  });
  return format.format(amount / 10 ** digits);
}

/** Whole percents, such as a probability. */
export const percent = (c: WebContext, value: number): string =>
  new Intl.NumberFormat(c.var.session.language, { style: "percent" }).format(value / 100);

/** The size of a file as people say it, such as `1.2 MB`. */
export function fileSize(c: WebContext, bytes: number): string {
  const isLarge = bytes >= 1e6;
  const format = new Intl.NumberFormat(c.var.session.language, {
    style: "unit",
    unit: isLarge ? "megabyte" : "kilobyte",
    maximumFractionDigits: 1,
  });
  return format.format(bytes / (isLarge ? 1e6 : 1e3));
}
