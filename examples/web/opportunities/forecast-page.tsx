import type { ForecastQuery, ForecastRow } from "crmkit";
import { addDays, dateIn, startOf } from "../calendar/civil.js";
import { attempt } from "../http/attempt.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Box, Field } from "../ui/field.js";
import { page } from "../ui/page.js";
import { Problems } from "../ui/problems.js";
import { common } from "../words/common.js";
import { ForecastTable } from "./forecast-table.js";
import { forecastWords } from "./forecast-words.js";

/** Forecasts what opportunities bring by month and currency, now or as it stood at the end of a day before. */
export async function forecastPage(c: WebContext): Promise<Response> {
  const t = wordsOf(c, forecastWords);
  const asked = await attempt(() => c.var.crm.opportunities.forecast(queryOf(c)));
  const error = asked.ok ? null : asked.error;
  const rows: readonly ForecastRow[] = asked.ok ? asked.value : [];
  const body = (
    <>
      <Problems c={c} error={error} />
      <p>{t.forecastHint}</p>
      <Conditions c={c} />
      {asked.ok && <ForecastTable c={c} rows={rows} />}
      <p class="actions">
        <a class="button quiet" href="/opportunities">
          {wordsOf(c, common).opportunities}
        </a>
      </p>
    </>
  );
  return page(c, t.title, body, error === null ? 200 : statusOf(error.code));
}

const Conditions = ({ c }: { readonly c: WebContext }) => {
  const t = wordsOf(c, forecastWords);
  const { from, to, asOf, mine } = c.req.query();
  const month = { attributes: { placeholder: "2026-01", pattern: "\\d{4}-\\d{2}" }, type: "month" };
  return (
    <form class="filters" method="get" action="/opportunities/forecast">
      <Field name="from" label={t.from} value={from} {...month} />
      <Field name="to" label={t.to} value={to} {...month} />
      <Field name="asOf" label={t.asOf} value={asOf} type="date" />
      <Box name="mine" label={t.onlyMine} checked={mine !== undefined} />
      <button type="submit" class="quiet">
        {wordsOf(c, common).filter}
      </button>
    </form>
  );
};

function queryOf(c: WebContext): ForecastQuery {
  const { from = "", to = "", mine } = c.req.query();
  const { person } = c.var.session;
  return {
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
    ...(mine === undefined ? {} : { where: { assignedToId: person.id } }),
    ...asOf(c),
  };
}

/** The end of the day that was asked for; of today it is now. */
function asOf(c: WebContext): Pick<ForecastQuery, "asOf"> {
  const { timeZone } = c.var.session.person;
  const date = dateIn(c.req.query("asOf"));
  if (date === null) return {};
  const now = c.var.opened.clock();
  const begins = startOf(timeZone, date);
  const ends = startOf(timeZone, addDays(date, 1));
  return { asOf: begins <= now && now < ends ? now : ends };
}
