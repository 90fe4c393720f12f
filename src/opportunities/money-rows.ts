import type { CivilMonth } from "../kernel/civil-month.js";
import { compareText } from "../kernel/compare-text.js";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { ExactDecimal } from "../kernel/exact-decimal.js";
import { addExact, exactZero, roundExact } from "../kernel/exact-decimal.js";
import type { ForecastRefusalCode } from "./forecast-refusal-code.js";

/** The figures of one month and currency by name, in minor units, not rounded yet. */
export interface MoneyRow<Name extends string> {
  /** The month; `null` where none is known. */
  readonly month: CivilMonth | null;
  /** ISO 4217 code of the figures' currency. */
  readonly currency: string;
  /** The figures; those that are numbers of records are whole and no money. */
  readonly figures: Readonly<Record<Name, ExactDecimal>>;
}

/** Sums of figures by month and currency. */
export interface MoneySums<Name extends string> {
  /** Adds to the figures of a month and currency; those that are left out stay. */
  add(month: CivilMonth | null, currency: string, figures: { readonly [N in Name]?: ExactDecimal }): void;
  /** The sums, by month with `null` last, then by currency. */
  rows(): MoneyRow<Name>[];
}

/** Begins sums of the figures of certain names, with nothing in them. */
export function moneySums<Name extends string>(names: readonly Name[]): MoneySums<Name> {
  const rows = new Map<string, MoneyRow<Name>>();
  return {
    add: (month, currency, figures) => {
      const key = `${month} ${currency}`;
      const before = rows.get(key)?.figures;
      const sums = names.map((name) => [name, addExact(before?.[name] ?? exactZero, figures[name] ?? exactZero)]);
      rows.set(key, { month, currency, figures: Object.fromEntries(sums) as Record<Name, ExactDecimal> }); // every name is there
    },
    rows: () => [...rows.values()].sort(byMonthAndCurrency),
  };
}

/**
 * Rounds the figures of a row to whole minor units, each once, a half up.
 * @throws CrmError `REFUSED` with `FORECAST_TOO_LARGE` for a figure that no number holds exactly (2^53 and more).
 */
export function roundedFigures<Name extends string>({
  month,
  currency,
  figures,
}: MoneyRow<Name>): Record<Name, number> {
  const names = Object.keys(figures) as Name[]; // a row has no others
  const rounded = names.map((name) => {
    const value = Number(roundExact(figures[name]));
    if (!Number.isSafeInteger(value)) throw tooLarge({ figure: name, month, currency });
    return [name, value] as const;
  });
  return Object.fromEntries(rounded) as Record<Name, number>; // by the same names
}

/** Says that a figure is too large to be told exactly. */
export function tooLarge(params: NonNullable<Refusal["params"]>): CrmError {
  const refusal: Refusal<ForecastRefusalCode> = { code: "FORECAST_TOO_LARGE", params };
  return new CrmError("REFUSED", { refusals: [refusal] });
}

function byMonthAndCurrency(a: MoneyRow<string>, b: MoneyRow<string>): number {
  if (a.month === b.month) return compareText(a.currency, b.currency);
  if (a.month === null || b.month === null) return a.month === null ? 1 : -1;
  return compareText(a.month, b.month);
}
