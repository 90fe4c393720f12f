import { minorUnitDigits } from "../../kernel/minor-unit-digits.js";
import type { ChartView } from "../../reports/chart-view.js";

/** The figure of a mark of an axis in the language of the chart, short: large ones as "1.2M", the largest as powers of ten. */
export function tickText({ language, unit }: ChartView, value: number): string {
  const size = Math.abs(value);
  const notation = size >= 1e15 || (size > 0 && size < 1e-6) ? "scientific" : size >= 10_000 ? "compact" : "standard";
  const digits = { maximumFractionDigits: notation === "standard" ? 6 : 2 };
  if (unit !== "percent") return new Intl.NumberFormat(language, { notation, ...digits }).format(value);
  return new Intl.NumberFormat(language, { style: "percent", notation, maximumFractionDigits: 4 }).format(value / 100);
}

/** The sum of all figures of a chart in its language, as its own texts are written. */
export function sumText({ language, unit, currency }: ChartView, value: number): string {
  if (Math.abs(value) >= 1e15)
    return new Intl.NumberFormat(language, { notation: "scientific", maximumFractionDigits: 3 }).format(value);
  if (unit === "money" && currency !== null && /^[A-Z]{3}$/.test(currency)) {
    const digits = minorUnitDigits(currency);
    const shown = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(language, { style: "currency", currency, ...shown }).format(value);
  }
  if (unit === "percent")
    return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format(value / 100);
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}
