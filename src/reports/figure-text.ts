import { numberFormat } from "../kernel/intl-formats.js";
import { minorUnitDigits } from "../kernel/minor-unit-digits.js";
import type { ChartUnit } from "./chart-view.js";

/** What a figure is, and the language that it is told in. */
export interface FigureKind {
  /** What the figure is. */
  readonly unit: ChartUnit;
  /** ISO 4217 code of money; `null` for anything else. */
  readonly currency: string | null;
  /** Language tag; English for one that is none. */
  readonly language: string;
}

/**
 * A figure in words of a language: a whole number for counts, money with the digits that are usual for its currency,
 * percent and days with one digit behind the point at most.
 */
export const figureText = (value: number, kind: FigureKind): string =>
  inWords(value, kind, digitsOf(kind), { unitDisplay: "long" });

/**
 * A figure as short as it is told on an axis, such as `1.2M` or `1,2 M €`, by three digits that count; by powers of ten
 * where the language has no short word for it.
 */
export function shortFigureText(value: number, kind: FigureKind): string {
  const size = Math.abs(value);
  const notation = size >= 1e15 || (size > 0 && size < 1e-3) ? "scientific" : "compact";
  return inWords(value, kind, { maximumSignificantDigits: 3, notation }, { unitDisplay: "short" });
}

function digitsOf({ unit, currency }: FigureKind): Intl.NumberFormatOptions {
  if (unit === "count") return { maximumFractionDigits: 0 };
  if (unit !== "money") return { maximumFractionDigits: 1 };
  const digits = minorUnitDigits(currency ?? "");
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

function inWords(
  value: number,
  { unit, currency, language }: FigureKind,
  digits: Intl.NumberFormatOptions,
  display: Pick<Intl.NumberFormatOptions, "unitDisplay">,
): string {
  const format = (kind: Intl.NumberFormatOptions, figure = value): string =>
    unsigned(numberFormat(language, { ...digits, ...kind }), figure);
  if (unit === "percent") return format({ style: "percent" }, value / 100);
  if (unit === "days") return format({ style: "unit", unit: "day", ...display });
  if (unit === "count" || currency === null) return format({});
  // the runtime takes codes of three letters alone
  return /^[A-Z]{3}$/i.test(currency) ? format({ style: "currency", currency }) : `${format({})} ${currency}`;
}

/** What rounds to nothing is told as nothing, without a sign. */
function unsigned(format: Intl.NumberFormat, value: number): string {
  const text = format.format(value);
  return value <= 0 && text === format.format(-0) ? format.format(0) : text;
}
