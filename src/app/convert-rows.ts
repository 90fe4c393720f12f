import * as z from "zod";
import type { CivilDate } from "../kernel/civil-date.js";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { ExactDecimal } from "../kernel/exact-decimal.js";
import { exactZero, parseExactDecimal } from "../kernel/exact-decimal.js";
import { currency } from "../model/code.schema.js";
import type { RateName } from "../opportunities/convert-money.js";
import { convertMoney, ratesOf } from "../opportunities/convert-money.js";
import type { ForecastRefusalCode } from "../opportunities/forecast-refusal-code.js";
import type { MoneyRow } from "../opportunities/money-rows.js";
import { callable } from "./callable.schema.js";

/** Asks what one unit of a currency, such as a dollar and not a cent, is worth in another on a day. */
export interface RateRequest {
  /** ISO 4217 code of the currency that is converted. */
  readonly from: string;
  /** ISO 4217 code of the currency that it is converted into; never the same. */
  readonly to: string;
  /** The day whose rate counts. */
  readonly on: CivilDate;
}

/** Has figures converted into one currency, with the host's rates. */
export interface CurrencyRates {
  /** ISO 4217 code of the currency that every figure is to have. */
  readonly to: string;
  /**
   * Tells a rate: a positive number, or a decimal text such as `"1.0825"`, which is taken exactly. It is asked once for
   * each currency and day, one after the other.
   */
  readonly rate: (request: RateRequest) => number | string | Promise<number | string>;
}

/** Checks {@link CurrencyRates}. */
export const ratesSchema = z.strictObject({ to: currency(), rate: callable<CurrencyRates["rate"]>() });

/** The figures that rows have, and which of them are no money. */
export interface RowFigures<Name extends string> {
  /** Every figure. */
  readonly names: readonly Name[];
  /** Those that are numbers of records. */
  readonly counts: ReadonlySet<Name>;
}

/**
 * Converts rows if rates are given; else they stay as they are.
 * @throws CrmError `INPUT_INVALID` with `RATE_WRONG` for a rate that is no positive decimal, `PORT_FAILED` where it is not told.
 */
export async function convertRows<Name extends string>(
  rates: CurrencyRates | undefined,
  rows: MoneyRow<Name>[],
  today: CivilDate,
  { names, counts }: RowFigures<Name>,
): Promise<MoneyRow<Name>[]> {
  if (rates === undefined) return rows;
  const { to } = rates;
  const told = new Map<string, ExactDecimal>();
  for (const name of ratesOf(rows, { to, today })) told.set(keyOfRate(name), await askRate(rates, name));
  const rate = (name: RateName): ExactDecimal => told.get(keyOfRate(name)) ?? exactZero; // all of them were asked
  return convertMoney(rows, { to, today, rate }, names, counts);
}

const keyOfRate = ({ from, on }: RateName): string => `${from} ${on}`;

async function askRate({ to, rate }: CurrencyRates, { from, on }: RateName): Promise<ExactDecimal> {
  const answer: unknown = await tellRate(() => rate({ from, to, on }));
  const exact = typeof answer === "number" || typeof answer === "string" ? parseExactDecimal(answer) : null;
  if (exact !== null && exact.digits > 0n) return exact;
  const refusal: Refusal<ForecastRefusalCode> = {
    code: "RATE_WRONG",
    path: ["rates", "rate"],
    params: { from, to, on },
  };
  throw new CrmError("INPUT_INVALID", { refusals: [refusal] });
}

async function tellRate(ask: () => ReturnType<CurrencyRates["rate"]>): Promise<number | string> {
  try {
    return await ask();
  } catch (cause) {
    throw new CrmError("PORT_FAILED", { record: "rates", cause });
  }
}
