import { addDays } from "../kernel/civil-date.js";
import type { CivilMonth } from "../kernel/civil-month.js";
import { firstDayOf, lastDayOf, lastMonth } from "../kernel/civil-month.js";
import { startOfDate } from "../kernel/time-zone.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { OpportunityStanding } from "./opportunity-standing.js";

/** Tells which opportunities a forecast counts. */
export interface ForecastFilters {
  /** Those that count as open. */
  readonly open: Filter;
  /** Those that count as won. */
  readonly won: Filter;
}

/** The months that are asked for; without either end those before, or after, count too, without both those of no month. */
export interface ForecastSpan {
  /** The first month. */
  readonly from?: CivilMonth | undefined;
  /** The last month. */
  readonly to?: CivilMonth | undefined;
}

/** Makes the filters of a forecast, within conditions of the caller's; months of instants are those of a zone. */
export const forecastFilters = (
  conditions: Filter,
  { open, won }: OpportunityStanding,
  span: ForecastSpan,
  zone: string,
): ForecastFilters => ({
  open: allOf(conditions, inStatus(open), datesWithin(span)),
  won: allOf(conditions, inStatus(won), instantsWithin(span, zone)),
});

const inStatus = (values: readonly string[]): Filter => ({ op: "in", field: "statusId", kind: "text", values });

function datesWithin({ from, to }: ForecastSpan): Filter {
  const of = { field: "expectedCloseOn", kind: "date" } as const;
  return allOf(
    ...(from === undefined ? [] : [{ ...of, op: "gte", value: firstDayOf(from) } as const]),
    ...(to === undefined ? [] : [{ ...of, op: "lte", value: lastDayOf(to) } as const]),
  );
}

function instantsWithin({ from, to }: ForecastSpan, zone: string): Filter {
  const of = { field: "closedAt", kind: "instant" } as const;
  if (from === undefined && to === undefined) return allOf();
  const isFirst = from === undefined || from === firstMonth;
  const isLast = to === undefined || to === lastMonth;
  return allOf(
    { op: "not", filter: { ...of, op: "eq", value: null } },
    ...(isFirst ? [] : [{ ...of, op: "gte", value: startOfDate(zone, firstDayOf(from)) } as const]),
    ...(isLast ? [] : [{ ...of, op: "lt", value: startOfDate(zone, addDays(lastDayOf(to), 1)) } as const]),
  );
}

/** No instant that is stored lies before it, so that there is none to compare with. */
const firstMonth = "0001-01";
