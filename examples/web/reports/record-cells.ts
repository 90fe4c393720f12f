import type { NamedKind, ReportRecord } from "crmkit";
import { figureText } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { personOf } from "../open/people.js";
import { statusNames } from "../ui/activity.js";
import { day, moment } from "../ui/formats.js";
import { namesById } from "../ui/named-choices.js";

const kinds: Readonly<Record<string, NamedKind>> = { sourceId: "source", industrySectorId: "industrySector" };

/** Tells the cells of records in words: a list of records behind a chart has ids, days and minor units. */
export async function recordCells(
  c: WebContext,
  columns: readonly string[],
): Promise<(record: ReportRecord, field: string) => string> {
  const names = new Map<string, ReadonlyMap<string, string>>();
  for (const field of columns) {
    const kind = kinds[field];
    if (kind !== undefined) names.set(field, await namesById(c, kind));
    if (field === "statusId") names.set(field, await statusNames(c));
  }
  return (record, field) => {
    const value = record[field];
    if (value === null || value === undefined) return "";
    if (value instanceof Date) return moment(c, value);
    if (field === "amount") return amountText(c, Number(value), String(record["currency"]));
    if (field === "assignedToId") return personOf(String(value))?.name ?? String(value);
    if (field.endsWith("On")) return day(c, String(value));
    return names.get(field)?.get(String(value)) ?? String(value);
  };
}

function amountText(c: WebContext, minorUnits: number, currency: string): string {
  const { language } = c.var.session;
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat(language, {
    style: "currency",
    currency,
  }).resolvedOptions();
  return figureText(minorUnits / 10 ** digits, { unit: "money", currency, language });
}
