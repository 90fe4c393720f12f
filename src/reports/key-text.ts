import type { CivilDate, CivilPeriod } from "../kernel/civil-date.js";
import { dateFormat } from "../kernel/intl-formats.js";
import { knownLanguage } from "../kernel/known-language.js";
import { labelIn } from "../model/labels.js";
import type { ChartColumn, ChartRow } from "./chart-table.js";
import { reportWords } from "./report-words.js";

/** Tells the values of a key of a table in words of a language. */
export function keyTexts(column: ChartColumn, language: string): (value: ChartRow["keys"][number]) => string {
  const words = reportWords(language);
  const { period, names, isReference } = column;
  const codes = words.codes[`${column.type}.${column.field}`] ?? {};
  const ofPeriod = period === null ? null : periodText(period, language);
  const ofCountry = column.field.endsWith("ountryCode") ? countryText(language) : null;
  return (value) => {
    if (value === null || value === "") return words.none;
    if (ofPeriod !== null) return ofPeriod(String(value) as CivilDate); // groups by period are told by their first day
    const name = Object.hasOwn(names, String(value)) ? names[String(value)] : undefined;
    if (name !== undefined) return labelIn(name.labels, language) || String(value);
    if (isReference) return words.concealed;
    if (typeof value === "boolean") return words.codes["boolean"]?.[String(value)] ?? String(value);
    if (ofCountry !== null) return ofCountry(String(value));
    return (Object.hasOwn(codes, String(value)) ? codes[String(value)] : undefined) ?? String(value);
  };
}

const periodOptions: Readonly<Record<CivilPeriod, Intl.DateTimeFormatOptions>> = {
  day: { dateStyle: "medium" },
  week: { dateStyle: "medium" },
  month: { month: "short", year: "numeric" },
  year: { year: "numeric" },
};

const periodText =
  (period: CivilPeriod, language: string) =>
  (day: CivilDate): string =>
    dateFormat(language, periodOptions[period]).format(new Date(`${day}T00:00:00Z`));

function countryText(language: string): (code: string) => string {
  const names = new Intl.DisplayNames(knownLanguage(language), { type: "region", fallback: "code" });
  return (code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
}
