import * as z from "zod";
import { lastDayOf } from "../kernel/civil-month.js";
import { civilDateAt } from "../kernel/time-zone.js";
import type { Opportunity } from "../model/opportunity.js";
import { moneySums } from "../opportunities/money-rows.js";
import type { MonthSpan, RecurringFigure, RecurringRevenueRow } from "../opportunities/recurring-revenue.js";
import { addRecurring, recurringFigures, recurringRows } from "../opportunities/recurring-revenue.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { AggregateRow, GroupKey } from "../query/query.js";
import type { Where } from "../query/where.js";
import type { CurrencyRates } from "./convert-rows.js";
import { convertRows, ratesSchema } from "./convert-rows.js";
import type { CrmScope } from "./crm-scope.js";
import { moneyConditions } from "./money-conditions.js";
import { month, spanFaults } from "./month-span.schema.js";
import type { OpportunityStanding } from "./opportunity-standing.js";
import { opportunityStanding } from "./opportunity-standing.js";
import { parseInput } from "./parse-input.js";
import { requireShown } from "./require-shown.js";
import { monthOfGroup } from "./sum-forecast.js";

/** Asks for recurring revenue. */
export interface RecurringRevenueQuery {
  /** The first month, `YYYY-MM`. */
  readonly from: string;
  /** The last month, `YYYY-MM`; at most 120 months are told at once. */
  readonly to: string;
  /** Which opportunities; all that the actor may see, unless said otherwise. Those put away never count. */
  readonly where?: Where<Opportunity> | undefined;
  /** Has every figure converted into one currency; amounts of several currencies are never added otherwise. */
  readonly rates?: CurrencyRates | undefined;
}

const mostMonths = 120;

const recurringSchema = z.strictObject({
  from: month(),
  to: month(),
  where: z.unknown().optional(),
  rates: ratesSchema.optional(),
});

/** What recurring revenue is made of: whoever may not see it is told none. */
const fields = [
  "recurringAmount",
  "recurringStartOn",
  "recurringMonths",
  "manualProbability",
  "probability",
  "currency",
] satisfies (keyof Opportunity)[];

/**
 * Tells what recurs, by month and currency: of won opportunities, and of open ones times their probability. A term pays
 * in as many calendar months as it has, from the one in which it begins; without months it has no end. Opportunities
 * without a recurring amount or without its start are left out, as are months in which nothing recurs.
 * @throws CrmError `INPUT_INVALID`, `FORBIDDEN` with `FIELD_HIDDEN`, `REFUSED` with `FORECAST_TOO_LARGE`.
 */
export async function recurringRevenue(
  scope: CrmScope,
  query: RecurringRevenueQuery,
): Promise<readonly RecurringRevenueRow[]> {
  requireShown(scope, "opportunity", fields);
  const { conditions, rates, ...span } = parseRecurring(scope, query);
  const today = civilDateAt(scope.actor.timeZone, scope.clock());
  const standing = await opportunityStanding(scope, false);
  const sums = moneySums(recurringFigures);
  for (const row of await readTerms(scope, allOf(conditions, startingBy(span)), standing))
    addGroup(sums, row, standing, span);
  const figures = { names: recurringFigures, counts: new Set<RecurringFigure>() };
  return recurringRows(await convertRows(rates, sums.rows(), today, figures));
}

function parseRecurring(scope: CrmScope, query: RecurringRevenueQuery) {
  const { where, ...rest } = parseInput(recurringSchema, query);
  return { ...rest, conditions: moneyConditions(scope, where, spanFaults(rest, mostMonths)) };
}

/** Those with a recurring amount whose term has begun by the end of the last month. */
const startingBy = ({ to }: MonthSpan): Filter =>
  allOf(
    { op: "lte", field: "recurringStartOn", kind: "date", value: lastDayOf(to) },
    { op: "not", filter: { op: "eq", field: "recurringAmount", kind: "number", value: null } },
  );

/** Reads the sums of the recurring amounts of terms that are alike, with one question to the storage. */
function readTerms(
  { visible, actor: { timeZone: zone } }: CrmScope,
  filter: Filter,
  { open, won }: OpportunityStanding,
): Promise<readonly AggregateRow[]> {
  const by = (field: string, kind: GroupKey["kind"]): GroupKey => ({ field, kind, period: null, zone });
  return visible.aggregate({
    type: "opportunity",
    filter: allOf(filter, { op: "in", field: "statusId", kind: "text", values: [...open, ...won] }),
    groupBy: [
      { field: "recurringStartOn", kind: "date", period: "month", zone },
      by("recurringMonths", "number"),
      by("currency", "text"),
      by("probability", "number"),
      by("statusId", "text"),
    ],
    measures: [{ op: "sum", field: "recurringAmount", kind: "number" }],
  });
}

function addGroup(
  sums: Parameters<typeof addRecurring>[0],
  { group, measures }: AggregateRow,
  { won }: OpportunityStanding,
  span: MonthSpan,
): void {
  const [day = null, months = null, currency, probability = null, statusId] = group;
  const start = monthOfGroup(day);
  if (start === null) return;
  const chance = probability === null ? null : Number(probability);
  const term = {
    start,
    months: months === null ? null : Number(months),
    currency: String(currency),
    amount: Number(measures[0]),
    chance: won.some((id) => id === statusId) ? ("won" as const) : chance,
  };
  addRecurring(sums, term, span);
}
