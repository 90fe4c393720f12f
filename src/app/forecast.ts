import * as z from "zod";
import type { CivilMonth } from "../kernel/civil-month.js";
import { monthOf } from "../kernel/civil-month.js";
import type { Refusal } from "../kernel/decision.js";
import { civilDateAt } from "../kernel/time-zone.js";
import type { Opportunity } from "../model/opportunity.js";
import { instant } from "../model/text.schema.js";
import type { ForecastFigure, ForecastRow } from "../opportunities/forecast.js";
import { forecastCounts, forecastFigures, forecastRows, openShareOf, wonShare } from "../opportunities/forecast.js";
import type { ForecastRefusalCode } from "../opportunities/forecast-refusal-code.js";
import type { MoneySums } from "../opportunities/money-rows.js";
import { moneySums } from "../opportunities/money-rows.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import { matcherOf } from "../query/matches.js";
import type { Where } from "../query/where.js";
import type { CurrencyRates } from "./convert-rows.js";
import { convertRows, ratesSchema } from "./convert-rows.js";
import type { CrmScope } from "./crm-scope.js";
import type { ForecastFilters } from "./forecast-filters.js";
import { forecastFilters } from "./forecast-filters.js";
import { moneyConditions } from "./money-conditions.js";
import { month, spanFaults } from "./month-span.schema.js";
import { opportunityStanding } from "./opportunity-standing.js";
import { parseInput } from "./parse-input.js";
import { pastOpportunities } from "./past-opportunities.js";
import { requireShown } from "./require-shown.js";
import { sumForecast } from "./sum-forecast.js";

/** Asks for a forecast. */
export interface ForecastQuery {
  /** The first month, `YYYY-MM`; without it those before count too. */
  readonly from?: string | undefined;
  /** The last month, `YYYY-MM`; without it those after count too. The row of no month is there only without both. */
  readonly to?: string | undefined;
  /** Which opportunities; all that the actor may see, unless said otherwise. Those put away never count. */
  readonly where?: Where<Opportunity> | undefined;
  /** The instant that the forecast is of: no later than now, which it is unless said otherwise. */
  readonly asOf?: Date | undefined;
  /** Has every figure converted into one currency; amounts of several currencies are never added otherwise. */
  readonly rates?: CurrencyRates | undefined;
}

const forecastSchema = z.strictObject({
  from: month().optional(),
  to: month().optional(),
  where: z.unknown().optional(),
  asOf: instant().optional(),
  rates: ratesSchema.optional(),
});

/** What forecasts are made of: whoever may not see it gets none. */
const fields = [
  "amount",
  "bestCase",
  "worstCase",
  "manualProbability",
  "probability",
  "expectedCloseOn",
  "closedAt",
  "currency",
] satisfies (keyof Opportunity)[];

/**
 * Tells what open opportunities may bring and won ones brought, by month and currency. Of a past instant it tells what a
 * forecast would have told then: of the records that the actor may see now and as they were, by the pipelines as they are
 * now, without records that are removed for good; it reads whatever was changed since, a page at a time, with its history.
 * What is written while it reads may be counted as before or after, or in some of the figures only.
 * @throws CrmError `INPUT_INVALID`, `FORBIDDEN` with `FIELD_HIDDEN`, `REFUSED` with `FORECAST_TOO_LARGE`.
 */
export async function forecast(scope: CrmScope, query: ForecastQuery = {}): Promise<readonly ForecastRow[]> {
  requireShown(scope, "opportunity", fields);
  const now = scope.clock();
  const { conditions, asOf, rates, ...span } = parseForecast(scope, query, now);
  const standing = await opportunityStanding(scope, asOf !== undefined);
  const filters = forecastFilters(conditions, standing, span, scope.actor.timeZone);
  const sums = moneySums<ForecastFigure>(forecastFigures);
  await (asOf === undefined ? sumForecast(scope, filters, sums) : sumPast(scope, filters, asOf, sums));
  const today = civilDateAt(scope.actor.timeZone, asOf ?? now);
  const figures = { names: forecastFigures, counts: forecastCounts };
  return forecastRows(await convertRows<ForecastFigure>(rates, sums.rows(), today, figures));
}

function parseForecast(scope: CrmScope, query: ForecastQuery, now: Date) {
  const { where, ...rest } = parseInput(forecastSchema, query);
  return { ...rest, conditions: moneyConditions(scope, where, [...spanFaults(rest), ...futureFaults(rest.asOf, now)]) };
}

const futureFaults = (asOf: Date | undefined, now: Date): Refusal<ForecastRefusalCode>[] =>
  asOf === undefined || asOf <= now
    ? []
    : [{ code: "FORECAST_IN_FUTURE", path: ["asOf"], params: { now: now.toISOString() } }];

/** Adds opportunities as they were: those not written since by the storage, the others one by one. */
async function sumPast(
  scope: CrmScope,
  filters: ForecastFilters,
  asOf: Date,
  sums: MoneySums<ForecastFigure>,
): Promise<void> {
  const unchanged: Filter = { op: "lte", field: "updatedAt", kind: "instant", value: asOf };
  await sumForecast(scope, { open: allOf(filters.open, unchanged), won: allOf(filters.won, unchanged) }, sums);
  const [isOpen, isWon] = [matcherOf(filters.open), matcherOf(filters.won)];
  const zone = scope.actor.timeZone;
  for await (const past of pastOpportunities(scope, asOf, scope.clock())) {
    const { expectedCloseOn, closedAt, currency, amount } = past;
    if (isOpen(past)) sums.add(expectedCloseOn && monthOf(expectedCloseOn), currency, openShareOf(past));
    if (isWon(past)) sums.add(closedAt && monthIn(zone, closedAt), currency, wonShare(1, amount ?? 0));
  }
}

const monthIn = (zone: string, at: Date): CivilMonth => monthOf(civilDateAt(zone, at));
