import type { CivilMonth } from "../kernel/civil-month.js";
import { monthAt, monthNumber } from "../kernel/civil-month.js";
import { exactInteger } from "../kernel/exact-decimal.js";
import { weightedAmount } from "./expected-amount.js";
import type { MoneyRow, MoneySums } from "./money-rows.js";
import { roundedFigures, tooLarge } from "./money-rows.js";

/** What recurs in one month in one currency. Amounts are whole minor units, such as cents. */
export interface RecurringRevenueRow {
  /** The month, `YYYY-MM`. */
  readonly month: CivilMonth;
  /** ISO 4217 code of the currency of both amounts. */
  readonly currency: string;
  /** What won opportunities bring in the month. */
  readonly won: number;
  /**
   * The exact sum of what open opportunities would bring in the month times their probability, none counting as 0. It is
   * rounded once, a half up.
   */
  readonly expected: number;
}

/** A figure of recurring revenue. */
export type RecurringFigure = "won" | "expected";

/** The figures of recurring revenue, in their order. */
export const recurringFigures: readonly RecurringFigure[] = ["won", "expected"];

/** Opportunities whose terms begin in one month, are as long, and have one currency and one probability. */
export interface RecurringGroup {
  /** The month in which their terms begin. */
  readonly start: CivilMonth;
  /** In how many calendar months they pay, from that month on; `null` for terms without an end. */
  readonly months: number | null;
  /** ISO 4217 code of their currency. */
  readonly currency: string;
  /** The sum of what they bring each month, in minor units. */
  readonly amount: number;
  /** The chance of open ones in percent, `null` counting as 0; `"won"` for those that were won. */
  readonly chance: number | null | "won";
}

/** The first and the last month that are asked for. */
export interface MonthSpan {
  /** The first month. */
  readonly from: CivilMonth;
  /** The last month. */
  readonly to: CivilMonth;
}

/**
 * Adds what opportunities bring to every month of a span in which their terms pay.
 * @throws CrmError `REFUSED` where the sum of their amounts is 2^53 or more.
 */
export function addRecurring(
  sums: MoneySums<RecurringFigure>,
  { start, months, currency, amount, chance }: RecurringGroup,
  { from, to }: MonthSpan,
): void {
  const figure = chance === "won" ? "won" : "expected";
  if (!Number.isSafeInteger(amount)) throw tooLarge({ figure, currency });
  const share = { [figure]: chance === "won" ? exactInteger(amount) : weightedAmount(amount, chance) };
  const first = Math.max(monthNumber(start), monthNumber(from));
  const last = Math.min(monthNumber(to), months === null ? Number.POSITIVE_INFINITY : monthNumber(start) + months - 1);
  for (let month = first; month <= last; month++) sums.add(monthAt(month), currency, share);
}

/** The rows of recurring revenue, from sums that are not rounded. @throws CrmError `REFUSED` for a figure of 2^53 or more. */
export const recurringRows = (rows: readonly MoneyRow<RecurringFigure>[]): RecurringRevenueRow[] =>
  rows.flatMap((row) =>
    row.month === null ? [] : [{ month: row.month, currency: row.currency, ...roundedFigures(row) }],
  );
