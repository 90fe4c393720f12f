import type { CivilDate } from "../kernel/civil-date.js";
import type { CivilMonth } from "../kernel/civil-month.js";
import { monthOf } from "../kernel/civil-month.js";
import type { ForecastFigure } from "../opportunities/forecast.js";
import { missingCaseShare, openShare, wonShare } from "../opportunities/forecast.js";
import type { MoneySums } from "../opportunities/money-rows.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { AggregateRow, GroupKey, Measure } from "../query/query.js";
import type { CrmScope } from "./crm-scope.js";
import type { ForecastFilters } from "./forecast-filters.js";

/** Adds the opportunities as they are stored, with four questions to the storage however many there are. */
export async function sumForecast(
  { visible, actor: { timeZone: zone } }: CrmScope,
  { open, won }: ForecastFilters,
  sums: MoneySums<ForecastFigure>,
): Promise<void> {
  const expectedIn: GroupKey = { field: "expectedCloseOn", kind: "date", period: "month", zone };
  const closedIn: GroupKey = { field: "closedAt", kind: "instant", period: "month", zone };
  const ask = (filter: Filter, groupBy: readonly GroupKey[], measures: readonly Measure[]) =>
    visible.aggregate({ type: "opportunity", filter, groupBy, measures });
  const inCurrency: GroupKey = { field: "currency", kind: "text", period: null, zone };
  const byChance: GroupKey = { field: "probability", kind: "number", period: null, zone };
  const [opened, noWorst, noBest, closed] = await Promise.all([
    ask(open, [expectedIn, inCurrency, byChance], [count, sum("amount"), sum("worstCase"), sum("bestCase")]),
    ask(allOf(open, isNull("worstCase")), [expectedIn, inCurrency], [sum("amount")]),
    ask(allOf(open, isNull("bestCase")), [expectedIn, inCurrency], [sum("amount")]),
    ask(won, [closedIn, inCurrency], [count, sum("amount")]),
  ]);
  addRows(sums, opened, ([number = 0, amount = 0, worst = 0, best = 0], probability) =>
    openShare({ count: number, amount, worst, best, probability }),
  );
  addRows(sums, noWorst, ([amount = 0]) => missingCaseShare("worst", amount));
  addRows(sums, noBest, ([amount = 0]) => missingCaseShare("best", amount));
  addRows(sums, closed, ([number = 0, amount = 0]) => wonShare(number, amount));
}

const count: Measure = { op: "count", field: null, kind: "number" };
const sum = (field: string): Measure => ({ op: "sum", field, kind: "number" });
const isNull = (field: string): Filter => ({ op: "eq", field, kind: "number", value: null });

type Share = Parameters<MoneySums<ForecastFigure>["add"]>[2];

function addRows(
  sums: MoneySums<ForecastFigure>,
  rows: readonly AggregateRow[],
  share: (figures: readonly number[], probability: number | null) => Share,
): void {
  for (const { group, measures } of rows) {
    const [day = null, currency, probability = null] = group;
    const figures = share(measures.map(Number), probability === null ? null : Number(probability));
    sums.add(monthOfGroup(day), String(currency), figures);
  }
}

/** The month of a group that is made by month: it is told by its first day. */
export const monthOfGroup = (day: AggregateRow["group"][number]): CivilMonth | null =>
  day === null ? null : monthOf(String(day) as CivilDate);
