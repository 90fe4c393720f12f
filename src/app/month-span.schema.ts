import * as z from "zod";
import type { CivilMonth } from "../kernel/civil-month.js";
import { isCivilMonth, monthNumber } from "../kernel/civil-month.js";
import type { Refusal } from "../kernel/decision.js";
import type { ForecastRefusalCode } from "../opportunities/forecast-refusal-code.js";

/** A month of the calendar, `YYYY-MM`. */
export const month = (): z.ZodType<CivilMonth, string> =>
  z.string().refine(isCivilMonth, { params: { reason: "month" } }) as unknown as z.ZodType<CivilMonth, string>; // that is what it checks

/** What stands against a span of months that is asked for. */
export function spanFaults(
  { from, to }: { readonly from?: CivilMonth | undefined; readonly to?: CivilMonth | undefined },
  most = Number.POSITIVE_INFINITY,
): Refusal<ForecastRefusalCode>[] {
  if (from === undefined || to === undefined) return [];
  if (to < from) return [{ code: "PERIOD_REVERSED", path: ["to"], params: { from, to } }];
  return monthNumber(to) - monthNumber(from) < most
    ? []
    : [{ code: "PERIOD_TOO_LONG", path: ["to"], params: { most } }];
}
