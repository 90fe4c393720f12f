import type { CivilMonth } from "../kernel/civil-month.js";
import { exactInteger } from "../kernel/exact-decimal.js";
import type { Opportunity } from "../model/opportunity.js";
import { weightedAmount } from "./expected-amount.js";
import type { MoneyRow } from "./money-rows.js";
import { roundedFigures, tooLarge } from "./money-rows.js";

/** What is to be expected of one month in one currency. Amounts are whole minor units, such as cents. */
export interface ForecastRow {
  /**
   * The month, `YYYY-MM`: of open opportunities the one in which they are expected to close, of won ones the one in which
   * they were closed; `null` of those that tell no day.
   */
  readonly month: CivilMonth | null;
  /** ISO 4217 code of the currency of every amount of the row. */
  readonly currency: string;
  /** How many opportunities are open. */
  readonly open: number;
  /** What the open ones bring at worst; the amount stands for a worst case that nobody gave, and 0 for no amount. */
  readonly worst: number;
  /** The sum of the amounts of the open ones; no amount counts as 0. */
  readonly amount: number;
  /**
   * The exact sum of amount times probability of the open ones, no probability counting as 0. It is rounded once, a half
   * up, so that it may differ from the sum of the expected amounts of each.
   */
  readonly expected: number;
  /** What the open ones bring at best; the amount stands for a best case that nobody gave, and 0 for no amount. */
  readonly best: number;
  /** The sum of the amounts of those that were won. */
  readonly won: number;
  /** How many were won. */
  readonly wonCount: number;
}

/** A figure of a forecast. */
export type ForecastFigure = Exclude<keyof ForecastRow, "month" | "currency">;

/** The figures of a forecast, in their order. */
export const forecastFigures = ["open", "worst", "amount", "expected", "best", "won", "wonCount"] as const;

/** The figures that are numbers of opportunities. */
export const forecastCounts: ReadonlySet<ForecastFigure> = new Set(["open", "wonCount"]);

/** Figures of some opportunities, to be added to those of others. */
export type ForecastShare = Partial<MoneyRow<ForecastFigure>["figures"]>;

/** Sums of open opportunities that have one probability. */
export interface OpenSums {
  /** How many there are. */
  readonly count: number;
  /** The sum of their amounts in minor units. */
  readonly amount: number;
  /** The sum of their worst cases, as far as they are given. */
  readonly worst: number;
  /** The sum of their best cases, as far as they are given. */
  readonly best: number;
  /** The probability in percent; `null` counts as 0. */
  readonly probability: number | null;
}

/** What open opportunities of one probability add. @throws CrmError `REFUSED` where a sum is 2^53 or more. */
export const openShare = ({ count, amount, worst, best, probability }: OpenSums): ForecastShare => ({
  open: wholeSum("open", count),
  amount: wholeSum("amount", amount),
  worst: wholeSum("worst", worst),
  best: wholeSum("best", best),
  expected: weightedAmount(amount, probability),
});

/** What won opportunities add. @throws CrmError `REFUSED` where the sum of their amounts is 2^53 or more. */
export const wonShare = (count: number, amount: number): ForecastShare => ({
  wonCount: wholeSum("wonCount", count),
  won: wholeSum("won", amount),
});

/** What the amounts of open opportunities add in place of a case that nobody gave. @throws CrmError as the others do. */
export const missingCaseShare = (figure: "worst" | "best", amount: number): ForecastShare => ({
  [figure]: wholeSum(figure, amount),
});

/** What one open opportunity adds. */
export function openShareOf({
  amount,
  worstCase,
  bestCase,
  probability,
}: Pick<Opportunity, "amount" | "worstCase" | "bestCase" | "probability">): ForecastShare {
  const stated = amount ?? 0;
  return openShare({ count: 1, amount: stated, worst: worstCase ?? stated, best: bestCase ?? stated, probability });
}

/** The rows of a forecast, from sums that are not rounded. @throws CrmError `REFUSED` for a figure of 2^53 or more. */
export const forecastRows = (rows: readonly MoneyRow<ForecastFigure>[]): ForecastRow[] =>
  rows.map((row) => ({ month: row.month, currency: row.currency, ...roundedFigures(row) }));

/** A storage adds doubles: a sum that is no safe integer may have lost some of its digits. */
function wholeSum(figure: ForecastFigure, sum: number) {
  if (!Number.isSafeInteger(sum)) throw tooLarge({ figure });
  return exactInteger(sum);
}
