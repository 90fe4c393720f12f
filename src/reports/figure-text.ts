import { minorUnitDigits } from "../kernel/minor-unit-digits.js";
import type { ChartUnit } from "./chart-view.js";

/** What a figure is. */
export interface FigureKind {
  /** What it counts. */
  readonly unit: ChartUnit;
  /** ISO 4217 code of money. */
  readonly currency: string | null;
  /** Language tag. */
  readonly language: string;
}

/** A figure as a language writes it: whole numbers grouped, money with the digits of its currency, percent and days with one digit at most. */
export function figureText(value: number, { unit, currency, language }: FigureKind): string {
  return new Intl.NumberFormat(language, optionsOf(unit, currency)).format(value);
}

function optionsOf(unit: ChartUnit, currency: string | null): Intl.NumberFormatOptions {
  const rounded = { maximumFractionDigits: 1 } as const;
  if (unit === "percent") return { ...rounded, style: "unit", unit: "percent" };
  if (unit === "days") return { ...rounded, style: "unit", unit: "day", unitDisplay: "long" };
  if (unit === "count" || currency === null) return { maximumFractionDigits: 2 };
  const digits = minorUnitDigits(currency);
  return { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits };
}
