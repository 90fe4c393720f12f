import type { ReportQuery } from "crmkit";
import type { WebContext } from "../http/web-context.js";

/** Which report, of which period and team. */
export type Asked = Pick<ReportQuery, "report" | "from" | "to" | "teamId">;

/** The usual periods. */
export type PeriodName = "month" | "quarter" | "year" | "lastYear";

/** Reads what a page is asked for; the year that it is unless said otherwise. */
export function askedOf(c: WebContext, report: string): Asked {
  const year = usualPeriods(today(c)).year;
  const { from = year.from, to = year.to, team = "" } = c.req.query();
  return { report, from, to, ...(team === "" ? {} : { teamId: team }) };
}

/** The conditions as they stand in an address. */
export function queryOf({ from, to, teamId }: Asked, more: Readonly<Record<string, string>> = {}): string {
  return `?${new URLSearchParams({ from, to, ...(teamId === undefined ? {} : { team: teamId }), ...more })}`;
}

/** The day that it is where the person is. */
export function today(c: WebContext): string {
  const { timeZone } = c.var.session.person;
  return new Intl.DateTimeFormat("sv", { dateStyle: "short", timeZone }).format(c.var.opened.clock()); // Swedish days are written as civil dates are
}

/** The first and the last day of the usual periods about a day. */
export function usualPeriods(
  date: string,
): Readonly<Record<PeriodName, { readonly from: string; readonly to: string }>> {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const quarter = month - ((month - 1) % 3);
  const span = (of: number, first: number, months: number) => ({
    from: civil(Date.UTC(of, first - 1, 1)),
    to: civil(Date.UTC(of, first - 1 + months, 0)),
  });
  return {
    month: span(year, month, 1),
    quarter: span(year, quarter, 3),
    year: span(year, 1, 12),
    lastYear: span(year - 1, 1, 12),
  };
}

const civil = (at: number): string => new Date(at).toISOString().slice(0, 10);
